/** The values that a PDF is written in (ISO 32000-1, 7.3) and how to take one for what it should be. */

import { bytesToString } from './characters.ts';

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
export type PdfDict = Map<string, PdfValue>;

export class PdfString {
  readonly raw: Uint8Array;
  constructor(raw: Uint8Array) {
    this.raw = raw;
  }

  /** One character per byte. */
  get bytes(): string {
    return bytesToString(this.raw, 0, this.raw.length);
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
  return value instanceof Map;
}

/** UTF-16BE or UTF-8 behind its mark, else PDFDocEncoding, read as Latin-1 (they agree on letters and digits). */
export function textOf(value: PdfValue | undefined): string {
  if (!(value instanceof PdfString)) return '';
  const { bytes } = value;
  if (bytes.startsWith('\xfe\xff')) return utf16(bytes.slice(2));
  if (bytes.startsWith('\xef\xbb\xbf')) {
    return new TextDecoder().decode(Uint8Array.from(bytes.slice(3), (c) => c.charCodeAt(0)));
  }
  return bytes;
}

/** Big-endian code units, one byte per character. */
export function utf16(bytes: string): string {
  let text = '';
  for (let i = 0; i + 1 < bytes.length; i += 2) {
    text += String.fromCharCode((bytes.charCodeAt(i) << 8) | bytes.charCodeAt(i + 1));
  }
  return text;
}
