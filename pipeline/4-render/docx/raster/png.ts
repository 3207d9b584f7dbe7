/** Pixels → PNG (ISO/IEC 15948): a palette where the colours are few, no time, no text, the same bytes for the same pixels. */
import { crc32, deflateSync } from 'node:zlib'; // decision 0014

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
const TRUE_COLOUR = 2;
const INDEXED = 3;
const MOST_COLOURS = 256;
/** an edge between two colours in sixteen steps is smooth to the eye */
const STEP = 17;

/** `pixels`: three bytes each, row by row. */
export function encodePng(width: number, height: number, pixels: Uint8Array): Uint8Array {
  const exact = indexColours(pixels);
  const rounded = exact ? pixels : pixels.map((value) => Math.round(value / STEP) * STEP);
  const indexed = exact ?? indexColours(rounded);
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  header.set([8, indexed ? INDEXED : TRUE_COLOUR, 0, 0, 0], 8);
  const rows = unfiltered(indexed?.indexes ?? rounded, indexed ? width : width * 3, height);
  return concat([
    SIGNATURE,
    chunk('IHDR', header),
    ...(indexed ? [chunk('PLTE', indexed.palette)] : []),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', new Uint8Array()),
  ]);
}

function indexColours(pixels: Uint8Array): { palette: Uint8Array; indexes: Uint8Array } | null {
  const known = new Map<number, number>();
  const indexes = new Uint8Array(pixels.length / 3);
  for (let at = 0; at < indexes.length; at++) {
    const [r = 0, g = 0, b = 0] = pixels.subarray(3 * at, 3 * at + 3);
    const colour = (r << 16) | (g << 8) | b;
    const index = known.get(colour) ?? known.size;
    if (index === MOST_COLOURS) return null;
    known.set(colour, index);
    indexes[at] = index;
  }
  const palette = Uint8Array.from(
    [...known.keys()].flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]),
  );
  return { palette, indexes };
}

/** Every row opens with the number of its filter: 0 is none. */
function unfiltered(bytes: Uint8Array, stride: number, height: number): Uint8Array {
  const rows = new Uint8Array((stride + 1) * height);
  for (let y = 0; y < height; y++) rows.set(bytes.subarray(y * stride, (y + 1) * stride), y * (stride + 1) + 1);
  return rows;
}

function concat(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

function chunk(name: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(data.length + 12);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  for (let i = 0; i < 4; i++) bytes[4 + i] = name.charCodeAt(i);
  bytes.set(data, 8);
  view.setUint32(data.length + 8, crc32(bytes.subarray(4, data.length + 8)));
  return bytes;
}
