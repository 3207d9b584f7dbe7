/** A total that is not the sum of its table: 合计 120 below 50 and 60. */
import { Exact } from '#grammar/exact.ts';
import { fold } from '#grammar/fold.ts';
import { readNumber } from '#grammar/number.ts';
import * as messages from '#messages/consistency.ts';
import type { Finding } from '#model/finding.ts';
import type { Rule } from '../../rule.ts';
import { type Cell, type Grid, gridOf } from '../../tables.ts';

const TOTAL = /^[\s\u3000]*(?:合\s*计|总\s*计|共\s*计|小\s*计|总\s*数|[全]?[区市县省]合计|total)[\s\u3000]*$/i;
/** Shares and growth are not added up. */
const NOT_SUMMED = /%|％|增速|增长|增幅|比重|占比|率|平均|人均|排名|位次|序号|单价/;
const NUMBER_CELL = /^[\s]*-?[\d０-９,.．]+[\s]*(?:[^\d\s]{0,6})$/;

interface Entry {
  readonly cell: Cell;
  readonly value: Exact;
  readonly places: number;
}

function entryOf(cell: Cell | undefined): Entry | null {
  if (!cell || !NUMBER_CELL.test(cell.text)) return null;
  const text = fold(cell.text).trim();
  const number = readNumber(text, 0);
  return number?.value ? { cell, value: number.value, places: number.precision } : null;
}

interface Column {
  readonly total: Entry;
  readonly sum: Exact;
  readonly tolerance: Exact;
}

function columnTotal(rows: readonly (readonly Cell[])[], totalRow: number, column: number): Column | null {
  const total = entryOf(rows[totalRow]?.[column]);
  const others = rows.filter((_, row) => row !== totalRow).map((row) => entryOf(row[column]));
  if (!total || others.length < 2 || others.some((entry) => entry === null)) return null;
  const entries = others.filter((entry) => entry !== null);
  const sum = entries.reduce((whole, { value }) => whole.plus(value), new Exact(0));
  const places = Math.max(total.places, ...entries.map((entry) => entry.places));
  const tolerance = places === 0 ? new Exact(0) : new Exact(`0.5e-${places}`).times(entries.length + 1);
  return { total, sum, tolerance };
}

/** The only total of a table, above or below all that it sums. */
function totalRowOf(grid: Grid): number | null {
  const totals = grid.rows.flatMap((row, at) =>
    row.some((cell) => cell.column < 2 && TOTAL.test(cell.text)) ? [at] : [],
  );
  const [at] = totals;
  if (totals.length !== 1 || at === undefined) return null;
  return at === 0 || at === grid.rows.length - 1 ? at : null;
}

export const tableTotalDiffers: Rule = {
  id: 'numbers/table-total-differs',
  summary: { zh: '表中合计与各行之和不符', en: 'A total that is not the sum of its table' },
  severity: 'warning',
  *check(_report, facts): Iterable<Finding> {
    for (const passage of facts.passages) {
      if (passage.block?.kind !== 'table') continue;
      const grid = gridOf(passage.block);
      const totalRow = totalRowOf(grid);
      if (totalRow === null) continue;
      for (const [column, head] of grid.head.entries()) {
        const found = NOT_SUMMED.test(head) ? null : columnTotal(grid.rows, totalRow, column);
        if (!found || found.sum.minus(found.total.value).abs().lte(found.tolerance)) continue;
        const { cell } = found.total;
        const message = messages.tableTotalDiffers(head, cell.text.trim(), found.sum.toFixed());
        const place = passage.place(cell.from, cell.to);
        yield {
          rule: this.id,
          severity: this.severity,
          message,
          place,
          expected: found.sum.toFixed(),
          actual: cell.text.trim(),
        };
      }
    }
  },
};
