/** Reads hex and literal strings (ISO 32000-1, 7.3.4). */
import { CLASS, HEX, NO_DIGIT, SPACE } from './characters.ts';
import { PdfString } from './values.ts';

/** What is being read, and where. */
export interface Cursor {
  readonly bytes: Uint8Array;
  pos: number;
  fail(what: string): never;
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** Stands on `<` and leaves behind `>`. */
export function readHex(cursor: Cursor): PdfString {
  const { bytes } = cursor;
  const start = cursor.pos + 1;
  const end = bytes.indexOf(0x3e, start);
  if (end < 0) cursor.fail('open hex string');
  const read = new Uint8Array((end - start + 1) >> 1);
  let length = 0;
  let high = -1;
  for (let at = start; at < end; at++) {
    const byte = bytes[at] as number;
    const digit = HEX[byte] as number;
    if (digit === NO_DIGIT) {
      if (CLASS[byte] !== SPACE) cursor.fail('hex string');
    } else if (high < 0) high = digit;
    else {
      read[length++] = (high << 4) | digit;
      high = -1;
    }
  }
  cursor.pos = end + 1;
  // a last digit that stands alone is followed by a 0 in thought
  if (high >= 0) read[length++] = high << 4;
  return new PdfString(length === read.length ? read : read.slice(0, length));
}

/** Stands on `(` and leaves behind its `)`. */
export function readLiteral(cursor: Cursor): PdfString {
  const { bytes } = cursor;
  const read: number[] = [];
  let open = 1;
  for (cursor.pos++; ; cursor.pos++) {
    const byte = bytes[cursor.pos];
    if (byte === undefined) cursor.fail('open string');
    if (byte === 0x5c) {
      cursor.pos++;
      for (const char of readEscape(cursor)) read.push(char.charCodeAt(0));
      continue;
    }
    if (byte === 0x28) open++;
    else if (byte === 0x29 && --open === 0) break;
    read.push(byte);
  }
  cursor.pos++;
  return new PdfString(Uint8Array.from(read));
}

/** Stands on the character behind the backslash and leaves on the escape's last one. */
function readEscape(cursor: Cursor): string {
  const { bytes } = cursor;
  const char = String.fromCharCode(bytes[cursor.pos] ?? 0);
  if (char === '\r' || char === '\n') {
    if (char === '\r' && bytes[cursor.pos + 1] === 10) cursor.pos++;
    return '';
  }
  if (char < '0' || char > '7') return ESCAPES[char] ?? char;
  let octal = char;
  while (octal.length < 3 && /[0-7]/.test(String.fromCharCode(bytes[cursor.pos + 1] ?? 0))) {
    octal += String.fromCharCode(bytes[++cursor.pos] as number);
  }
  return String.fromCharCode(Number.parseInt(octal, 8) & 255);
}
