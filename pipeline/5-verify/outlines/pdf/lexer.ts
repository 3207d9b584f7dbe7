/** Reads PDF values off bytes, in files and in content streams (ISO 32000-1, 7.2 and 7.3). */
import { pdfDamaged } from '#messages/verify.ts';
import { Unreadable } from '../unreadable.ts';
import { bytesToString, CLASS, DELIMITER, ENDS_WORD, NUMBER, SPACE } from './characters.ts';
import { readHex, readLiteral } from './strings.ts';
import { type PdfDict, PdfOperator, PdfRef, type PdfValue } from './values.ts';

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
  /** operators by their bytes: a page repeats few of them thousands of times */
  readonly #operators = new Map<number, PdfOperator>();

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
        return readLiteral(this);
      case 0x3c:
        return this.bytes[this.pos + 1] === 0x3c ? this.#dict() : readHex(this);
      case 0x5b:
        return this.#array();
    }
    if (CLASS[byte] === DELIMITER) this.fail(`unexpected ${String.fromCharCode(byte)}`);
    return this.#keyword();
  }

  /** Up to four bytes make a key; longer words are rare. */
  #keyword(): PdfValue {
    const { bytes } = this;
    const start = this.pos;
    let key = 0;
    for (; this.pos < bytes.length; this.pos++) {
      const byte = bytes[this.pos] as number;
      if ((CLASS[byte] as number) & ENDS_WORD) break;
      key = (key << 8) | byte;
    }
    const short = this.pos - start <= 4;
    const known = short ? this.#operators.get(key) : undefined;
    if (known) return known;
    const word = bytesToString(bytes, start, this.pos);
    const constant = CONSTANTS.get(word);
    if (constant !== undefined) return constant;
    const operator = new PdfOperator(word);
    if (short) this.#operators.set(key, operator);
    return operator;
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
      if (this.bytes[this.pos] === 0x52 && (after === undefined || (CLASS[after] as number) & ENDS_WORD)) {
        this.pos++;
        return new PdfRef(value);
      }
    }
    this.pos = back;
    return value;
  }

  #name(): string {
    const { bytes } = this;
    const start = ++this.pos;
    while (this.pos < bytes.length && !((CLASS[bytes[this.pos] as number] as number) & ENDS_WORD)) this.pos++;
    const name = bytesToString(bytes, start, this.pos);
    if (!name.includes('#')) return name;
    return name.replace(/#([0-9a-fA-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
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

  #enter(): void {
    if (++this.#depth > MAX_DEPTH) this.fail('nesting');
  }
}
