/** Where a proposal stands, in words: the part and paragraph, row and column of a table, the line around it. */
import { inRow } from '#messages/returned.ts';
import type { WhereNames } from '#model/figure-change.ts';
import { likeness, pairsOf } from '../../redline/likeness.ts';
import type { BaseItem, BaseText } from '../base/base-line.ts';
import { NO_TEXT } from '../returned.ts';
import type { Footprint, Spot } from './footprints.ts';
import { pairItems, wordsOf } from './pair-items.ts';
import type { Sides } from './proposal.ts';

/** Chinese, as the papers are. */
export function placeOf(where: WhereNames, spot: Spot | null, anchor: string): string {
  const named = where.get(spot?.item.anchor ?? anchor)?.zh ?? '';
  return spot?.row === null || spot?.row === undefined ? named : inRow(named, spot.row + 1, (spot.column ?? 0) + 1).zh;
}

/** letters before and behind a change that are shown with it */
const AROUND = 14;

export function excerptOf(spot: Spot | null): readonly [string, string, string] {
  if (spot?.item.kind !== 'line') return ['', '', ''];
  const { text } = spot.item;
  const clean = (part: string): string => part.replace(NO_TEXT, '');
  const [before, behind] = [clean(text.slice(0, spot.from)), clean(text.slice(spot.to))];
  return [
    before.length > AROUND ? `…${before.slice(-AROUND)}` : before,
    clean(text.slice(spot.from, spot.to)),
    behind.length > AROUND ? `${behind.slice(0, AROUND)}…` : behind,
  ];
}

/** The block as it was and as it is; of a table the row. */
export function sidesOf({ spot }: Footprint, before: BaseText, now: BaseText): Sides | null {
  if (!spot) return null;
  const [then, today] = [itemsOf(before), itemsOf(now)];
  const own = then.findIndex((item) => item === spot.item || (spot.row !== null && hasCell(item, spot.item)));
  const item = then[own];
  if (!item) return { base: clean(wordsOf(spot.item)), now: null };
  const pairs = pairItems(then, today);
  const stand = today[pairs.same[own] ?? pairs.instead[own] ?? -1];
  if (item.kind === 'line' || spot.row === null) {
    return { base: clean(wordsOf(item)), now: stand ? clean(wordsOf(stand)) : null };
  }
  const row = rowsOf(item)[spot.row] ?? '';
  const rows = stand ? rowsOf(stand) : [];
  const score = (text: string): number => likeness(pairsOf(row), pairsOf(text));
  const [best] = rows.toSorted((a, b) => score(b) - score(a));
  return { base: row, now: best ?? null };
}

function itemsOf({ body, notes }: BaseText): BaseItem[] {
  return [...body, ...notes.flatMap(({ items }) => items)];
}

function hasCell(item: BaseItem, cell: BaseItem): boolean {
  return item.kind === 'table' && item.rows.some((row) => row.cells.some((each) => each === cell));
}

function rowsOf(item: BaseItem): string[] {
  return clean(wordsOf(item)).split('\n');
}

function clean(text: string): string {
  return text.replace(NO_TEXT, '');
}
