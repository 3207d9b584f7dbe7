/** Where each object stands: cross-reference tables and streams, newest first (ISO 32000-1, 7.5.4 and 7.5.8). */
import { pdfXref } from '#messages/verify.ts';
import { Unreadable } from '../unreadable.ts';
import { bytesToString } from './characters.ts';
import { Lexer } from './lexer.ts';
import { decodeStream } from './streams.ts';
import { isDict, type PdfDict, PdfOperator, PdfStream, type PdfValue } from './values.ts';

/** The place of an object in an object stream. */
export interface Packed {
  readonly container: number;
  readonly index: number;
}

/** By object number: an offset in the file, a place in an object stream; null for a free one. */
export type Entries = Map<number, number | Packed | null>;

interface Section {
  readonly dict: PdfDict;
  /** older sections add to it what it does not know */
  readonly entries: Entries;
}

const TAIL_BYTES = 2048;

function startOf(bytes: Uint8Array): number {
  const from = Math.max(0, bytes.length - TAIL_BYTES);
  const tail = bytesToString(bytes, from, bytes.length);
  const found = tail.lastIndexOf('startxref');
  if (found < 0) throw new Unreadable(pdfXref(bytes.length));
  const at = new Lexer(bytes, from + found + 'startxref'.length, false).next();
  if (typeof at !== 'number') throw new Unreadable(pdfXref(from + found));
  return at;
}

function readTable(lexer: Lexer, at: number): Section {
  const entries: Entries = new Map();
  for (;;) {
    const first = lexer.next();
    if (first instanceof PdfOperator && first.name === 'trailer') break;
    const count = lexer.next();
    if (typeof first !== 'number' || typeof count !== 'number') throw new Unreadable(pdfXref(at));
    for (let i = 0; i < count; i++) {
      const offset = lexer.next();
      lexer.next();
      const state = lexer.next();
      if (typeof offset !== 'number' || !(state instanceof PdfOperator)) throw new Unreadable(pdfXref(at));
      entries.set(first + i, state.name === 'n' ? offset : null);
    }
  }
  const dict = new Lexer(lexer.bytes, lexer.pos, true).next();
  if (!isDict(dict)) throw new Unreadable(pdfXref(at));
  return { dict, entries };
}

function entryOf(type: number, second: number, third: number): number | Packed | null {
  if (type === 1) return second;
  return type === 2 ? { container: second, index: third } : null;
}

const numbersOf = (value: PdfValue | undefined): number[] =>
  Array.isArray(value) ? value.filter((item) => typeof item === 'number') : [];

function readStream(bytes: Uint8Array, at: number): Section {
  const lexer = new Lexer(bytes, at, true);
  lexer.next();
  lexer.next();
  lexer.next();
  const dict = lexer.next();
  const keyword = lexer.next();
  const isStream = keyword instanceof PdfOperator && keyword.name === 'stream';
  if (!isDict(dict) || dict.get('Type') !== 'XRef' || !isStream) throw new Unreadable(pdfXref(at));
  const start = bytes[lexer.pos] === 13 ? lexer.pos + 2 : lexer.pos + 1;
  const length = Number(dict.get('Length'));
  const data = decodeStream(new PdfStream(dict, bytes.subarray(start, start + length)), (value) => value ?? null);
  const [w0 = 1, w1 = 0, w2 = 0] = numbersOf(dict.get('W'));
  const index = numbersOf(dict.get('Index'));
  if (index.length === 0) index.push(0, Number(dict.get('Size')));
  const entries: Entries = new Map();
  let pos = 0;
  const field = (width: number): number => {
    let value = 0;
    for (let i = 0; i < width; i++) value = value * 256 + (data[pos++] ?? 0);
    return value;
  };
  for (let pair = 0; pair + 1 < index.length; pair += 2) {
    for (let i = 0; i < (index[pair + 1] as number) && pos < data.length; i++) {
      const type = w0 === 0 ? 1 : field(w0);
      entries.set((index[pair] as number) + i, entryOf(type, field(w1), field(w2)));
    }
  }
  return { dict, entries };
}

function readSection(bytes: Uint8Array, at: number): Section {
  if (!(at >= 0 && at < bytes.length)) throw new Unreadable(pdfXref(at));
  const lexer = new Lexer(bytes, at, false);
  const first = lexer.next();
  if (first instanceof PdfOperator && first.name === 'xref') return readTable(lexer, at);
  if (typeof first !== 'number') throw new Unreadable(pdfXref(at));
  return readStream(bytes, at);
}

/** The newest trailer, and per object its newest entry. */
export function readXref(bytes: Uint8Array): { trailer: PdfDict; entries: Entries } {
  const seen = new Set<number>();
  let newest: Section | null = null;
  const queue = [startOf(bytes)];
  for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
    if (seen.has(at)) continue;
    seen.add(at);
    const section = readSection(bytes, at);
    if (!newest) newest = section;
    else
      for (const [number, entry] of section.entries) if (!newest.entries.has(number)) newest.entries.set(number, entry);
    // a hybrid file's hidden stream comes before older sections (7.5.8.4)
    for (const key of ['XRefStm', 'Prev']) {
      const next = section.dict.get(key);
      if (typeof next === 'number') queue.push(next);
    }
  }
  if (!newest) throw new Unreadable(pdfXref(0));
  return { trailer: newest.dict, entries: newest.entries };
}
