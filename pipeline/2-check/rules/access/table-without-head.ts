/** A table whose first row is empty, so that no column has a name. */
import * as messages from '#messages/access.ts';
import type { TableCell } from '#model/block.ts';
import type { Finding } from '#model/finding.ts';
import { blocksOf, plainTextOf } from '#model/walk.ts';
import type { Rule } from '../../rule.ts';

function isEmpty(cell: TableCell): boolean {
  return plainTextOf(cell.children).value.trim() === '';
}

export const tableWithoutHead: Rule = {
  id: 'access/table-without-head',
  summary: { zh: '表格没有表头', en: 'A table without a head' },
  severity: 'warning',
  *check(report): Iterable<Finding> {
    for (const block of blocksOf(report)) {
      if (block.kind !== 'table') continue;
      // The first cell of a head is often empty: it stands above the names of the rows.
      const nameless = block.head.filter((cell, column) => column > 0 && isEmpty(cell));
      const first = block.head[0]?.place;
      const place = first ? { ...first, end: block.head.at(-1)?.place.end ?? first.end } : block.place;
      if (block.head.every(isEmpty)) {
        yield { rule: this.id, severity: this.severity, message: messages.tableWithoutHead(), place };
      } else if (nameless.length > 0) {
        yield { rule: this.id, severity: 'info', message: messages.columnWithoutName(nameless.length), place };
      }
    }
  },
};
