/** Reads PDF values off bytes, in files and in content streams (ISO 32000-1, 7.2 and 7.3). */
import { pdfDamaged } from '#messages/verify.ts';
import { Unreadable } from '../unreadable.ts';
import { CLASS, ENDS_WORD, NUMBER, SPACE } from './characters.ts';
import { LexerMemory } from './memory.ts';
import { readHex, readLiteral } from './strings.ts';
import { PdfDict, type PdfOperator, PdfRef, type PdfValue } from './values.ts';

const MAX_DEPTH = 200;

export class Lexer {
  readonly bytes: Uint8Array;
  pos: number;
  /** `1 0 R` is read as a reference: in files, not in content streams */
  readonly refs: boolean;
  readonly memory: LexerMemory;
  #depth = 0;
  /** members of the arrays and dictionaries that are open, up to `#top`: no list need grow */
  readonly #members: PdfValue[] = [];
  #top = 0;

  constructor(bytes: Uint8Array, pos: number, refs: boolean, memory = new LexerMemory()) {
    this.bytes = bytes;
    this.pos = pos;
    this.refs = refs;
    this.memory = memory;
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
    if (kind === NUMBER) return this.refs ? this.#numberOrRef() : this.number();
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

  #keyword(): null | boolean | PdfOperator {
    const { bytes, pos } = this;
    const hash = this.#skipWord();
    const operator = this.memory.operator(bytes, pos, this.pos, hash);
    if (operator.name === 'true') return true;
    if (operator.name === 'false') return false;
    return operator.name === 'null' ? null : operator;
  }

  /** Reads a word of up to four letters: its bytes as one number. A longer one gives 0 and stays unread. */
  shortWord(): number {
    const { bytes, pos } = this;
    let key = 0;
    for (let at = pos; at <= pos + 4; at++) {
      const byte = bytes[at];
      if (byte === undefined || (CLASS[byte] as number) & ENDS_WORD) {
        this.pos = at;
        return key >>> 0;
      }
      key = (key << 8) | byte;
    }
    return 0;
  }

  number(): number {
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
    const value = this.number();
    if (!Number.isInteger(value) || value < 0) return value;
    const back = this.pos;
    const digit = this.skipSpace();
    if (digit !== undefined && digit >= 0x30 && digit <= 0x39) {
      this.number();
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
    const start = ++this.pos;
    const hash = this.#skipWord();
    return this.memory.name(this.bytes, start, this.pos, hash);
  }

  /** Leaves behind the word and gives its hash. */
  #skipWord(): number {
    const { bytes } = this;
    let at = this.pos;
    let hash = 0;
    for (; at < bytes.length; at++) {
      const byte = bytes[at] as number;
      if ((CLASS[byte] as number) & ENDS_WORD) break;
      hash = (Math.imul(hash, 31) + byte) | 0;
    }
    this.pos = at;
    return hash;
  }

  #array(): PdfValue[] {
    const from = this.#enter();
    for (this.pos++; ; ) {
      if (this.skipSpace() === 0x5d) break;
      const value = this.next();
      if (value === undefined) this.fail('open array');
      this.#members[this.#top++] = value;
    }
    this.pos++;
    return this.#leave(from);
  }

  #dict(): PdfDict {
    const from = this.#enter();
    for (this.pos += 2; ; ) {
      const byte = this.skipSpace();
      if (byte === 0x3e && this.bytes[this.pos + 1] === 0x3e) break;
      const key = byte === 0x2f ? this.#name() : this.fail('dictionary key');
      const value = this.next();
      if (value === undefined) this.fail('open dictionary');
      this.#members[this.#top++] = key;
      this.#members[this.#top++] = value;
    }
    this.pos += 2;
    return new PdfDict(this.#leave(from));
  }

  #enter(): number {
    if (++this.#depth > MAX_DEPTH) this.fail('nesting');
    return this.#top;
  }

  #leave(from: number): PdfValue[] {
    const members = this.#members.slice(from, this.#top);
    this.#top = from;
    this.#depth--;
    return members;
  }
}
