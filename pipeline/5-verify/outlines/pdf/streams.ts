/** Undoes a stream's filters: Flate with its predictors, which is all that our editions use for text (ISO 32000-1, 7.4). */
import { inflateSync } from 'node:zlib';
import { pdfFilter, pdfInflate, pdfTooLarge } from '#messages/verify.ts';
import { Unreadable } from '../unreadable.ts';
import { plainBytes } from './characters.ts';
import { isDict, type PdfDict, type PdfStream, type PdfValue } from './values.ts';

const MAX_BYTES = 256 * 1024 * 1024;
export type Resolve = (value: PdfValue | undefined) => PdfValue;

/** Native, since it is half of the reader's work: what it gives is a function of the bytes alone. */
function inflate(bytes: Uint8Array): Uint8Array {
  try {
    return plainBytes(inflateSync(bytes, { maxOutputLength: MAX_BYTES }));
  } catch (error) {
    const large = error instanceof RangeError;
    throw new Unreadable(large ? pdfTooLarge() : pdfInflate());
  }
}

function paeth(left: number, up: number, upLeft: number): number {
  const guess = left + up - upLeft;
  const [dl, du, dul] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - upLeft)];
  if (dl <= du && dl <= dul) return left;
  return du <= dul ? up : upLeft;
}

/** PNG predictors (Predictor 10 to 15): each row opens with the kind of its own filter. */
function unpredict(bytes: Uint8Array, parms: PdfDict): Uint8Array {
  const number = (key: string, otherwise: number): number => {
    const value = parms.get(key);
    return typeof value === 'number' ? value : otherwise;
  };
  const pixel = Math.max(1, Math.ceil((number('Colors', 1) * number('BitsPerComponent', 8)) / 8));
  const width = Math.ceil((number('Columns', 1) * number('Colors', 1) * number('BitsPerComponent', 8)) / 8);
  const rows = Math.floor(bytes.length / (width + 1));
  const out = new Uint8Array(rows * width);
  for (let row = 0; row < rows; row++) {
    const kind = bytes[row * (width + 1)] as number;
    for (let i = 0; i < width; i++) {
      const to = row * width + i;
      const left = i >= pixel ? (out[to - pixel] as number) : 0;
      const up = row > 0 ? (out[to - width] as number) : 0;
      const upLeft = row > 0 && i >= pixel ? (out[to - width - pixel] as number) : 0;
      const add = [0, left, up, (left + up) >> 1, paeth(left, up, upLeft)][kind] ?? 0;
      out[to] = (bytes[row * (width + 1) + 1 + i] as number) + add;
    }
  }
  return out;
}

/** The stream's bytes with all filters undone; a filter that is not known makes the file unreadable. */
export function decodeStream(stream: PdfStream, resolve: Resolve): Uint8Array {
  const parms = listOf(stream.dict.get('DecodeParms'), resolve);
  const filters = listOf(stream.dict.get('Filter'), resolve);
  let bytes = stream.raw;
  for (let i = 0; i < filters.length; i++) {
    const filter = filters[i];
    if (filter !== 'FlateDecode') throw new Unreadable(pdfFilter(String(filter)));
    bytes = inflate(bytes);
    const own = parms[i];
    if (isDict(own) && Number(own.get('Predictor') ?? 1) >= 10) bytes = unpredict(bytes, own);
  }
  return bytes;
}

/** One value stands for a list of one. */
function listOf(value: PdfValue | undefined, resolve: Resolve): readonly PdfValue[] {
  const found = resolve(value);
  if (Array.isArray(found)) return found.map(resolve);
  return found === null ? [] : [found];
}
