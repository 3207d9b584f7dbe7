/** Numbers of a column stand with their points above one another: what has fewer decimals ends further left. */
import type { Ink } from '../engine/printed-line.ts';
import type { LineComposer } from '../line/compose-paragraph.ts';
import type { Wording } from './inlines.ts';

const NUMBER = /^[+\-−－]?\d[\d,]*(?<tail>(?:\.\d+)?[%‰]?)$/u;

/** @param cells of one column @returns for each, how far before the column's edge it ends; 0 for what is no number */
export function pointShifts(composer: LineComposer<Ink>, cells: readonly (Wording | null)[]): number[] {
  const tails = cells.map((cell) => (cell === null ? null : tailPt(composer, cell)));
  const longest = Math.max(0, ...tails.map((tail) => tail ?? 0));
  return tails.map((tail) => (tail === null ? 0 : longest - tail));
}

/** From the point on; 0 for whole numbers, null for what is no number. */
function tailPt(composer: LineComposer<Ink>, cell: Wording): number | null {
  const [runs = [], ...more] = cell;
  const tail = NUMBER.exec(runs.map(({ text }) => text).join(''))?.groups?.['tail'];
  const last = runs.at(-1);
  if (tail === undefined || more.length > 0 || !last?.text.endsWith(tail)) return null;
  return tail === '' ? 0 : composer.widths([{ ...last, text: tail }], 0).maxPt;
}
