/** Titles: as few lines as possible, of nearly the same length, broken between words (GB/T 9704-2012 7.3.1). */
import { type Box, FREE, type Shape } from './paragraph.ts';
import type { Ruler } from './ruler.ts';

/** Ends (exclusive) of the lines; null where a line cannot be had without tearing something, or for no title at all. */
export function balanceLines(ruler: Ruler, shape: Shape): number[] | null {
  const { boxes } = ruler;
  const whole = ruler.naturalPt(0, ruler.inkEnd(0, boxes.length));
  const fewest = Math.max(1, Math.ceil((whole + shape.firstIndentPt) / shape.measurePt));
  if (fewest === 1) return [boxes.length];
  if (boxes.length > LONGEST) return null;
  const apart = wordGaps(boxes);
  for (let lines = fewest; lines <= fewest + 2; lines++) {
    const ends = intoLines({ ruler, shape, apart, lines, idealPt: whole / lines });
    if (ends) return ends;
  }
  return null;
}

/** in boxes: what is longer is no title, and trying all its breaks would take long */
const LONGEST = 200;

interface Task {
  readonly ruler: Ruler;
  readonly shape: Shape;
  readonly apart: readonly boolean[];
  readonly lines: number;
  readonly idealPt: number;
}

function intoLines(task: Task): number[] | null {
  const n = task.ruler.boxes.length;
  let best = new Map<number, { cost: number; ends: number[] }>([[0, { cost: 0, ends: [] }]]);
  for (let line = 1; line <= task.lines; line++) {
    const next: typeof best = new Map();
    for (const [from, state] of best) {
      for (let end = from + 1; end <= n; end++) {
        if ((end === n) !== (line === task.lines)) continue;
        const cost = state.cost + costOf(task, from, end);
        const known = next.get(end);
        if (cost < (known?.cost ?? Number.POSITIVE_INFINITY)) next.set(end, { cost, ends: [...state.ends, end] });
      }
    }
    best = next;
  }
  return best.get(n)?.ends ?? null;
}

function costOf(task: Task, from: number, end: number): number {
  const { ruler, shape, apart, idealPt } = task;
  const naturalPt = ruler.naturalPt(from, ruler.inkEnd(from, end));
  if (naturalPt > shape.measurePt - (from === 0 ? shape.firstIndentPt : 0)) return Number.POSITIVE_INFINITY;
  if (ruler.breakBefore[end]! > FREE) return Number.POSITIVE_INFINITY;
  const unequal = ((naturalPt - idealPt) / idealPt) ** 2;
  return unequal * 10 + (end < ruler.boxes.length && !apart[end] ? 4 : 0);
}

/** True before box k where a word begins. The dictionary is that of the pinned runtime, so builds stay identical. */
function wordGaps(boxes: readonly Box[]): boolean[] {
  const words = new Set<number>();
  for (const word of new Intl.Segmenter('zh', { granularity: 'word' }).segment(boxes.map((box) => box.text).join(''))) {
    words.add(word.index);
  }
  let offset = 0;
  return boxes.map((box) => {
    const begins = words.has(offset) && !/^[的地得之和与及]$/u.test(box.text);
    offset += box.text.length;
    return begins;
  });
}
