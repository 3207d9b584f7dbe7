/** The values that a PDF is written in (ISO 32000-1, 7.3) and how to take one for what it should be. */

import { bytesToString, unitsToString } from './characters.ts';

/** A name is a plain string without its slash. */
export type PdfValue =
  | null
  | boolean
  | number
  | string
  | PdfString
  | PdfRef
  | PdfOperator
  | PdfValue[]
  | PdfDict
  | PdfStream;

/** A few entries in one list: a file has thousands of dictionaries, and each of them is small. */
export class PdfDict {
  /** key, value, key, value … */
  readonly #items: readonly PdfValue[];
  constructor(items: readonly PdfValue[] = []) {
    this.#items = items;
  }

  /** Of a key that stands twice, the later value. */
  get(key: string): PdfValue | undefined {
    const items = this.#items;
    for (let i = items.length - 2; i >= 0; i -= 2) if (items[i] === key) return items[i + 1];
    return undefined;
  }

  has(key: string): boolean {
    return this.get(key) !== undefined;
  }

  keys(): readonly string[] {
    return [...new Set(this.#items.filter((item, i): item is string => i % 2 === 0 && typeof item === 'string'))];
  }
}

/** Bytes of a longer list: neither is copied. */
export class PdfString {
  readonly bytes: Uint8Array;
  readonly from: number;
  readonly to: number;
  constructor(bytes: Uint8Array, from: number, to: number) {
    this.bytes = bytes;
    this.from = from;
    this.to = to;
  }
}

export class PdfRef {
  readonly number: number;
  constructor(number: number) {
    this.number = number;
  }
}

/** A keyword: `obj`, `stream`, or an operator of a content stream. */
export class PdfOperator {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

export class PdfStream {
  readonly dict: PdfDict;
  /** as stored, filters not yet undone */
  readonly raw: Uint8Array;
  constructor(dict: PdfDict, raw: Uint8Array) {
    this.dict = dict;
    this.raw = raw;
  }
}

export function isDict(value: PdfValue | undefined): value is PdfDict {
  return value instanceof PdfDict;
}

/** UTF-16BE or UTF-8 behind its mark, else PDFDocEncoding, read as Latin-1 (they agree on letters and digits). */
export function textOf(value: PdfValue | undefined): string {
  if (!(value instanceof PdfString)) return '';
  const { bytes, from, to } = value;
  const length = to - from;
  if (length >= 2 && bytes[from] === 0xfe && bytes[from + 1] === 0xff) return utf16(bytes, from + 2, to);
  const isUtf8 = length >= 3 && bytes[from] === 0xef && bytes[from + 1] === 0xbb && bytes[from + 2] === 0xbf;
  if (isUtf8) return new TextDecoder().decode(bytes.subarray(from, to));
  return bytesToString(bytes, from, to);
}

/** Big-endian code units. */
export function utf16(bytes: Uint8Array, from: number, to: number): string {
  const units: number[] = [];
  for (let at = from; at + 1 < to; at += 2) units.push(((bytes[at] as number) << 8) | (bytes[at + 1] as number));
  return unitsToString(units, units.length);
}
