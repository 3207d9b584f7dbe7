/** Where the lines of a paragraph end: the best fit over the whole paragraph, not line by line. */
import type { Boxes } from './boxes.ts';
import { FREE, PART, SEAM, type Shape, TORN, UNIT } from './paragraph.ts';

/**
 * A gap is never stretched by more, in em: the paragraph is tried again with looser breaks, else the line stays short.
 * Wider gaps look like holes, and readers such as pdf.js (from 0.102 em on) take them for spaces.
 */
export const LOOSEST_EM = 0.09;
/** Lines that would gape like that are only tried where there is no other way. */
const GAPING_EM = 0.3;
const EPSILON_PT = 1e-6;

/** Ends (exclusive) of the lines, in order. */
export function breakLines(search: Search, boxes: Boxes, shape: Shape): number[] {
  const n = boxes.length;
  if (boxes.naturalPt(0, boxes.inkEnd(0, n)) <= shape.measurePt - shape.firstIndentPt) return [n];
  // nearly every paragraph can be set without a loose line: those are not even tried at first
  let best = shape.align === 'justify' ? fitAt(search, boxes, shape, FREE, LOOSEST_EM) : null;
  for (const level of [FREE, SEAM, PART, UNIT, TORN]) {
    if (best && (level > SEAM || best.loosestEm <= LOOSEST_EM)) break;
    const fit =
      fitAt(search, boxes, shape, level, GAPING_EM) ?? fitAt(search, boxes, shape, level, Number.POSITIVE_INFINITY);
    if (fit && (!best || fit.loosestEm < best.loosestEm - 0.02)) best = fit;
  }
  return best?.ends ?? overfull(boxes, shape);
}

interface Fit {
  readonly ends: number[];
  readonly loosestEm: number;
}

/**
 * Of the best lines up to box k: cost, em per gap of the loosest of them, and where the last of them begins. Made once
 * for many paragraphs.
 */
export class Search {
  cost = new Float64Array(0);
  loosest = new Float64Array(0);
  from = new Int32Array(0);

  begin(boxes: number): void {
    if (this.cost.length <= boxes) {
      const room = Math.max(LEAST_ROOM, 2 * boxes);
      this.cost = new Float64Array(room);
      this.loosest = new Float64Array(room);
      this.from = new Int32Array(room);
    }
    this.cost.fill(Number.POSITIVE_INFINITY, 0, boxes + 1);
    this.cost[0] = 0;
    this.loosest[0] = 0;
  }
}

/** boxes: most paragraphs have fewer */
const LEAST_ROOM = 512;

/** One way to go about a paragraph. */
interface Way {
  readonly search: Search;
  readonly boxes: Boxes;
  readonly shape: Shape;
  readonly level: number;
  /** no line is taken that would have to be stretched by more */
  readonly mostEm: number;
}

function fitAt(search: Search, boxes: Boxes, shape: Shape, level: number, mostEm: number): Fit | null {
  const n = boxes.length;
  const way = { search, boxes, shape, level, mostEm };
  search.begin(n);
  let first = 1;
  for (let from = 0; from < n; from++) {
    if (search.cost[from] === Number.POSITIVE_INFINITY) continue;
    first = firstFull(way, from, Math.max(first, from + 1));
    tryLinesFrom(way, from, first);
  }
  if (search.cost[n] === Number.POSITIVE_INFINITY) return null;
  const ends: number[] = [];
  for (let end = n; end > 0; end = search.from[end]!) ends.unshift(end);
  return { ends, loosestEm: search.loosest[n]! };
}

const targetOf = (shape: Shape, from: number): number => shape.measurePt - (from === 0 ? shape.firstIndentPt : 0);

/** The first end whose line may be full enough. It moves on with `from`, so what was passed once is not asked again. */
function firstFull({ boxes, shape, mostEm }: Way, from: number, known: number): number {
  if (mostEm === Number.POSITIVE_INFINITY || shape.align !== 'justify') return from + 1;
  const sizePt = boxes.sizePt(from);
  // marks at the edges take up to a character more or less where the line begins or ends elsewhere
  const leastPt = targetOf(shape, from) - 2 * sizePt;
  let end = known;
  while (end < boxes.length) {
    if (boxes.naturalPt(from, end) + boxes.stretch(from, end) * mostEm * sizePt >= leastPt) break;
    end += 1;
  }
  return end;
}

function tryLinesFrom(way: Way, from: number, first: number): void {
  const { boxes, shape, level } = way;
  const n = boxes.length;
  const targetPt = targetOf(shape, from);
  const overPt = -2 * boxes.sizePt(from);
  for (let end = first; end <= n; end++) {
    if (boxes.breakBefore(end) > level) continue;
    const to = boxes.inkEnd(from, end);
    const missingPt = targetPt - boxes.naturalPt(from, to);
    if (missingPt < 0) {
      const givesPt = boxes.shrinkPt(from, to) + boxes.tightenPt(from, to);
      // a mark that follows may still be trimmed into the line, so one that is a little too long is not the end
      if (missingPt + givesPt < overPt) return;
      if (missingPt + givesPt < -EPSILON_PT) continue;
    }
    offer(way, from, end, to, missingPt);
  }
}

/** The line from `from` to `end`, printed as far as `to`. */
function offer({ search, boxes, shape, mostEm }: Way, from: number, end: number, to: number, missingPt: number): void {
  const stretches = missingPt > 0 && end < boxes.length && shape.align === 'justify';
  const stretchEm = stretches ? missingPt / boxes.sizePt(from) / Math.max(boxes.stretch(from, to), 0.5) : 0;
  if (stretchEm > mostEm) return;
  let cost = search.cost[from]! + boxes.breakBefore(end) * 40;
  if (missingPt < 0) cost += squeezed(-missingPt, boxes.shrinkPt(from, to), boxes.tightenPt(from, to));
  else if (end === boxes.length) cost += tooShort(boxes, from, end) ? 30 : 0;
  else if (stretches) cost += square(stretchEm / 0.03) + (stretchEm > LOOSEST_EM ? 100 : 0);
  else cost += square(missingPt / shape.measurePt) * 10;
  const next = boxes.cell(end)?.kind;
  // —— may begin a line at the GB level, but looks like a new item there
  if (next === 'dash' || next === 'ellipsis') cost += 2;
  if (cost >= search.cost[end]!) return;
  search.cost[end] = cost;
  search.from[end] = from;
  search.loosest[end] = Math.max(search.loosest[from]!, stretchEm);
}

/** An operator would do, but takes longer, and this is asked for every pair of line ends that comes into question. */
const square = (value: number): number => value * value;

/**
 * Up to 1 for the white of marks, up to 5 for what is taken from between Han. In the same coin a stretch of 0.03 em per
 * gap, which nobody sees, costs 1.
 */
function squeezed(overPt: number, shrinkPt: number, tightenPt: number): number {
  if (overPt <= shrinkPt) return square(overPt / shrinkPt);
  return 1 + (4 * (overPt - shrinkPt)) / Math.max(tightenPt, EPSILON_PT);
}

/** A last line has at least two characters besides its mark (孤字). */
function tooShort(boxes: Boxes, from: number, end: number): boolean {
  if (from === 0 || end - from > 6) return false;
  let characters = 0;
  for (let k = from; k < end; k++) if (!boxes.cell(k)!.traits.mark) characters += 1;
  return characters < 2;
}

/** Nothing fits: a single thing is wider than the measure. Every box that does not fit starts a line. */
function overfull(boxes: Boxes, shape: Shape): number[] {
  const ends: number[] = [];
  let from = 0;
  for (let end = 1; end <= boxes.length; end++) {
    if (end - from > 1 && boxes.naturalPt(from, boxes.inkEnd(from, end)) > targetOf(shape, from) + EPSILON_PT) {
      ends.push(end - 1);
      from = end - 1;
    }
  }
  ends.push(boxes.length);
  return ends;
}
