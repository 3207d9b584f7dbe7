/** A TrueType file of chosen glyphs, numbered anew in the order given; what composites are made of comes along. */
import { advanceOf, bearingOf, componentsAt, outlinesOf, type TrueType } from './true-type.ts';

/** @param glyphs numbers in the font; a glyph may come twice */
export function subsetTrueType(font: TrueType, glyphs: readonly number[]): Uint8Array {
  const { all, outlines } = withComponents(font, glyphs);
  const loca = new DataView(new ArrayBuffer(4 * (all.length + 1)));
  const hmtx = new DataView(new ArrayBuffer(4 * all.length));
  let size = 0;
  all.forEach((glyph, index) => {
    loca.setUint32(4 * index, size);
    size += outlines[index]?.byteLength ?? 0;
    hmtx.setUint16(4 * index, advanceOf(font, glyph));
    hmtx.setInt16(4 * index + 2, bearingOf(font, glyph));
  });
  loca.setUint32(4 * all.length, size);
  return assemble([
    ...instructions(font, ['cvt ', 'fpgm']),
    ['glyf', joined(outlines, size)],
    [
      'head',
      patched(font, 'head', [
        [8, 4, 0],
        [50, 2, 1],
      ]),
    ],
    ['hhea', patched(font, 'hhea', [[34, 2, all.length]])],
    ['hmtx', new Uint8Array(hmtx.buffer)],
    ['loca', new Uint8Array(loca.buffer)],
    ['maxp', patched(font, 'maxp', [[4, 2, all.length]])],
    ...instructions(font, ['prep']),
  ]);
}

const bytesOf = (view: DataView): Uint8Array => new Uint8Array(view.buffer, view.byteOffset, view.byteLength);

interface Chosen {
  readonly all: readonly number[];
  /** each padded to four bytes */
  readonly outlines: readonly Uint8Array[];
}

function withComponents(font: TrueType, glyphs: readonly number[]): Chosen {
  const all = [...glyphs];
  const numbers = new Map<number, number>();
  all.forEach((glyph, index) => {
    if (!numbers.has(glyph)) numbers.set(glyph, index);
  });
  const outlines: Uint8Array[] = [];
  // parts of composite glyphs are glyphs, too: they are read in a round of their own
  while (outlines.length < all.length) {
    for (const original of outlinesOf(font, all.slice(outlines.length))) {
      const outline = new Uint8Array(Math.ceil(original.byteLength / 4) * 4);
      outline.set(bytesOf(original));
      for (const at of componentsAt(original)) {
        const part = original.getUint16(at);
        const number = numbers.get(part) ?? all.push(part) - 1;
        numbers.set(part, number);
        new DataView(outline.buffer).setUint16(at, number);
      }
      outlines.push(outline);
    }
  }
  return { all, outlines };
}

function joined(parts: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

type Table = readonly [tag: string, bytes: Uint8Array];

const instructions = (font: TrueType, tags: readonly string[]): Table[] =>
  tags.flatMap((tag): Table[] => {
    const table = font.instructions.get(tag);
    return table ? [[tag, bytesOf(table)]] : [];
  });

type Patch = readonly [at: number, bytes: 2 | 4, value: number];

function patched({ table }: TrueType, tag: 'head' | 'hhea' | 'maxp', patches: readonly Patch[]): Uint8Array {
  const copy = bytesOf(table[tag]).slice();
  const view = new DataView(copy.buffer);
  for (const [at, bytes, value] of patches) {
    if (bytes === 2) view.setUint16(at, value);
    else view.setUint32(at, value);
  }
  return copy;
}

/** Tables in the order given (ascending by tag), each at a multiple of four; checksums by ISO/IEC 14496-22, 4.1. */
function assemble(tables: readonly Table[]): Uint8Array {
  const headerBytes = 12 + 16 * tables.length;
  const size = tables.reduce((sum, [, bytes]) => sum + Math.ceil(bytes.length / 4) * 4, headerBytes);
  const file = new Uint8Array(size);
  const view = new DataView(file.buffer);
  const power = Math.floor(Math.log2(tables.length));
  view.setUint32(0, 0x00010000);
  const search = [tables.length, 16 * 2 ** power, power, 16 * (tables.length - 2 ** power)];
  for (const [index, value] of search.entries()) view.setUint16(4 + 2 * index, value);
  let offset = headerBytes;
  let headAt = 0;
  tables.forEach(([tag, bytes], index) => {
    const at = 12 + 16 * index;
    for (let k = 0; k < 4; k++) file[at + k] = tag.charCodeAt(k);
    file.set(bytes, offset);
    const padded = Math.ceil(bytes.length / 4) * 4;
    view.setUint32(at + 4, checksum(view, offset, padded));
    view.setUint32(at + 8, offset);
    view.setUint32(at + 12, bytes.length);
    if (tag === 'head') headAt = offset;
    offset += padded;
  });
  view.setUint32(headAt + 8, (0xb1b0afba - checksum(view, 0, size)) >>> 0);
  return file;
}

function checksum(view: DataView, from: number, length: number): number {
  let sum = 0;
  for (let at = from; at < from + length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}
