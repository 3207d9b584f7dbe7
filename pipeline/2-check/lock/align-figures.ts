/** Pairs the figures of one block then and now by their sequence: an inserted figure moves nobody out of place. */
import type { Figure } from '#model/figure.ts';
import type { LockedFigure } from '#model/figure-change.ts';
import { amountOf, isWordsOnly, keyOf, printedNumber } from './locked-figure.ts';

export interface Pair {
  readonly before: LockedFigure;
  readonly after: Figure;
}

export interface Alignment {
  readonly pairs: readonly Pair[];
  readonly removed: readonly LockedFigure[];
  readonly added: readonly Figure[];
}

/** More cells than this are not worth the wait: such blocks are paired by position. */
const MOST_CELLS = 1_000_000;

/** 0: these two have nothing in common. */
export function resemblance(before: LockedFigure, after: Figure): number {
  const sameAmount = amountOf(before) === amountOf(after);
  const sameUnit = before.unit === after.unit;
  const sameIndicator = before.indicator === after.indicator && before.indicator !== '';
  const digits = printedNumber(before.text)?.digits;
  const sameDigits = digits !== undefined && digits === printedNumber(after.text)?.digits;
  const score =
    (sameAmount ? 6 : 0) +
    (sameIndicator ? 5 : 0) +
    (sameUnit && before.unit !== '' ? 3 : 0) +
    (sameDigits && !sameAmount ? 2 : 0) +
    (sameShape(before.text, after.text) || (isWordsOnly(before) && isWordsOnly(after)) ? 2 : 0);
  return score > 0 ? score + (before.qualifier === after.qualifier ? 1 : 0) : 0;
}

/** 2022年 and 2023年: the same but for the digits. */
function sameShape(before: string, after: string): boolean {
  const shape = before.replaceAll(/\d/gu, '');
  return shape !== '' && shape !== before && shape === after.replaceAll(/\d/gu, '');
}

function identical(before: LockedFigure | undefined, after: Figure | undefined): boolean {
  return !!before && !!after && before.indicator === after.indicator && keyOf(before) === keyOf(after);
}

export function alignFigures(before: readonly LockedFigure[], after: readonly Figure[]): Alignment {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && identical(before[head], after[head])) head += 1;
  let tail = 0;
  while (tail < shorter - head && identical(before.at(-1 - tail), after.at(-1 - tail))) tail += 1;
  const outer = [...before.keys()].flatMap((at): Pair[] => {
    if (at >= head && at < before.length - tail) return [];
    const old = before[at];
    const fresh = after[at < head ? at : at + after.length - before.length];
    return old && fresh ? [{ before: old, after: fresh }] : [];
  });
  const inner = alignInner(before.slice(head, before.length - tail), after.slice(head, after.length - tail));
  return { ...inner, pairs: uncrossed([...outer, ...inner.pairs]) };
}

/** Two figures that have traded their indicators have traded their values: neither stayed what it was. */
function uncrossed(pairs: readonly Pair[]): readonly Pair[] {
  const renamed = pairs.filter(({ before, after }) => {
    return before.indicator !== '' && after.indicator !== '' && before.indicator !== after.indicator;
  });
  const byNames = new Map(renamed.map((pair) => [`${pair.before.indicator}\n${pair.after.indicator}`, pair]));
  const swapped = new Map<Pair, Pair>();
  for (const one of renamed) {
    const other = byNames.get(`${one.after.indicator}\n${one.before.indicator}`);
    if (other && keyOf(one.before) !== keyOf(other.before))
      swapped.set(one, { before: one.before, after: other.after });
  }
  return pairs.map((pair) => swapped.get(pair) ?? pair);
}

function alignInner(before: readonly LockedFigure[], after: readonly Figure[]): Alignment {
  const pairs = before.length * after.length > MOST_CELLS ? byPosition(before, after) : bestPairs(before, after);
  const old = new Set(pairs.map((pair) => pair.before));
  const fresh = new Set(pairs.map((pair) => pair.after));
  return {
    pairs,
    removed: before.filter((figure) => !old.has(figure)),
    added: after.filter((figure) => !fresh.has(figure)),
  };
}

function byPosition(before: readonly LockedFigure[], after: readonly Figure[]): readonly Pair[] {
  return before.flatMap((old, at) => {
    const fresh = after[at];
    return fresh ? [{ before: old, after: fresh }] : [];
  });
}

/** The sequence of pairs, none crossing another, that resembles most in sum (Needleman and Wunsch, gaps cost nothing). */
function bestPairs(before: readonly LockedFigure[], after: readonly Figure[]): readonly Pair[] {
  const width = after.length + 1;
  const best = new Float64Array((before.length + 1) * width);
  const at = (row: number, column: number): number => best[row * width + column] ?? 0;
  for (const [row, old] of before.entries()) {
    for (const [column, fresh] of after.entries()) {
      const score = resemblance(old, fresh);
      const paired = score > 0 ? at(row, column) + score : 0;
      best[(row + 1) * width + column + 1] = Math.max(paired, at(row, column + 1), at(row + 1, column));
    }
  }
  const pairs: Pair[] = [];
  for (let row = before.length, column = after.length; row > 0 && column > 0; ) {
    const old = before[row - 1];
    const fresh = after[column - 1];
    const score = old && fresh ? resemblance(old, fresh) : 0;
    if (old && fresh && score > 0 && at(row, column) === at(row - 1, column - 1) + score) {
      pairs.push({ before: old, after: fresh });
      row -= 1;
      column -= 1;
    } else if (at(row, column) === at(row - 1, column)) row -= 1;
    else column -= 1;
  }
  return pairs.reverse();
}
