/** Which lines and tables of an earlier text still say the same now, in order, and what stands in place of the others. */
import { diffArrays } from 'diff';
import { likeness, pairsOf } from '../../redline/likeness.ts';
import type { BaseItem } from '../base/base-line.ts';
import { comparedText } from '../base/compared-text.ts';

export interface ItemPairs {
  /** index of the same line now, by earlier line; null: it was changed, moved or taken away */
  readonly same: readonly (number | null)[];
  /** for those that are not the same: what most likely stands in their place */
  readonly instead: readonly (number | null)[];
}

/** Less than this in common is another line. */
const ALIKE = 0.3;

export function pairItems(before: readonly BaseItem[], now: readonly BaseItem[]): ItemPairs {
  const same: (number | null)[] = before.map(() => null);
  const instead: (number | null)[] = before.map(() => null);
  let [old, fresh] = [0, 0];
  let gone: number[] = [];
  const settle = (come: readonly number[]): void => {
    for (const index of gone) instead[index] = standIn(index, come, before, now);
    gone = [];
  };
  for (const { added, removed, count } of diffArrays(before.map(saidBy), now.map(saidBy))) {
    if (removed) gone = Array.from({ length: count }, (_, step) => old + step);
    else if (added) settle(Array.from({ length: count }, (_, step) => fresh + step));
    else {
      settle([]);
      for (let step = 0; step < count; step++) same[old + step] = fresh + step;
    }
    if (!added) old += count;
    if (!removed) fresh += count;
  }
  settle([]);
  return { same, instead };
}

/** The line of the same anchor, else the likest of those that came in its place. */
function standIn(
  index: number,
  come: readonly number[],
  before: readonly BaseItem[],
  now: readonly BaseItem[],
): number | null {
  const item = before[index];
  if (!item) return null;
  const named = now.findIndex((each) => each.anchor === item.anchor && each.kind === item.kind);
  if (named >= 0) return named;
  const own = pairsOf(wordsOf(item));
  const scored = come.map((at) => ({ at, score: likeness(own, pairsOf(now[at] ? wordsOf(now[at]) : '')) }));
  const [best] = scored.toSorted((a, b) => b.score - a.score);
  return best && best.score >= ALIKE ? best.at : null;
}

/** What an edition makes by itself counts only where there is nothing else. */
function saidBy(item: BaseItem): string {
  if (item.kind === 'line') return `line ${comparedText(item) || item.text}`;
  if (item.block === null) return `made ${item.anchor}`;
  return `table ${item.rows.map((row) => row.cells.map(comparedText).join('|')).join('\n')}`;
}

export function wordsOf(item: BaseItem): string {
  if (item.kind === 'line') return item.text;
  return item.rows.map((row) => row.cells.map((cell) => cell.text).join(' | ')).join('\n');
}
