/** Titles: as few lines as possible, of nearly the same length, broken between words (GB/T 9704-2012 7.3.1). */
import type { Boxes } from './boxes.ts';
import { FREE, type Shape } from './paragraph.ts';
import { breakCosts, LEAST_WITHOUT_MARK, markCosts } from './sense-units.ts';

/** Ends (exclusive) of the lines; null where a line cannot be had without tearing something, or for no title at all. */
export function balanceLines(boxes: Boxes, shape: Shape): number[] | null {
  const whole = boxes.naturalPt(0, boxes.inkEnd(0, boxes.length));
  const fewest = Math.max(1, Math.ceil((whole + shape.firstIndentPt) / shape.measurePt));
  if (fewest === 1) return [boxes.length];
  if (boxes.length > LONGEST || fewest > MOST_LINES) return null;
  const pieces = Array.from({ length: boxes.length }, (_, k) => boxes.cell(k)!.text);
  for (let lines = fewest; lines <= fewest + 1; lines++) {
    const task = { boxes, shape, lines, idealPt: whole / lines };
    const atMarks = intoLines({ ...task, costs: markCosts(pieces) });
    // no other break can be better: words need not be looked up
    const best =
      atMarks && atMarks.cost <= LEAST_WITHOUT_MARK ? atMarks : intoLines({ ...task, costs: breakCosts(pieces) });
    if (best) return best.ends;
  }
  return null;
}

/** in boxes: what is longer is no title, and trying all its breaks would take long */
const LONGEST = 100;
const MOST_LINES = 4;

interface Task {
  readonly boxes: Boxes;
  readonly shape: Shape;
  /** of a break before each box */
  readonly costs: readonly number[];
  readonly lines: number;
  readonly idealPt: number;
}

interface Balanced {
  readonly ends: number[];
  readonly cost: number;
}

/** All ways that are worth a look, from the first line on; titles have few words and few lines. */
function intoLines(task: Task): Balanced | null {
  let best: number[] | null = null;
  let bestCost = Number.POSITIVE_INFINITY;
  const n = task.boxes.length;
  const go = (ends: readonly number[], cost: number): void => {
    if (cost >= bestCost) return;
    const from = ends.at(-1) ?? 0;
    if (ends.length === task.lines - 1) {
      const total = cost + costOf(task, from, n) + hourglass(task, [...ends, n]);
      if (total >= bestCost) return;
      bestCost = total;
      best = [...ends, n];
      return;
    }
    for (let end = from + 1; end < n; end++) go([...ends, end], cost + costOf(task, from, end));
  };
  go([], 0);
  return best && { ends: best, cost: bestCost };
}

/** GB/T 9704-2012 7.3.1: a trapezium or a lozenge, not the shape of an hourglass. */
function hourglass({ boxes }: Task, ends: readonly number[]): number {
  const widths = ends.map((end, line) => boxes.naturalPt(ends[line - 1] ?? 0, end));
  const waists = widths.filter((width, line) => width < (widths[line - 1] ?? 0) && width < (widths[line + 1] ?? 0));
  return waists.length * 6;
}

function costOf(task: Task, from: number, end: number): number {
  const { boxes, shape, costs, idealPt } = task;
  const naturalPt = boxes.naturalPt(from, boxes.inkEnd(from, end));
  if (naturalPt > shape.measurePt - (from === 0 ? shape.firstIndentPt : 0)) return Number.POSITIVE_INFINITY;
  if (boxes.breakBefore(end) > FREE) return Number.POSITIVE_INFINITY;
  const unequal = ((naturalPt - idealPt) / idealPt) ** 2;
  // lines that begin at the same edge need not be as equal as those around an axis
  return unequal * (shape.align === 'center' ? 10 : 3) + (costs[end] ?? 0);
}
