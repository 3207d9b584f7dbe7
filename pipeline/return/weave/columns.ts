/** Columns of a table that come and go: which can be taken as a whole, and what is left of the table then. */
import type { BaseTable } from '../base/base-line.ts';
import type { ColumnStream, TableStream } from './stream.ts';
import type { Accepts } from './view.ts';

/** Markdown has as many cells in each row: a column comes or goes in all rows of a table that stands in the source. */
export function isWholeColumn(base: BaseTable | null, { kind, cells }: ColumnStream): boolean {
  if (!base?.block || base.headless || kind === 'merge') return false;
  return cells.length === base.rows.length && cells.every(({ row }, index) => row === index);
}

export interface TakenColumns {
  /** of the base, from 0 */
  readonly gone: ReadonlySet<number>;
  /** in order; `column`: before which of the base they come */
  readonly come: readonly ColumnStream[];
}

export function takenColumns({ base, columns = [] }: TableStream, accepts: Accepts): TakenColumns {
  const taken = columns.filter((column) => accepts(column.mark.change) && isWholeColumn(base, column));
  return {
    gone: new Set(taken.flatMap(({ kind, column }) => (kind === 'delete' ? [column] : []))),
    come: taken.filter(({ kind }) => kind === 'insert'),
  };
}

/** The cells of one row of the base, once the columns are taken. */
export function withColumns(row: number, cells: readonly string[], { gone, come }: TakenColumns): string[] {
  const comingAt = (at: number): string[] =>
    come.filter(({ column }) => column === at).map((column) => column.cells[row]?.text ?? '');
  return [
    ...cells.flatMap((cell, at) => [...comingAt(at), ...(gone.has(at) ? [] : [cell])]),
    ...comingAt(cells.length),
  ];
}
