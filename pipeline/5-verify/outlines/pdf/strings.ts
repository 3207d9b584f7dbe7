/** Reads hex and literal strings (ISO 32000-1, 7.3.4). */
import { CLASS, HEX, NO_DIGIT, SPACE } from './characters.ts';
import type { LexerMemory } from './memory.ts';
import { PdfString } from './values.ts';

/** What is being read, and where. */
export interface Cursor {
  readonly bytes: Uint8Array;
  readonly memory: LexerMemory;
  pos: number;
  fail(what: string): never;
}

/** by the byte behind the backslash; 0 for one that stands for itself */
const ESCAPES = new Uint8Array(256);
for (const pair of ['n\n', 'r\r', 't\t', 'b\b', 'f\f']) ESCAPES[pair.charCodeAt(0)] = pair.charCodeAt(1);

/** Stands on `<` and leaves behind `>`. */
export function readHex(cursor: Cursor): PdfString {
  const { bytes, memory } = cursor;
  const start = cursor.pos + 1;
  const end = bytes.indexOf(0x3e, start);
  if (end < 0) cursor.fail('open hex string');
  const from = memory.reserve((end - start + 1) >> 1);
  const { room } = memory;
  let to = from;
  let high = -1;
  for (let at = start; at < end; at++) {
    const byte = bytes[at] as number;
    const digit = HEX[byte] as number;
    if (digit === NO_DIGIT) {
      if (CLASS[byte] !== SPACE) cursor.fail('hex string');
    } else if (high < 0) high = digit;
    else {
      room[to++] = (high << 4) | digit;
      high = -1;
    }
  }
  cursor.pos = end + 1;
  // a last digit that stands alone is followed by a 0 in thought
  if (high >= 0) room[to++] = high << 4;
  memory.take(to);
  return new PdfString(room, from, to);
}

/** Stands on `(` and leaves behind its `)`. Without a backslash the string is read where it stands. */
export function readLiteral(cursor: Cursor): PdfString {
  const { bytes } = cursor;
  const start = cursor.pos + 1;
  let open = 1;
  let escaped = false;
  let at = start;
  for (; ; at++) {
    const byte = bytes[at];
    if (byte === 0x29) {
      if (--open === 0) break;
    } else if (byte === 0x28) open++;
    else if (byte === 0x5c) {
      escaped = true;
      at++;
    } else if (byte === undefined) {
      cursor.pos = at;
      cursor.fail('open string');
    }
  }
  cursor.pos = at + 1;
  return escaped ? unescaped(cursor, start, at) : new PdfString(bytes, start, at);
}

function unescaped({ bytes, memory }: Cursor, start: number, end: number): PdfString {
  const from = memory.reserve(end - start);
  const { room } = memory;
  let to = from;
  for (let at = start; at < end; at++) {
    const byte = bytes[at] as number;
    if (byte !== 0x5c) {
      room[to++] = byte;
      continue;
    }
    const next = bytes[++at] as number;
    if (next === 13 || next === 10) {
      // the line goes on
      if (next === 13 && bytes[at + 1] === 10) at++;
    } else if (isOctal(next)) {
      let value = next - 0x30;
      for (let digits = 1; digits < 3 && isOctal(bytes[at + 1]); digits++)
        value = value * 8 + (bytes[++at] as number) - 0x30;
      room[to++] = value;
    } else room[to++] = ESCAPES[next] || next;
  }
  memory.take(to);
  return new PdfString(room, from, to);
}

function isOctal(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x37;
}
