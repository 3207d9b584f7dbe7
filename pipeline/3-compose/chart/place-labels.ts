/** Finds for each number of a line chart a side on which it covers no other number and no line; some find none. */
import { TEXT_PX, WIDTH_PX } from './frame.ts';
import { MARKER_PX } from './markers.ts';
import { widthOf } from './measure.ts';

interface Spot {
  readonly x: number;
  readonly y: number;
  readonly label: string;
}

type Line = readonly (Spot | null)[];
export type LabelSide = 'top' | 'bottom';

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** distance that ECharts keeps between a symbol and its label */
export const LABEL_DISTANCE_PX = 4;
const AIR_PX = 2;
/** With more points only the ends and extremes are told: nobody could say which line the others belong to. */
const MOST_LABELS = 24;

export function placeLabels(lines: readonly Line[], room: { readonly top: number; readonly bottom: number }) {
  const sides = lines.map((line) => line.map((): LabelSide | null => null));
  const taken: Box[] = lines.flatMap((line) => line.flatMap((spot) => (spot ? [markerBox(spot)] : [])));
  for (const [s, i] of order(lines)) {
    const spot = lines[s]?.[i];
    if (!spot) continue;
    const side = preferences(lines, s, i).find((each) => {
      const box = labelBox(spot, each);
      const inside = box.left >= 0 && box.right <= WIDTH_PX && box.top >= room.top && box.bottom <= room.bottom;
      return inside && !taken.some((other) => overlap(box, other)) && !lines.some((line) => crosses(line, box));
    });
    if (!side) continue;
    const row = sides[s];
    if (row) row[i] = side;
    taken.push(labelBox(spot, side));
  }
  return sides;
}

/** The last points first, then the first, the greatest and the least of each line, then all others. */
function order(lines: readonly Line[]): (readonly [number, number])[] {
  const first: (readonly [number, number])[] = [];
  const rest: (readonly [number, number])[] = [];
  for (const pick of [lastOf, firstOf, highestOf, lowestOf]) {
    lines.forEach((line, s) => {
      const i = pick(line);
      if (i >= 0 && !first.some(([a, b]) => a === s && b === i)) first.push([s, i]);
    });
  }
  lines.forEach((line, s) => {
    for (const i of line.keys()) if (!first.some(([a, b]) => a === s && b === i)) rest.push([s, i]);
  });
  const count = lines.flat().filter(Boolean).length;
  return count > MOST_LABELS ? first : [...first, ...rest];
}

const lastOf = (line: Line): number => line.findLastIndex((spot) => spot !== null);
const firstOf = (line: Line): number => line.findIndex((spot) => spot !== null);
const highestOf = (line: Line): number => extreme(line, (a, b) => a < b);
const lowestOf = (line: Line): number => extreme(line, (a, b) => a > b);

function extreme(line: Line, better: (a: number, b: number) => boolean): number {
  let found = -1;
  for (const [i, spot] of line.entries()) {
    if (spot && (found < 0 || better(spot.y, line[found]?.y ?? 0))) found = i;
  }
  return found;
}

/** Away from the neighbours of its own line, and of other lines at the same place. */
function preferences(lines: readonly Line[], s: number, i: number): readonly LabelSide[] {
  const line = lines[s] ?? [];
  const y = line[i]?.y ?? 0;
  const around = [line[i - 1]?.y, line[i + 1]?.y, ...lines.filter((_, at) => at !== s).map((other) => other[i]?.y)];
  const known = around.filter((each) => each !== undefined);
  const mean = known.reduce((sum, each) => sum + each, 0) / (known.length || 1);
  return known.length === 0 || y <= mean ? ['top', 'bottom'] : ['bottom', 'top'];
}

function markerBox({ x, y }: Spot): Box {
  const r = MARKER_PX / 2;
  return { left: x - r, right: x + r, top: y - r, bottom: y + r };
}

function labelBox({ x, y, label }: Spot, side: LabelSide): Box {
  const half = widthOf(label, TEXT_PX) / 2 + AIR_PX;
  const near = MARKER_PX / 2 + LABEL_DISTANCE_PX;
  const [top, bottom] = side === 'top' ? [y - near - TEXT_PX, y - near] : [y + near, y + near + TEXT_PX];
  return { left: x - half, right: x + half, top, bottom };
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** Whether a segment of the line runs through the box. */
function crosses(line: Line, box: Box): boolean {
  return line.some((from, i) => {
    const to = line[i + 1];
    if (!from || !to) return false;
    const left = Math.max(box.left, from.x);
    const right = Math.min(box.right, to.x);
    if (left > right) return false;
    const at = (x: number): number => from.y + ((to.y - from.y) * (x - from.x)) / (to.x - from.x || 1);
    const [a, b] = [at(left), at(right)];
    return Math.min(a, b) < box.bottom && Math.max(a, b) > box.top;
  });
}
