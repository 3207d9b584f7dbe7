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
  const { raw } = value;
  if (raw[0] === 0xfe && raw[1] === 0xff) return utf16(raw, 2);
  if (raw[0] === 0xef && raw[1] === 0xbb && raw[2] === 0xbf) return new TextDecoder().decode(raw);
  return bytesToString(raw, 0, raw.length);
}

/** Big-endian code units. */
export function utf16(bytes: Uint8Array, from = 0): string {
  let text = '';
  for (let at = from; at + 1 < bytes.length; at += 2) {
    text += String.fromCharCode(((bytes[at] as number) << 8) | (bytes[at + 1] as number));
  }
  return text;
}
