/** The classes of bytes that PDF syntax knows (ISO 32000-1, 7.2.2). */

export const SPACE = 1;
export const DELIMITER = 2;
export const NUMBER = 4;
/** either ends a word */
export const ENDS_WORD = SPACE | DELIMITER;

/** class of each byte, 0 for a regular one */
export const CLASS = new Uint8Array(256);
for (const byte of [0, 9, 10, 12, 13, 32]) CLASS[byte] = SPACE;
for (const mark of '()<>[]{}/%') CLASS[mark.charCodeAt(0)] = DELIMITER;
for (const mark of '0123456789+-.') CLASS[mark.charCodeAt(0)] = NUMBER;

export const NO_DIGIT = 255;
/** value of a hex digit */
export const HEX = new Uint8Array(256).fill(NO_DIGIT);
for (let i = 0; i < 16; i++) {
  HEX[i.toString(16).charCodeAt(0)] = i;
  HEX[i.toString(16).toUpperCase().charCodeAt(0)] = i;
}

const CHUNK = 4096;
/** Letter by letter is faster than a call over a list up to here: names and operators. */
const SHORT = 24;

/** The same bytes without what Node adds to them: its `subarray` and `indexOf` are several times slower than the engine's. */
export function plainBytes(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length);
}

/** One character per byte. */
export function bytesToString(bytes: Uint8Array, from: number, to: number): string {
  if (to - from <= SHORT) {
    let text = '';
    for (let at = from; at < to; at++) text += String.fromCharCode(bytes[at] as number);
    return text;
  }
  if (to - from <= CHUNK) return String.fromCharCode.apply(null, bytes.subarray(from, to) as unknown as number[]);
  let text = '';
  for (let at = from; at < to; at += CHUNK) text += bytesToString(bytes, at, Math.min(to, at + CHUNK));
  return text;
}

/** The first `count` of a list of code units. */
export function unitsToString(units: readonly number[], count: number): string {
  if (units.length === count && count <= CHUNK) return String.fromCharCode.apply(null, units as number[]);
  let text = '';
  for (let at = 0; at < count; at += CHUNK) {
    text += String.fromCharCode.apply(null, units.slice(at, Math.min(count, at + CHUNK)));
  }
  return text;
}
