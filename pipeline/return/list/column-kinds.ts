/** What a change of cells is called: of a whole column, or of some rows alone. */
import type { BaseTable } from '../base/base-line.ts';
import { isWholeColumn } from '../weave/columns.ts';
import type { ColumnStream } from '../weave/stream.ts';
import type { ChangeKind } from './change.ts';

/** In all rows, and in some. */
const COLUMN_KINDS = {
  insert: ['columnInsert', 'cellInsert'],
  delete: ['columnDelete', 'cellDelete'],
  merge: ['cellMerge', 'cellMerge'],
} as const satisfies Readonly<Record<ColumnStream['kind'], readonly ChangeKind[]>>;

export function kindOfColumn(column: ColumnStream, base: BaseTable | null): ChangeKind {
  const [whole, part] = COLUMN_KINDS[column.kind];
  return isWholeColumn(base, column) ? whole : part;
}
