/** Columns that would come or go in an earlier table, held against the table as it is now. */
import type { BaseLine, BaseTable } from '../base/base-line.ts';
import { isWholeColumn, type TakenColumns, withColumns } from '../weave/columns.ts';
import { wholeLine } from '../weave/line-elements.ts';
import type { ColumnStream, RowStream, Stream, TableStream } from '../weave/stream.ts';
import { marksOn } from '../weave/view.ts';
import type { Found } from './verdicts.ts';

export interface RebasedColumns {
  /** with the columns that the table has taken by now; those that can still be taken, where they stand in it */
  readonly table: TableStream;
  readonly found: { readonly [Verdict in keyof Found]: Set<number> };
}

/** More columns than these are not tried together. */
const MOST_COLUMNS = 8;

export function rebaseColumns(table: TableStream, now: BaseTable): RebasedColumns {
  const found = { taken: new Set<number>(), left: new Set<number>(), lost: new Set<number>() };
  const { base, columns = [] } = table;
  const whole = columns.filter((column) => isWholeColumn(base, column));
  if (!base || whole.length === 0) return { table: { ...table, columns: [] }, found };
  const there = columnsThere(base, whole, now);
  const taken = takenOf(there ?? []);
  const own = projected(table, taken, found.lost);
  const left: ColumnStream[] = [];
  for (const column of whole) {
    const { change } = column.mark;
    const place = placeOf(column, whole, taken);
    if (there?.includes(column)) found.taken.add(change);
    else if (there && isAsItWas(base, column, place, now)) {
      left.push({ ...column, column: place });
      found.left.add(change);
    } else found.lost.add(change);
  }
  return { table: { ...own, columns: left }, found };
}

function takenOf(columns: readonly ColumnStream[]): TakenColumns {
  return {
    gone: new Set(columns.flatMap(({ kind, column }) => (kind === 'delete' ? [column] : []))),
    come: columns.filter(({ kind }) => kind === 'insert'),
  };
}

/** As many as explain the head that stands there now; null: it is another table's. */
function columnsThere(base: BaseTable, columns: readonly ColumnStream[], now: BaseTable): ColumnStream[] | null {
  const head = textsOf(now, 0).join('|');
  const says = (some: readonly ColumnStream[]): boolean =>
    withColumns(0, textsOf(base, 0), takenOf(some)).join('|') === head;
  return subsetsOf(columns.slice(0, MOST_COLUMNS)).find(says) ?? null;
}

/** The largest first. */
function subsetsOf(columns: readonly ColumnStream[]): ColumnStream[][] {
  const all: ColumnStream[][] = [[]];
  for (const column of columns) all.push(...all.map((some) => [...some, column]));
  return all.sort((a, b) => b.length - a.length);
}

/** The rows with the columns that have been taken, so that everything else stands where it stands now. */
function projected(table: TableStream, taken: TakenColumns, lost: Set<number>): TableStream {
  if (taken.gone.size + taken.come.length === 0) return table;
  const own = new Set([...taken.gone].flatMap((at) => changesOn(table, at)));
  const rows = table.rows.map((row): RowStream => {
    const index = row.base;
    if (index === null) return row;
    for (const at of taken.gone) {
      for (const element of row.cells[at]?.elements ?? []) {
        for (const { change } of marksOn(element)) if (!own.has(change)) lost.add(change);
      }
    }
    const comingAt = (at: number): Stream[] =>
      taken.come.filter(({ column }) => column === at).map(({ cells }) => plainCell(cells[index]?.text ?? ''));
    const staying = row.cells.flatMap((cell, at) => [...comingAt(at), ...(taken.gone.has(at) ? [] : [cell])]);
    return { ...row, cells: [...staying, ...comingAt(row.cells.length)] };
  });
  return { ...table, rows };
}

function changesOn({ columns = [] }: TableStream, at: number): number[] {
  return columns.filter(({ kind, column }) => kind === 'delete' && column === at).map(({ mark }) => mark.change);
}

const CELL = { kind: 'line', anchor: '', bookmarks: [], chars: [], block: null, role: 'cell' } as const;

function plainCell(text: string): Stream {
  const line: BaseLine = { ...CELL, text };
  return wholeLine(line, []);
}

/** Where it stands, or would come, once the others have been taken. */
function placeOf(own: ColumnStream, columns: readonly ColumnStream[], { gone, come }: TakenColumns): number {
  const staying = Array.from({ length: own.column }, (_, at) => at).filter((at) => !gone.has(at)).length;
  const isBefore = (other: ColumnStream): boolean =>
    other.column < own.column ||
    (other.column === own.column && (own.kind === 'delete' || columns.indexOf(other) < columns.indexOf(own)));
  return staying + come.filter(isBefore).length;
}

/** As many rows as there were; of what goes, every cell. */
function isAsItWas(base: BaseTable, { kind, column }: ColumnStream, place: number, now: BaseTable): boolean {
  if (base.rows.length !== now.rows.length) return false;
  return base.rows.every((_, row) => {
    const [then, today] = [textsOf(base, row), textsOf(now, row)];
    return kind === 'insert' ? today.length > 0 : then[column] === today[place];
  });
}

function textsOf({ rows }: BaseTable, row: number): string[] {
  return rows[row]?.cells.map(({ text }) => text.trim()) ?? [];
}
