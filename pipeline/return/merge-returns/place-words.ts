/** Where a proposal stands, in words: the part and paragraph, row and column of a table, the line around it. */
import { beforeColumn, behindPlace, behindRow, IN_FRONT, IN_SALUTATION, inColumn, inRow } from '#messages/returned.ts';
import { likeness, pairsOf } from '../../redline/likeness.ts';
import type { BaseItem, BaseText } from '../base/base-line.ts';
import type { Change } from '../list/change.ts';
import { NO_TEXT } from '../returned.ts';
import type { Footprint, Spot } from './footprint.ts';
import { pairItems, wordsOf } from './pair-items.ts';
import type { Sides } from './proposal.ts';
import type { FileBase } from './returned-file.ts';

/** Chinese, as the papers are. */
export function placeOf(base: Pick<FileBase, 'text' | 'where'>, spot: Spot | null, change: Change): string {
  const name = nameOf(base, spot, change.anchor);
  if (!spot || (spot.row === null && spot.column === null)) return name;
  if (change.kind === 'cellInsert' || change.kind === 'columnInsert')
    return beforeColumn(name, spot.row, spot.column ?? 0).zh;
  if (spot.row === null) return inColumn(name, (spot.column ?? 0) + 1).zh;
  if (change.kind === 'rowInsert') return behindRow(name, spot.row).zh;
  return inRow(name, spot.row + 1, spot.column === null ? null : spot.column + 1).zh;
}

/** Of the block; of what has no name (a picture) the nearest name before it. */
export function nameOf({ text, where }: Pick<FileBase, 'text' | 'where'>, spot: Spot | null, anchor: string): string {
  const own = where.get(spot?.item.anchor || anchor)?.zh;
  if (own !== undefined) return own.replace(/第0段$/u, IN_SALUTATION.zh);
  const at = text.body.findIndex((item) => item === spot?.item || item.anchor === anchor);
  const before = text.body.slice(0, Math.max(0, at)).findLast((item) => where.has(item.anchor));
  const name = before && where.get(before.anchor)?.zh;
  return name ? behindPlace(name.replace(/第0段$/u, IN_SALUTATION.zh)).zh : IN_FRONT.zh;
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
