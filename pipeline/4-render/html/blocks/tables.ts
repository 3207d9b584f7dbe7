/** Tables: a caption, head cells with their scope, and a scroll box that a keyboard reaches. */
import type { ComposedTable, ComposedTableCell } from '#model/composed-report.ts';
import { element, type Html, lines, NOTHING } from '../escape.ts';
import { printInlines } from '../inlines.ts';
import type { Page } from '../page.ts';
import { printChart } from './charts.ts';

/** The box is a named group and no region: a report may hold dozens of tables, and landmarks should stay few. */
export function printTable({ anchor, caption, head, rows, chart }: ComposedTable, page: Page): Html {
  const captionId = `${anchor}_caption`;
  const title = caption ? element('caption', { id: captionId }, printInlines(caption, page)) : NOTHING;
  const top = head ? element('thead', {}, printRow(head, 'col', page)) : NOTHING;
  const body = element('tbody', {}, ...rows.map((row) => printRow(row, 'row', page)));
  const name = caption ? { 'aria-labelledby': captionId } : { 'aria-label': page.texts.tableBox };
  const table = element('table', { id: anchor }, title, top, body);
  const box = element('div', { class: 'table-box', role: 'group', tabindex: 0, ...name }, table);
  return chart ? lines([printChart(chart, anchor), box]) : box;
}

function printRow(cells: readonly ComposedTableCell[], scope: 'col' | 'row', page: Page): Html {
  return element(
    'tr',
    {},
    ...cells.map((cell, column) =>
      printCell(cell, scope === 'col' || (column === 0 && cells.length > 1) ? scope : null, page),
    ),
  );
}

const ALIGNMENT = { left: null, center: 'middle', right: 'end' } as const;

/** An empty cell heads nothing, nor does the only cell of a row. */
function printCell({ children, align }: ComposedTableCell, scope: 'col' | 'row' | null, page: Page): Html {
  const heads = scope !== null && children.length > 0;
  const attributes = { scope: heads ? scope : null, class: ALIGNMENT[align] };
  return element(heads ? 'th' : 'td', attributes, printInlines(children, page));
}
