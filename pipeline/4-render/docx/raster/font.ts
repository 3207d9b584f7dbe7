/** Outlines of a TrueType font, glyph by glyph, read where they lie. */
import type { FontFile, FontSource } from '#model/look.ts';

export interface GlyphPoint {
  readonly x: number;
  readonly y: number;
  readonly onCurve: boolean;
}

export interface OutlineFont {
  readonly unitsPerEm: number;
  /** 0: there is none */
  glyphOf(codePoint: number): number;
  advanceOf(glyph: number): number;
  /** bytes in `glyf` */
  outlineOf(glyph: number): DataView;
}

const TABLES = ['head', 'hhea', 'hmtx', 'loca', 'cmap', 'glyf'] as const;
type TableName = (typeof TABLES)[number];

/** @returns null for what holds no TrueType outlines; collections are not read */
export function openOutlines({ bytes, source }: Pick<FontFile, 'bytes' | 'source'>): OutlineFont | null {
  const file = source ?? wholeFile(bytes);
  const places = directoryOf(file);
  if (!TABLES.every((name) => places.has(name))) return null;
  const place = (name: TableName) => places.get(name) ?? ([0, 0] as const);
  const read = (name: TableName): DataView => part(file, ...place(name));
  const [head, hhea, hmtx, loca, cmap] = [read('head'), read('hhea'), read('hmtx'), read('loca'), read('cmap')];
  const characters = charactersOf(cmap);
  if (!characters) return null;
  const long = head.getInt16(50) === 1;
  const offsetOf = (glyph: number): number => (long ? loca.getUint32(4 * glyph) : 2 * loca.getUint16(2 * glyph));
  const metrics = hhea.getUint16(34);
  return {
    unitsPerEm: head.getUint16(18),
    glyphOf: characters,
    advanceOf: (glyph) => hmtx.getUint16(4 * Math.min(glyph, metrics - 1)),
    outlineOf: (glyph) => part(file, place('glyf')[0] + offsetOf(glyph), offsetOf(glyph + 1) - offsetOf(glyph)),
  };
}

function wholeFile(bytes: Uint8Array): FontSource {
  return { size: bytes.length, read: (parts) => parts.map(([at, length]) => bytes.subarray(at, at + length)) };
}

function part(file: FontSource, at: number, length: number): DataView {
  const [bytes = new Uint8Array()] = at + length <= file.size ? file.read([[at, length]]) : [];
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function directoryOf(file: FontSource): Map<string, readonly [number, number]> {
  const places = new Map<string, readonly [number, number]>();
  const header = part(file, 0, Math.min(12, file.size));
  if (header.byteLength < 12) return places;
  const entries = part(file, 12, header.getUint16(4) * 16);
  for (let at = 0; at + 16 <= entries.byteLength; at += 16) {
    const name = String.fromCharCode(...[0, 1, 2, 3].map((k) => entries.getUint8(at + k)));
    places.set(name, [entries.getUint32(at + 8), entries.getUint32(at + 12)]);
  }
  return places;
}

const FULL_REPERTOIRE = 12;
const BASIC_PLANE = 4;

/** The subtable of the whole of Unicode, else that of the Basic Multilingual Plane. */
function charactersOf(cmap: DataView): ((codePoint: number) => number) | null {
  const found = new Map<number, DataView>();
  for (let index = 0; index < cmap.getUint16(2); index++) {
    const table = new DataView(cmap.buffer, cmap.byteOffset + cmap.getUint32(8 + index * 8));
    // platform 1 is Macintosh Roman
    if (cmap.getUint16(4 + index * 8) !== 1) found.set(table.getUint16(0), table);
  }
  const [full, basic] = [found.get(FULL_REPERTOIRE), found.get(BASIC_PLANE)];
  if (full) return (codePoint) => lookUpGroups(full, codePoint);
  return basic ? (codePoint) => lookUpSegments(basic, codePoint) : null;
}

function lookUpGroups(table: DataView, codePoint: number): number {
  for (let low = 0, high = table.getUint32(12) - 1; low <= high; ) {
    const at = 16 + ((low + high) >> 1) * 12;
    const start = table.getUint32(at);
    if (codePoint < start) high = ((low + high) >> 1) - 1;
    else if (codePoint > table.getUint32(at + 4)) low = ((low + high) >> 1) + 1;
    else return table.getUint32(at + 8) + codePoint - start;
  }
  return 0;
}

function lookUpSegments(table: DataView, codePoint: number): number {
  const bytes = table.getUint16(6);
  for (let at = 0; at < bytes; at += 2) {
    if (codePoint > table.getUint16(14 + at)) continue;
    const start = table.getUint16(16 + bytes + at);
    if (codePoint < start) return 0;
    const delta = table.getUint16(16 + 2 * bytes + at);
    const rangeAt = 16 + 3 * bytes + at;
    const range = table.getUint16(rangeAt);
    const glyph = range === 0 ? codePoint : table.getUint16(rangeAt + range + (codePoint - start) * 2);
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
  }
  return 0;
}
