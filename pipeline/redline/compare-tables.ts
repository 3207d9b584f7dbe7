/** Two versions of a table compared cell by cell; rows are matched by their first cell, then by likeness. */
import { diffArrays } from 'diff';
import type { ComposedInline, ComposedTableCell } from '#model/composed-report.ts';
import type { LeafTexts } from '#model/leaf-texts.ts';
import type { LeafChange, Pieces, RowChange, TableLeaf } from '#model/redline.ts';
import { diffLines, isUnchanged, type Sides } from './diff-lines.ts';
import { likeness, pairsOf } from './likeness.ts';
import { shown } from './tokens.ts';

interface Row {
  readonly head: boolean;
  readonly cells: readonly ComposedTableCell[];
}

/** Less in common, and it is another row. */
const ALIKE = 0.4;

export function compareTables(old: TableLeaf, now: TableLeaf, opens: Sides): LeafChange[] {
  const [rowsBefore, rowsNow] = [rowsOf(old), rowsOf(now)];
  const sameShape = widthOf(rowsBefore) === widthOf(rowsNow) && (old.block.head === null) === (now.block.head === null);
  const sameCaption = (old.block.caption === null) === (now.block.caption === null);
  // Word does not track columns that come or go.
  if (!sameShape || !sameCaption) {
    return [
      { op: 'delete', old },
      { op: 'insert', new: now },
    ];
  }
  const caption = now.block.caption && diffTexts(old.block.caption ?? [], now.block.caption, opens);
  const rows = compareRows(rowsBefore, rowsNow, opens);
  const unchanged = (!caption || isUnchanged(caption)) && rows.every(isUnchangedRow);
  return [unchanged ? { op: 'same', old, new: now } : { op: 'editTable', old, new: now, caption, rows }];
}

function rowsOf({ block }: TableLeaf): Row[] {
  const head = block.head ? [{ head: true, cells: block.head }] : [];
  return [...head, ...block.rows.map((cells) => ({ head: false, cells }))];
}

function widthOf(rows: readonly Row[]): number {
  return Math.max(0, ...rows.map((row) => row.cells.length));
}

function isUnchangedRow(row: RowChange): boolean {
  return row.op === 'same' && row.cells.every((cell) => isUnchanged(cell.pieces));
}

function diffTexts(old: readonly ComposedInline[], now: readonly ComposedInline[], opens: Sides): Pieces {
  const line = (text: readonly ComposedInline[]): LeafTexts => ({ label: [], opening: [], text });
  return diffLines(line(old), line(now), opens);
}

const cellText = (cell: ComposedTableCell | undefined): string => (cell?.children ?? []).map(shown).join('');
const rowText = (row: Row): string => row.cells.map(cellText).join('\t');
/** The first cell names the row, as a year or an indicator does; an empty one names nothing. */
const rowName = (row: Row): string => `${row.head ? 'head' : ''}\n${cellText(row.cells[0]) || rowText(row)}`;

function compareRows(old: readonly Row[], now: readonly Row[], opens: Sides): RowChange[] {
  const changes: RowChange[] = [];
  let [oldAt, newAt] = [0, 0];
  let gone: readonly Row[] = [];
  const flush = (come: readonly Row[]): void => {
    changes.push(...pairRows(gone, come, opens));
    gone = [];
  };
  for (const { added, removed, count } of diffArrays(old.map(rowName), now.map(rowName))) {
    const before = old.slice(oldAt, oldAt + count);
    const after = now.slice(newAt, newAt + count);
    if (!added) oldAt += count;
    if (!removed) newAt += count;
    if (removed) gone = before;
    else if (added) flush(after);
    else {
      flush([]);
      changes.push(...after.map((row, index) => compareCells(before[index] as Row, row, opens)));
    }
  }
  flush([]);
  return changes;
}

/** In order: a row that is like the next old one is that row, changed. */
function pairRows(gone: readonly Row[], come: readonly Row[], opens: Sides): RowChange[] {
  const changes: RowChange[] = [];
  let next = 0;
  for (const row of come) {
    const found = gone.findIndex((before, index) => index >= next && before.head === row.head && isLike(before, row));
    if (found < 0) {
      changes.push({ op: 'insert', ...row });
      continue;
    }
    changes.push(...gone.slice(next, found).map((before): RowChange => ({ op: 'delete', ...before })));
    changes.push(compareCells(gone[found] as Row, row, opens));
    next = found + 1;
  }
  return [...changes, ...gone.slice(next).map((before): RowChange => ({ op: 'delete', ...before }))];
}

function isLike(old: Row, now: Row): boolean {
  return likeness(pairsOf(rowText(old)), pairsOf(rowText(now))) >= ALIKE;
}

function compareCells(old: Row, now: Row, opens: Sides): RowChange {
  const width = Math.max(old.cells.length, now.cells.length);
  const cells = Array.from({ length: width }, (_, column) => ({
    align: now.cells[column]?.align ?? ('left' as const),
    pieces: diffTexts(old.cells[column]?.children ?? [], now.cells[column]?.children ?? [], opens),
  }));
  return { op: 'same', head: now.head, cells };
}
