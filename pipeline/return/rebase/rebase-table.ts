/** Proposals on an earlier table → the same on the table as it is now: a cell that is another loses its own, a row that moved its own. */

import { likeness, pairsOf } from '../../redline/likeness.ts';
import type { BaseRow, BaseTable } from '../base/base-line.ts';
import { wholeLine } from '../weave/line-elements.ts';
import type { Element, RowStream, Stream, TableStream } from '../weave/stream.ts';
import { marksOn } from '../weave/view.ts';
import type { Notes } from './notes.ts';
import { pairRows, type RowFit, type RowStep } from './pair-rows.ts';
import { plainTable } from './plain-table.ts';
import { rebaseColumns } from './rebase-columns.ts';
import type { Token } from './text-tokens.ts';
import type { Found } from './verdicts.ts';

export interface RebasedTable extends Found {
  readonly table: TableStream;
  /** everything that stands there now is as it was, or as somebody proposed */
  readonly isWhole: boolean;
}

export function rebaseTable({ table: before }: Element, { table: now }: Token, notes: Notes): RebasedTable {
  if (!before || !now) throw new Error('a table is held against a table');
  const { table, found } = rebaseColumns(before, now);
  const steps = pairRows(table.rows, now.rows, notes);
  const plain = plainTable(now).rows;
  const rows: RowStream[] = [];
  for (const [index, step] of steps.entries()) {
    const row = step.row === null ? null : (table.rows[step.row] ?? null);
    const own = step.now === null ? null : (plain[step.now] ?? null);
    if (step.kind === 'fits' && row && own) rows.push(fitted(row, own, step.fit, now.rows[step.now], found));
    else if (step.kind === 'foreign' && own) rows.push(own);
    else if (step.kind === 'waits' && row && hasPlace(steps, index)) {
      mark(row, found.left);
      rows.push(row);
    } else if (step.kind === 'gone' && row && !isReworded(row, steps, now)) {
      for (const { change } of row.deleted) found.taken.add(change);
      for (const cell of row.cells) losesUnless(cell, found.taken, found.lost);
    } else if (step.kind === 'came' && row && own) {
      mark(row, found.taken);
      rows.push(own);
    } else if (row) loseRow(row, found.lost);
  }
  const isWhole = steps.every(({ kind, ...step }) =>
    kind === 'fits'
      ? 'fit' in step && step.fit.cells.every((cell) => cell !== null)
      : kind !== 'lost' && kind !== 'foreign',
  );
  return { table: { base: now, rows, columns: table.columns ?? [] }, isWhole, ...found };
}

interface Finding {
  readonly taken: Set<number>;
  readonly left: Set<number>;
  readonly lost: Set<number>;
}

function fitted(row: RowStream, own: RowStream, fit: RowFit, now: BaseRow | undefined, found: Finding): RowStream {
  const isSame = fit.cells.every((cell) => cell !== null);
  // nobody takes away a row that has become another
  if (!isSame) for (const { change } of row.deleted) found.lost.add(change);
  else for (const { change } of row.deleted) found.left.add(change);
  const cells = row.cells.map((cell, column): Stream => {
    const read = fit.cells[column] ?? null;
    const line = now?.cells[column];
    if (!read) {
      for (const element of cell.elements) for (const { change } of marksOn(element)) found.lost.add(change);
      return line ? wholeLine(line, []) : cell;
    }
    const { taken, left, doubtful } = read.reading;
    for (const change of taken) found.taken.add(change);
    for (const change of left) found.left.add(change);
    for (const change of doubtful) found.lost.add(change);
    return read.stream;
  });
  return { ...own, deleted: row.deleted, cells };
}

/** A row that waits goes behind the row before it, or before the one behind it. */
function hasPlace(steps: readonly RowStep[], index: number): boolean {
  const isOld = ({ kind }: RowStep): boolean => kind === 'fits' || kind === 'lost' || kind === 'gone';
  const before = steps.slice(0, index).findLast(isOld);
  const behind = steps.slice(index + 1).find(isOld);
  return before?.kind === 'fits' || behind?.kind === 'fits' || (!before && !behind);
}

function mark(row: RowStream, into: Set<number>): void {
  for (const { change } of marksOn(row)) into.add(change);
  for (const { elements } of row.cells) {
    for (const { inserted } of elements) if (inserted) into.add(inserted.change);
  }
}

function losesUnless({ elements }: Stream, taken: ReadonlySet<number>, lost: Set<number>): void {
  for (const element of elements) {
    for (const { change } of marksOn(element)) if (!taken.has(change)) lost.add(change);
  }
}

function loseRow(row: RowStream, lost: Set<number>): void {
  for (const { change } of marksOn(row)) lost.add(change);
  for (const cell of row.cells) losesUnless(cell, new Set(), lost);
}

/** Less than this in common is another row. */
const ALIKE = 0.3;

function isReworded(row: RowStream, steps: readonly RowStep[], now: BaseTable): boolean {
  const words = row.cells.map(({ elements }) => elements.map(({ base, text }) => (base ? text : '')).join(''));
  const own = pairsOf(words.join('|'));
  return steps.some((step) => {
    const cells = step.kind === 'foreign' ? (now.rows[step.now]?.cells ?? []) : [];
    return cells.length > 0 && likeness(own, pairsOf(cells.map(({ text }) => text).join('|'))) >= ALIKE;
  });
}
