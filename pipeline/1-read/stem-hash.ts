/** Turns a text into ten characters of [a-z0-9]: 64-bit FNV-1a over its UTF-16 bytes, in base 36. */

// FNV-1a, 64 bit (Fowler, Noll, Vo): the prime is 2^40 + 0x1b3, so a product needs two halves only.
const OFFSET_HIGH = 0xcbf29ce4;
const OFFSET_LOW = 0x84222325;
const PRIME_LOW = 0x1b3;
const TWO_32 = 0x1_0000_0000;

export function stemHash(text: string): string {
  let high = OFFSET_HIGH;
  let low = OFFSET_LOW;
  const step = (byte: number): void => {
    const mixed = (low ^ byte) >>> 0;
    const product = mixed * PRIME_LOW;
    high = (high * PRIME_LOW + mixed * 0x100 + Math.floor(product / TWO_32)) % TWO_32;
    low = product % TWO_32;
  };
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    step(unit & 0xff);
    step(unit >> 8);
  }
  const whole = (BigInt(high) << 32n) | BigInt(low);
  return (whole % 36n ** 10n).toString(36).padStart(10, '0');
}
