/** A table of the base on which nothing is proposed. */
import type { BaseTable } from '../base/base-line.ts';
import { wholeLine } from '../weave/line-elements.ts';
import type { TableStream } from '../weave/stream.ts';

export function plainTable(base: BaseTable): TableStream {
  const rows = base.rows.map((row, index) => ({
    base: index,
    inserted: null,
    deleted: [],
    cells: row.cells.map((cell) => wholeLine(cell, [])),
  }));
  return { base, rows };
}
