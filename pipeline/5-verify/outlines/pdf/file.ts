/** Opens a PDF strictly by its cross-reference chain: a file that a viewer would have to repair is no edition. */
import { pdfEncrypted, pdfHeader, pdfObject } from '#messages/verify.ts';
import { Unreadable } from '../unreadable.ts';
import { plainBytes } from './characters.ts';
import { Lexer } from './lexer.ts';
import { decodeStream } from './streams.ts';
import { isDict, type PdfDict, PdfOperator, PdfRef, PdfStream, type PdfValue } from './values.ts';
import { type Entries, type Packed, readXref } from './xref.ts';

/** Stands for an object while it is read: one that asks for itself is broken. */
const LOADING = new PdfOperator('loading');

export class PdfFile {
  readonly trailer: PdfDict;
  readonly #bytes: Uint8Array;
  /** for all objects: it keeps the words that it knows */
  readonly #lexer: Lexer;
  readonly #entries: Entries;
  readonly #objects = new Map<number, PdfValue>();
  readonly #packed = new Map<number, readonly PdfValue[]>();

  constructor(bytes: Uint8Array) {
    if (String.fromCharCode(...bytes.subarray(0, 5)) !== '%PDF-') throw new Unreadable(pdfHeader());
    this.#bytes = plainBytes(bytes);
    this.#lexer = new Lexer(this.#bytes, 0, true);
    const { trailer, entries } = readXref(this.#bytes);
    this.trailer = trailer;
    this.#entries = entries;
    if (trailer.has('Encrypt')) throw new Unreadable(pdfEncrypted());
  }

  /** Follows references; what is not there is null, as the standard has it (7.3.10). */
  readonly resolve = (value: PdfValue | undefined): PdfValue => {
    let at = value ?? null;
    for (let hops = 0; at instanceof PdfRef && hops < 32; hops++) at = this.#object(at.number);
    return at instanceof PdfRef ? null : at;
  };

  dict(value: PdfValue | undefined): PdfDict | null {
    const found = this.resolve(value);
    if (isDict(found)) return found;
    return found instanceof PdfStream ? found.dict : null;
  }

  array(value: PdfValue | undefined): PdfValue[] {
    const found = this.resolve(value);
    return Array.isArray(found) ? found : [];
  }

  number(value: PdfValue | undefined, otherwise: number): number {
    const found = this.resolve(value);
    return typeof found === 'number' ? found : otherwise;
  }

  name(value: PdfValue | undefined): string {
    const found = this.resolve(value);
    return typeof found === 'string' ? found : '';
  }

  /** The bytes of a stream, filters undone; null for anything else. */
  stream(value: PdfValue | undefined): Uint8Array | null {
    const found = this.resolve(value);
    return found instanceof PdfStream ? decodeStream(found, this.resolve) : null;
  }

  #object(number: number): PdfValue {
    const known = this.#objects.get(number);
    if (known === LOADING) throw new Unreadable(pdfObject(number));
    if (known !== undefined) return known;
    const entry = this.#entries.get(number) ?? null;
    if (entry === null) return null;
    this.#objects.set(number, LOADING);
    const value = typeof entry === 'number' ? this.#read(number, entry) : this.#unpack(entry);
    this.#objects.set(number, value);
    return value;
  }

  #read(number: number, at: number): PdfValue {
    const lexer = this.#lexer;
    lexer.pos = at;
    const own = lexer.next();
    lexer.next();
    const keyword = lexer.next();
    if (own !== number || !(keyword instanceof PdfOperator) || keyword.name !== 'obj') {
      throw new Unreadable(pdfObject(number));
    }
    const value = lexer.next() ?? null;
    if (!isDict(value)) return value;
    const after = lexer.next();
    return after instanceof PdfOperator && after.name === 'stream' ? this.#stream(number, value, lexer.pos) : value;
  }

  /** `at` is just behind the keyword. The length must fit: `endstream` follows. */
  #stream(number: number, dict: PdfDict, at: number): PdfStream {
    const bytes = this.#bytes;
    const start = bytes[at] === 13 && bytes[at + 1] === 10 ? at + 2 : at + 1;
    const length = this.number(dict.get('Length'), -1);
    const end = new Lexer(bytes, start + length, true);
    const keyword = length < 0 || start + length > bytes.length ? null : end.next();
    if (!(keyword instanceof PdfOperator) || keyword.name !== 'endstream') throw new Unreadable(pdfObject(number));
    return new PdfStream(dict, bytes.subarray(start, start + length));
  }

  #unpack({ container, index }: Packed): PdfValue {
    let values = this.#packed.get(container);
    if (!values) {
      const stream = this.#object(container);
      if (!(stream instanceof PdfStream)) throw new Unreadable(pdfObject(container));
      values = this.#packedValues(stream);
      this.#packed.set(container, values);
    }
    return values[index] ?? null;
  }

  /** An object stream opens with pairs of object number and offset (7.5.7). */
  #packedValues(stream: PdfStream): readonly PdfValue[] {
    const bytes = decodeStream(stream, this.resolve);
    const first = this.number(stream.dict.get('First'), 0);
    const pairs = new Lexer(bytes, 0, false);
    const values: PdfValue[] = [];
    for (let i = this.number(stream.dict.get('N'), 0); i > 0; i--) {
      const [number, offset] = [pairs.next(), pairs.next()];
      if (typeof number !== 'number' || typeof offset !== 'number') break;
      values.push(new Lexer(bytes, first + offset, true).next() ?? null);
    }
    return values;
  }
}
