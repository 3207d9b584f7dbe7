/** How wide a table's columns are: as their contents want it where that fits, shared out fairly where it does not. */
import type { ContentWidths } from '../line/compose-paragraph.ts';

/** @param wanted per column @param roomPt for all columns together, paddings taken off @returns widths that fill the room */
export function columnWidths(wanted: readonly ContentWidths[], roomPt: number): number[] {
  if (wanted.length === 0) return [];
  const most = sum(wanted.map(({ maxPt }) => maxPt));
  const least = sum(wanted.map(({ minPt }) => minPt));
  if (most <= roomPt) return wanted.map(({ maxPt }) => maxPt + share(maxPt, most, roomPt - most, wanted.length));
  if (least >= roomPt) return wanted.map(({ minPt }) => (minPt * roomPt) / least);
  return wanted.map(({ minPt, maxPt }) => minPt + ((maxPt - minPt) * (roomPt - least)) / (most - least));
}

/** What is left over goes to the columns half in equal parts, half by what they hold. */
function share(maxPt: number, most: number, leftPt: number, columns: number): number {
  const byContent = most > 0 ? maxPt / most : 1 / columns;
  return leftPt * (byContent / 2 + 1 / columns / 2);
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
