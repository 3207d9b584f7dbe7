/** Reads PDF values off bytes, in files and in content streams (ISO 32000-1, 7.2 and 7.3). */
import { pdfDamaged } from '#messages/verify.ts';
import { Unreadable } from '../unreadable.ts';
import { type PdfDict, PdfOperator, PdfRef, PdfString, type PdfValue } from './values.ts';

const SPACE = 1;
const DELIMITER = 2;
const NUMBER = 4;
/** class of each byte */
const CLASS = new Uint8Array(256);
for (const byte of [0, 9, 10, 12, 13, 32]) CLASS[byte] = SPACE;
for (const mark of '()<>[]{}/%') CLASS[mark.charCodeAt(0)] = DELIMITER;
for (const mark of '0123456789+-.') CLASS[mark.charCodeAt(0)] = NUMBER;

/** value of a hex digit, 255 for other bytes */
const HEX = new Uint8Array(256).fill(255);
for (let i = 0; i < 16; i++) {
  HEX[i.toString(16).charCodeAt(0)] = i;
  HEX[i.toString(16).toUpperCase().charCodeAt(0)] = i;
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
const MAX_DEPTH = 200;
const CONSTANTS = new Map<string, null | boolean>([
  ['true', true],
  ['false', false],
  ['null', null],
]);

export class Lexer {
  readonly bytes: Uint8Array;
  pos: number;
  /** `1 0 R` is read as a reference: in files, not in content streams */
  readonly refs: boolean;
  #depth = 0;

  constructor(bytes: Uint8Array, pos: number, refs: boolean) {
    this.bytes = bytes;
    this.pos = pos;
    this.refs = refs;
  }

  fail(what: string): never {
    throw new Unreadable(pdfDamaged(what, this.pos));
  }

  skipSpace(): void {
    const { bytes } = this;
    for (;;) {
      const byte = bytes[this.pos];
      if (byte === undefined) return;
      if (byte === 0x25) while (this.pos < bytes.length && bytes[this.pos] !== 10 && bytes[this.pos] !== 13) this.pos++;
      else if (CLASS[byte] !== SPACE) return;
      else this.pos++;
    }
  }

  /** The next value or operator; undefined at the end. */
  next(): PdfValue | undefined {
    this.skipSpace();
    const byte = this.bytes[this.pos];
    if (byte === undefined) return undefined;
    if (CLASS[byte] === NUMBER) return this.#numberOrRef();
    switch (byte) {
      case 0x2f:
        return this.#name();
      case 0x28:
        return this.#literal();
      case 0x3c:
        return this.bytes[this.pos + 1] === 0x3c ? this.#dict() : this.#hex();
      case 0x5b:
        return this.#array();
    }
    if (CLASS[byte] === DELIMITER) this.fail(`unexpected ${String.fromCharCode(byte)}`);
    const word = this.#word();
    const constant = CONSTANTS.get(word);
    return constant === undefined ? new PdfOperator(word) : constant;
  }

  #word(): string {
    const start = this.pos;
    const { bytes } = this;
    while (this.pos < bytes.length && !((CLASS[bytes[this.pos] as number] as number) & 3)) this.pos++;
    return String.fromCharCode(...bytes.subarray(start, Math.min(this.pos, start + 64)));
  }

  #number(): number {
    const { bytes } = this;
    let byte = bytes[this.pos] as number;
    const sign = byte === 0x2d ? -1 : 1;
    if (byte === 0x2d || byte === 0x2b) byte = bytes[++this.pos] as number;
    let value = 0;
    let scale = 0;
    for (; CLASS[byte] === NUMBER; byte = bytes[++this.pos] as number) {
      if (byte === 0x2e) scale = 1;
      else if (byte >= 0x30) {
        value = value * 10 + (byte - 0x30);
        scale *= 10;
      }
    }
    return scale > 1 ? (sign * value) / scale : sign * value;
  }

  #numberOrRef(): number | PdfRef {
    const value = this.#number();
    if (!this.refs || !Number.isInteger(value) || value < 0) return value;
    const back = this.pos;
    this.skipSpace();
    const digit = this.bytes[this.pos];
    if (digit !== undefined && digit >= 0x30 && digit <= 0x39) {
      this.#number();
      this.skipSpace();
      const after = this.bytes[this.pos + 1];
      if (this.bytes[this.pos] === 0x52 && (after === undefined || (CLASS[after] as number) & 3)) {
        this.pos++;
        return new PdfRef(value);
      }
    }
    this.pos = back;
    return value;
  }

  #name(): string {
    this.pos++;
    const start = this.pos;
    const word = this.#word();
    if (this.pos - start > 64) return this.#longName(start);
    if (!word.includes('#')) return word;
    return word.replace(/#([0-9a-fA-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  }

  #longName(start: number): string {
    return Array.from(this.bytes.subarray(start, this.pos), (byte) => String.fromCharCode(byte)).join('');
  }

  #hex(): PdfString {
    const { bytes } = this;
    let text = '';
    let high = -1;
    for (this.pos++; ; this.pos++) {
      const byte = bytes[this.pos];
      if (byte === undefined) this.fail('open hex string');
      if (byte === 0x3e) break;
      const digit = HEX[byte] as number;
      if (digit === 255) {
        if (CLASS[byte] !== SPACE) this.fail('hex string');
      } else if (high < 0) high = digit;
      else {
        text += String.fromCharCode((high << 4) | digit);
        high = -1;
      }
    }
    this.pos++;
    return new PdfString(high < 0 ? text : text + String.fromCharCode(high << 4));
  }

  #literal(): PdfString {
    const { bytes } = this;
    let text = '';
    let open = 1;
    for (this.pos++; ; this.pos++) {
      const byte = bytes[this.pos];
      if (byte === undefined) this.fail('open string');
      if (byte === 0x5c) {
        this.pos++;
        text += this.#escape();
        continue;
      }
      if (byte === 0x28) open++;
      else if (byte === 0x29 && --open === 0) break;
      text += String.fromCharCode(byte);
    }
    this.pos++;
    return new PdfString(text);
  }

  /** Stands on the character behind the backslash and leaves on the escape's last one. */
  #escape(): string {
    const { bytes } = this;
    const char = String.fromCharCode(bytes[this.pos] ?? 0);
    if (char === '\r' || char === '\n') {
      if (char === '\r' && bytes[this.pos + 1] === 10) this.pos++;
      return '';
    }
    if (char < '0' || char > '7') return ESCAPES[char] ?? char;
    let octal = char;
    while (octal.length < 3 && /[0-7]/.test(String.fromCharCode(bytes[this.pos + 1] ?? 0))) {
      octal += String.fromCharCode(bytes[++this.pos] as number);
    }
    return String.fromCharCode(Number.parseInt(octal, 8) & 255);
  }

  #array(): PdfValue[] {
    this.#enter();
    const values: PdfValue[] = [];
    for (this.pos++; ; ) {
      this.skipSpace();
      if (this.bytes[this.pos] === 0x5d) break;
      const value = this.next();
      if (value === undefined) this.fail('open array');
      values.push(value);
    }
    this.pos++;
    this.#depth--;
    return values;
  }

  #dict(): PdfDict {
    this.#enter();
    const dict: PdfDict = new Map();
    for (this.pos += 2; ; ) {
      this.skipSpace();
      if (this.bytes[this.pos] === 0x3e && this.bytes[this.pos + 1] === 0x3e) break;
      const key = this.bytes[this.pos] === 0x2f ? this.#name() : this.fail('dictionary key');
      const value = this.next();
      if (value === undefined) this.fail('open dictionary');
      dict.set(key, value);
    }
    this.pos += 2;
    this.#depth--;
    return dict;
  }

  /** From `BI` to behind `EI`: between `ID` and `EI` lie raw bytes (8.9.7). */
  skipInlineImage(): void {
    const { bytes } = this;
    for (let value = this.next(); !(value instanceof PdfOperator && value.name === 'ID'); value = this.next()) {
      if (value === undefined) this.fail('open inline image');
    }
    for (; this.pos < bytes.length; this.pos++) {
      if (bytes[this.pos] !== 0x45 || bytes[this.pos + 1] !== 0x49) continue;
      const after = bytes[this.pos + 2];
      if (CLASS[bytes[this.pos - 1] as number] === SPACE && (after === undefined || CLASS[after] === SPACE)) break;
    }
    this.pos += 2;
  }

  #enter(): void {
    if (++this.#depth > MAX_DEPTH) this.fail('nesting');
  }
}
