/** Where the lines of a paragraph end: the best fit over the whole paragraph, not line by line. */
import { isMark } from './characters.ts';
import { type Box, FREE, NEVER, PART, SEAM, type Shape, TORN, UNIT } from './paragraph.ts';

/** A gap is never stretched by more, in em: the paragraph is tried again with looser breaks, else the line stays short. */
export const LOOSEST_EM = 0.15;

/** Ends (exclusive) of the lines, in order. */
export function breakLines(boxes: readonly Box[], shape: Shape): number[] {
  const sums = sumUp(boxes);
  let best: Fit | null = null;
  for (const level of [FREE, SEAM, PART, UNIT, TORN]) {
    if (level > SEAM && best) break;
    const fit = fitAt(boxes, sums, shape, level);
    if (fit && (!best || fit.loosestEm < best.loosestEm - 0.02)) best = fit;
    if (best && best.loosestEm <= LOOSEST_EM) break;
  }
  return best?.ends ?? overfull(boxes, sums, shape);
}

interface Fit {
  readonly ends: number[];
  readonly loosestEm: number;
}

/** Prefix sums: index k stands for the boxes before k. */
export interface Sums {
  readonly width: Float64Array;
  readonly shrink: Float64Array;
  readonly tighten: Float64Array;
  readonly stretch: Float64Array;
}

export function sumUp(boxes: readonly Box[]): Sums {
  const width = new Float64Array(boxes.length + 1);
  const shrink = new Float64Array(boxes.length + 1);
  const tighten = new Float64Array(boxes.length + 1);
  const stretch = new Float64Array(boxes.length + 1);
  boxes.forEach((box, k) => {
    width[k + 1] = (width[k] ?? 0) + box.gapPt + box.widthPt;
    shrink[k + 1] = (shrink[k] ?? 0) + box.shrinkPt;
    tighten[k + 1] = (tighten[k] ?? 0) + box.tightenPt;
    stretch[k + 1] = (stretch[k] ?? 0) + box.stretch;
  });
  return { width, shrink, tighten, stretch };
}

export interface Measured {
  /** with edges trimmed, nothing stretched */
  readonly naturalPt: number;
  /** what marks, spaces and gaps can give */
  readonly shrinkPt: number;
  /** what all gaps can give beyond that */
  readonly tightenPt: number;
  readonly stretch: number;
  /** the last printing box, exclusive: spaces at the end of a line are not printed */
  readonly to: number;
}

/** GB/T 15834-2011 5.1.10: a full-width mark at line end takes half a cell; an opening one at line start, too. */
export function measureLine(boxes: readonly Box[], sums: Sums, from: number, end: number): Measured {
  let to = end;
  while (to > from + 1 && boxes[to - 1]?.kind === 'space') to -= 1;
  const first = boxes[from];
  const last = boxes[to - 1];
  if (!first || !last) return { naturalPt: 0, shrinkPt: 0, tightenPt: 0, stretch: 0, to };
  const trimmed = first.cell.blankLeftEm * first.sizePt + last.cell.blankRightEm * last.sizePt;
  const at = (table: Float64Array, index: number) => table[index] ?? 0;
  return {
    naturalPt: at(sums.width, to) - at(sums.width, from) - first.gapPt - trimmed,
    shrinkPt: at(sums.shrink, to) - at(sums.shrink, from + 1),
    tightenPt: at(sums.tighten, to) - at(sums.tighten, from + 1),
    stretch: at(sums.stretch, to) - at(sums.stretch, from + 1),
    to,
  };
}

interface Search {
  readonly boxes: readonly Box[];
  readonly sums: Sums;
  readonly shape: Shape;
  readonly level: number;
  readonly cost: Float64Array;
  readonly from: Int32Array;
  readonly loosest: Float64Array;
}

function fitAt(boxes: readonly Box[], sums: Sums, shape: Shape, level: number): Fit | null {
  const n = boxes.length;
  const search: Search = {
    boxes,
    sums,
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
  for (let end = n; end > 0; end = search.from[end] ?? 0) ends.unshift(end);
  return { ends, loosestEm: search.loosest[n] ?? 0 };
}

function tryLinesFrom(search: Search, from: number): void {
  const { boxes, sums, shape } = search;
  const target = shape.measurePt - (from === 0 ? shape.firstIndentPt : 0);
  for (let end = from + 1; end <= boxes.length; end++) {
    const line = measureLine(boxes, sums, from, end);
    const over = line.naturalPt - line.shrinkPt - line.tightenPt - target;
    // a mark that follows may still be trimmed into the line
    if (over > 2 * (boxes[end - 1]?.sizePt ?? 0)) return;
    if (over > EPSILON_PT) continue;
    const last = end === boxes.length;
    const level = last ? FREE : (boxes[end]?.breakBefore ?? NEVER);
    if (level > search.level) continue;
    offer(search, { from, end, target, line, last, level });
  }
}

const EPSILON_PT = 1e-6;

interface Candidate {
  readonly from: number;
  readonly end: number;
  readonly target: number;
  readonly line: Measured;
  readonly last: boolean;
  readonly level: number;
}

function offer(search: Search, candidate: Candidate): void {
  const { from, end } = candidate;
  const stretchEm = stretchOf(search, candidate);
  const total = (search.cost[from] ?? 0) + costOf(search, candidate, stretchEm);
  if (total >= (search.cost[end] ?? 0)) return;
  search.cost[end] = total;
  search.from[end] = from;
  search.loosest[end] = Math.max(search.loosest[from] ?? 0, stretchEm);
}

/** em per gap; 0 for lines that need none */
function stretchOf(search: Search, { line, target, last, from }: Candidate): number {
  const missing = target - line.naturalPt;
  if (missing <= 0 || last || search.shape.align !== 'justify') return 0;
  const em = search.boxes[from]?.sizePt ?? 1;
  return missing / em / Math.max(line.stretch, 0.5);
}

/** 0.03 em per gap is seen by nobody and costs 1; so does a line whose marks gave up all their white. */
function costOf(search: Search, candidate: Candidate, stretchEm: number): number {
  const { line, target, last, level } = candidate;
  const missing = target - line.naturalPt;
  let cost = level * 40;
  if (missing < 0) cost += squeezed(-missing, line);
  else if (last) cost += tooShort(search, candidate) ? 30 : 0;
  else if (search.shape.align === 'justify') cost += (stretchEm / 0.03) ** 2 + (stretchEm > LOOSEST_EM ? 100 : 0);
  else cost += (missing / search.shape.measurePt) ** 2 * 10;
  const next = search.boxes[candidate.end];
  // —— may begin a line at the GB level, but looks like a new item there
  if (next?.kind === 'dash' || next?.kind === 'ellipsis') cost += 2;
  return cost;
}

/** Up to 1 for the white of marks, up to 5 for what is taken from between Han. */
function squeezed(overPt: number, { shrinkPt, tightenPt }: Measured): number {
  if (overPt <= shrinkPt) return (overPt / shrinkPt) ** 2;
  return 1 + (4 * (overPt - shrinkPt)) / Math.max(tightenPt, EPSILON_PT);
}

/** A last line has at least two characters besides its mark (孤字). */
function tooShort(search: Search, { from, end }: Candidate): boolean {
  if (from === 0) return false;
  let characters = 0;
  for (let k = from; k < end; k++) if (!isMark(search.boxes[k]?.kind ?? 'stop')) characters += 1;
  return characters < 2;
}

/** Nothing fits: a single thing is wider than the measure. Every box that does not fit starts a line. */
function overfull(boxes: readonly Box[], sums: Sums, shape: Shape): number[] {
  const ends: number[] = [];
  let from = 0;
  for (let end = 1; end <= boxes.length; end++) {
    const target = shape.measurePt - (from === 0 ? shape.firstIndentPt : 0);
    if (end - from > 1 && measureLine(boxes, sums, from, end).naturalPt > target + EPSILON_PT) {
      ends.push(end - 1);
      from = end - 1;
    }
  }
  ends.push(boxes.length);
  return ends;
}
