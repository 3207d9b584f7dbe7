/** Glyphs of a TrueType font read where they lie. fontkit decodes whole tables first, which takes longer than all the rest. */
import type { FilePart, FontSource } from '#model/look.ts';
import { type CharacterMap, characterMap } from './character-map.ts';
import { readDirectory, readTables, viewOf } from './sfnt.ts';

const NEEDED = ['head', 'hhea', 'maxp', 'hmtx', 'loca', 'cmap', 'name', 'post', 'OS/2'] as const;
type Needed = (typeof NEEDED)[number];
/** instructions; not every font has them */
const INSTRUCTIONS = ['cvt ', 'fpgm', 'prep'] as const;
/** what is used of `post`: glyph names, which follow, are long */
const POST_BYTES = 32;

export interface TrueType {
  /** those that every font has */
  readonly table: Readonly<Record<Needed, DataView>>;
  readonly instructions: ReadonlyMap<string, DataView>;
  /** where the outlines lie */
  readonly glyf: FilePart;
  readonly source: FontSource;
  readonly characters: CharacterMap;
  readonly unitsPerEm: number;
  /** glyphs with an advance of their own; the others share the last one's */
  readonly metrics: number;
}

/** @returns null for what this reader is not made for: CFF outlines, variable fonts */
export function readTrueType(source: FontSource): TrueType | null {
  const directory = readDirectory(source);
  const glyf = directory?.get('glyf');
  if (!directory || !glyf || directory.has('fvar') || NEEDED.some((tag) => !directory.has(tag))) return null;
  const [postAt = 0, postBytes = 0] = directory.get('post') ?? [];
  const wanted = new Map(directory).set('post', [postAt, Math.min(postBytes, POST_BYTES)]);
  const tables = readTables(source, wanted, NEEDED);
  const table = Object.fromEntries(NEEDED.map((tag) => [tag, tables.get(tag)])) as Record<Needed, DataView>;
  const characters = characterMap(table.cmap);
  if (!characters) return null;
  const instructions = readTables(source, directory, INSTRUCTIONS);
  const unitsPerEm = table.head.getUint16(18);
  const metrics = table.hhea.getUint16(34);
  return { table, instructions, glyf, source, characters, unitsPerEm, metrics };
}

export function advanceOf({ table, metrics }: TrueType, glyph: number): number {
  return table.hmtx.getUint16(4 * Math.min(glyph, metrics - 1));
}

export function bearingOf({ table, metrics }: TrueType, glyph: number): number {
  const at = glyph < metrics ? 4 * glyph + 2 : 4 * metrics + 2 * (glyph - metrics);
  return table.hmtx.getInt16(at);
}

/** The glyphs' bytes in `glyf`; empty for those without ink. */
export function outlinesOf({ table, glyf, source }: TrueType, glyphs: readonly number[]): DataView[] {
  const { loca, head } = table;
  const long = head.getInt16(50) === 1;
  const offset = (index: number) => (long ? loca.getUint32(4 * index) : 2 * loca.getUint16(2 * index));
  const parts = glyphs.map((glyph): FilePart => [glyf[0] + offset(glyph), offset(glyph + 1) - offset(glyph)]);
  return source.read(parts).map(viewOf);
}

const ARGUMENTS_ARE_WORDS = 0x1;
const HAS_SCALE = 0x8;
const MORE_COMPONENTS = 0x20;
const HAS_TWO_SCALES = 0x40;
const HAS_MATRIX = 0x80;

/** Where in a composite glyph's bytes the numbers of its parts stand; none for a simple one. */
export function componentsAt(outline: DataView): number[] {
  if (outline.byteLength === 0 || outline.getInt16(0) >= 0) return [];
  const places: number[] = [];
  let at = 10;
  let flags = MORE_COMPONENTS;
  while (flags & MORE_COMPONENTS) {
    flags = outline.getUint16(at);
    places.push(at + 2);
    at += 4 + (flags & ARGUMENTS_ARE_WORDS ? 4 : 2);
    if (flags & HAS_SCALE) at += 2;
    else if (flags & HAS_TWO_SCALES) at += 4;
    else if (flags & HAS_MATRIX) at += 8;
  }
  return places;
}
