/** Reads PDF values off bytes, in files and in content streams (ISO 32000-1, 7.2 and 7.3). */
import { pdfDamaged } from '#messages/verify.ts';
import { Unreadable } from '../unreadable.ts';
import { bytesToString, CLASS, ENDS_WORD, NUMBER, SPACE } from './characters.ts';
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

  /** Gives the byte that it stops at, undefined at the end. */
  skipSpace(): number | undefined {
    const { bytes } = this;
    let at = this.pos;
    let byte = bytes[at];
    while (byte !== undefined && (CLASS[byte] === SPACE || byte === 0x25)) {
      if (byte === 0x25) while (at < bytes.length && bytes[at] !== 10 && bytes[at] !== 13) at++;
      else at++;
      byte = bytes[at];
    }
    this.pos = at;
    return byte;
  }

  /** The next value or operator; undefined at the end. */
  next(): PdfValue | undefined {
    const byte = this.skipSpace();
    if (byte === undefined) return undefined;
    const kind = CLASS[byte];
    if (kind === NUMBER) return this.refs ? this.#numberOrRef() : this.#number();
    if (kind === 0) return this.#keyword();
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
    return this.fail(`unexpected ${String.fromCharCode(byte)}`);
  }

  /** Up to four bytes make a key; longer words are rare. */
  #keyword(): PdfValue {
    const { bytes } = this;
    const start = this.pos;
    let at = start;
    let key = 0;
    for (; at < bytes.length; at++) {
      const byte = bytes[at] as number;
      if ((CLASS[byte] as number) & ENDS_WORD) break;
      key = (key << 8) | byte;
    }
    this.pos = at;
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
    let at = this.pos;
    let byte = bytes[at] as number;
    const sign = byte === 0x2d ? -1 : 1;
    if (byte === 0x2d || byte === 0x2b) byte = bytes[++at] as number;
    let value = 0;
    let scale = 0;
    for (; CLASS[byte] === NUMBER; byte = bytes[++at] as number) {
      if (byte === 0x2e) scale = 1;
      else if (byte >= 0x30) {
        value = value * 10 + (byte - 0x30);
        scale *= 10;
      }
    }
    this.pos = at;
    return scale > 1 ? (sign * value) / scale : sign * value;
  }

  #numberOrRef(): number | PdfRef {
    const value = this.#number();
    if (!Number.isInteger(value) || value < 0) return value;
    const back = this.pos;
    const digit = this.skipSpace();
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
    const start = this.pos + 1;
    let at = start;
    while (at < bytes.length && !((CLASS[bytes[at] as number] as number) & ENDS_WORD)) at++;
    this.pos = at;
    const name = bytesToString(bytes, start, at);
    if (!name.includes('#')) return name;
    return name.replace(/#([0-9a-fA-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  }

  #array(): PdfValue[] {
    this.#enter();
    const values: PdfValue[] = [];
    for (this.pos++; ; ) {
      if (this.skipSpace() === 0x5d) break;
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
      const byte = this.skipSpace();
      if (byte === 0x3e && this.bytes[this.pos + 1] === 0x3e) break;
      const key = byte === 0x2f ? this.#name() : this.fail('dictionary key');
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
