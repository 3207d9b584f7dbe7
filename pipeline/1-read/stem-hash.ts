/** Turns a text into ten characters of [a-z0-9]: 64-bit FNV-1a over its UTF-16 bytes, in base 36. */

// FNV-1a, 64 bit (Fowler, Noll, Vo): offset cbf29ce484222325, prime 2^40 + 0x1b3. Kept in four parts of 16 bits, lowest
// first: every product is a small integer to V8, where halves of 32 bits would each be a number on the heap.
const OFFSET = [0x2325, 0x8422, 0x9ce4, 0xcbf2] as const;
const PRIME_LOW = 0x1b3;
const PART = 0xffff;

export function stemHash(text: string): string {
  let [a, b, c, d]: [number, number, number, number] = [...OFFSET];
  for (let at = 0; at < text.length * 2; at += 1) {
    const unit = text.charCodeAt(at >> 1);
    const mixed = a ^ ((at & 1) === 0 ? unit & 0xff : unit >> 8);
    // times 2^40 is two parts and eight bits up
    const first = mixed * PRIME_LOW;
    const second = b * PRIME_LOW + (first >>> 16);
    const third = c * PRIME_LOW + (second >>> 16) + (mixed << 8);
    d = (d * PRIME_LOW + (third >>> 16) + (b << 8)) & PART;
    a = first & PART;
    b = second & PART;
    c = third & PART;
  }
  const whole = (BigInt(d * 0x1_0000 + c) << 32n) | BigInt(b * 0x1_0000 + a);
  return (whole % 36n ** 10n).toString(36).padStart(10, '0');
}
