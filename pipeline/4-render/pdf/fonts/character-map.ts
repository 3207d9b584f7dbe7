/** Looks up glyphs in the `cmap` table where it lies: binary search, nothing copied. */

export type CharacterMap = (codePoint: number) => number;

/** Unicode subtables in order of preference: the full repertoire before the Basic Multilingual Plane. */
const WANTED: readonly (readonly [platform: number, encoding: number])[] = [
  [3, 10],
  [0, 6],
  [0, 4],
  [3, 1],
  [0, 3],
];

/** @returns null where the font has no subtable of format 4 or 12 for Unicode */
export function characterMap(cmap: DataView): CharacterMap | null {
  for (const [platform, encoding] of WANTED) {
    const offset = subtable(cmap, platform, encoding);
    if (offset === null) continue;
    const table = new DataView(cmap.buffer, cmap.byteOffset + offset, cmap.byteLength - offset);
    const format = table.getUint16(0);
    if (format === 12) return (codePoint) => lookUp12(table, codePoint);
    if (format === 4) return (codePoint) => lookUp4(table, codePoint);
  }
  return null;
}

function subtable(cmap: DataView, platform: number, encoding: number): number | null {
  for (let index = 0; index < cmap.getUint16(2); index++) {
    const at = 4 + index * 8;
    if (cmap.getUint16(at) === platform && cmap.getUint16(at + 2) === encoding) return cmap.getUint32(at + 4);
  }
  return null;
}

/** Index of the first of `count` ends that is not below the code point. */
function search(count: number, codePoint: number, endOf: (index: number) => number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (endOf(middle) < codePoint) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Format 12: groups of start, end, first glyph. */
function lookUp12(table: DataView, codePoint: number): number {
  const groups = table.getUint32(12);
  const index = search(groups, codePoint, (group) => table.getUint32(16 + group * 12 + 4));
  if (index === groups) return 0;
  const at = 16 + index * 12;
  const start = table.getUint32(at);
  return codePoint < start ? 0 : table.getUint32(at + 8) + codePoint - start;
}

/** Format 4: four parallel arrays of segments; a range offset points from its own place into what follows. */
function lookUp4(table: DataView, codePoint: number): number {
  if (codePoint > 0xffff) return 0;
  const bytes = table.getUint16(6);
  const index = search(bytes / 2, codePoint, (segment) => table.getUint16(14 + segment * 2));
  if (index === bytes / 2) return 0;
  const starts = 16 + bytes;
  const start = table.getUint16(starts + index * 2);
  if (codePoint < start) return 0;
  const delta = table.getUint16(starts + bytes + index * 2);
  const rangeAt = starts + 2 * bytes + index * 2;
  const range = table.getUint16(rangeAt);
  if (range === 0) return (codePoint + delta) & 0xffff;
  const glyph = table.getUint16(rangeAt + range + (codePoint - start) * 2);
  return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
}
