/** Where the lines of a paragraph end: the best fit over the whole paragraph, not line by line. */
import { isMark } from './characters.ts';
import { FREE, PART, SEAM, type Shape, TORN, UNIT } from './paragraph.ts';
import type { Ruler } from './ruler.ts';

/**
 * A gap is never stretched by more, in em: the paragraph is tried again with looser breaks, else the line stays short.
 * Wider gaps look like holes, and readers such as pdf.js (from 0.102 em on) take them for spaces.
 */
export const LOOSEST_EM = 0.09;
const EPSILON_PT = 1e-6;

/** Ends (exclusive) of the lines, in order. */
export function breakLines(ruler: Ruler, shape: Shape): number[] {
  let best: Fit | null = null;
  for (const level of [FREE, SEAM, PART, UNIT, TORN]) {
    if (level > SEAM && best) break;
    const fit = fitAt(ruler, shape, level);
    if (fit && (!best || fit.loosestEm < best.loosestEm - 0.02)) best = fit;
    if (best && best.loosestEm <= LOOSEST_EM) break;
  }
  return best?.ends ?? overfull(ruler, shape);
}

interface Fit {
  readonly ends: number[];
  readonly loosestEm: number;
}

interface Search {
  readonly ruler: Ruler;
  readonly shape: Shape;
  readonly level: number;
  /** of the best lines up to box k, and where the last of them begins */
  readonly cost: Float64Array;
  readonly from: Int32Array;
  /** em per gap of the loosest of them */
  readonly loosest: Float64Array;
}

function fitAt(ruler: Ruler, shape: Shape, level: number): Fit | null {
  const n = ruler.boxes.length;
  const search: Search = {
    ruler,
    shape,
    level,
    cost: new Float64Array(n + 1).fill(Number.POSITIVE_INFINITY),
    from: new Int32Array(n + 1).fill(-1),
    loosest: new Float64Array(n + 1),
  };
  search.cost[0] = 0;
  for (let from = 0; from < n; from++) if (search.cost[from] !== Number.POSITIVE_INFINITY) tryLinesFrom(search, from);
  if (search.cost[n] === Number.POSITIVE_INFINITY) return null;
  const ends: number[] = [];
  for (let end = n; end > 0; end = search.from[end]!) ends.unshift(end);
  return { ends, loosestEm: search.loosest[n]! };
}

function tryLinesFrom(search: Search, from: number): void {
  const { ruler, shape, level } = search;
  const n = ruler.boxes.length;
  const targetPt = shape.measurePt - (from === 0 ? shape.firstIndentPt : 0);
  for (let end = from + 1; end <= n; end++) {
    if (ruler.breakBefore[end]! > level) continue;
    const to = ruler.inkEnd(from, end);
    const missingPt = targetPt - ruler.naturalPt(from, to);
    if (missingPt < 0) {
      const givesPt = ruler.shrinkPt(from, to) + ruler.tightenPt(from, to);
      // a mark that follows may still be trimmed into the line, so one that is a little too long is not the end
      if (missingPt + givesPt < -2 * ruler.boxes[from]!.sizePt) return;
      if (missingPt + givesPt < -EPSILON_PT) continue;
    }
    offer(search, from, end, missingPt);
  }
}

function offer(search: Search, from: number, end: number, missingPt: number): void {
  const { ruler, shape } = search;
  const to = ruler.inkEnd(from, end);
  const stretches = missingPt > 0 && end < ruler.boxes.length && shape.align === 'justify';
  const stretchEm = stretches ? missingPt / ruler.boxes[from]!.sizePt / Math.max(ruler.stretch(from, to), 0.5) : 0;
  let cost = search.cost[from]! + ruler.breakBefore[end]! * 40;
  if (missingPt < 0) cost += squeezed(-missingPt, ruler.shrinkPt(from, to), ruler.tightenPt(from, to));
  else if (end === ruler.boxes.length) cost += tooShort(ruler, from, end) ? 30 : 0;
  else if (stretches) cost += (stretchEm / 0.03) ** 2 + (stretchEm > LOOSEST_EM ? 100 : 0);
  else cost += (missingPt / shape.measurePt) ** 2 * 10;
  const next = ruler.boxes[end]?.kind;
  // —— may begin a line at the GB level, but looks like a new item there
  if (next === 'dash' || next === 'ellipsis') cost += 2;
  if (cost >= search.cost[end]!) return;
  search.cost[end] = cost;
  search.from[end] = from;
  search.loosest[end] = Math.max(search.loosest[from]!, stretchEm);
}

/**
 * Up to 1 for the white of marks, up to 5 for what is taken from between Han. In the same coin a stretch of 0.03 em per
 * gap, which nobody sees, costs 1.
 */
function squeezed(overPt: number, shrinkPt: number, tightenPt: number): number {
  if (overPt <= shrinkPt) return (overPt / shrinkPt) ** 2;
  return 1 + (4 * (overPt - shrinkPt)) / Math.max(tightenPt, EPSILON_PT);
}

/** A last line has at least two characters besides its mark (孤字). */
function tooShort(ruler: Ruler, from: number, end: number): boolean {
  if (from === 0 || end - from > 6) return false;
  let characters = 0;
  for (let k = from; k < end; k++) if (!isMark(ruler.boxes[k]!.kind)) characters += 1;
  return characters < 2;
}

/** Nothing fits: a single thing is wider than the measure. Every box that does not fit starts a line. */
function overfull(ruler: Ruler, shape: Shape): number[] {
  const ends: number[] = [];
  let from = 0;
  for (let end = 1; end <= ruler.boxes.length; end++) {
    const targetPt = shape.measurePt - (from === 0 ? shape.firstIndentPt : 0);
    if (end - from > 1 && ruler.naturalPt(from, ruler.inkEnd(from, end)) > targetPt + EPSILON_PT) {
      ends.push(end - 1);
      from = end - 1;
    }
  }
  ends.push(ruler.boxes.length);
  return ends;
}
