/** Reads a GFM table: every row as long as the longest, a head of empty cells kept as such. */
import type { Table as TableNode, TableRow } from 'mdast';
import { rowTooLong, textInTable } from '#messages/read.ts';
import type { Table, TableCell } from '#model/block.ts';
import { placeOfNode, type Reading, report } from '../reading.ts';
import { type Definitions, readInlines } from './read-inlines.ts';
import { trimInlines } from './slice-inlines.ts';

/** Without its caption, which stands in a paragraph of its own (see recognise/table-captions.ts). */
export function readTable(node: TableNode, reading: Reading, definitions: Definitions): Table {
  const cellsOf = (row: TableRow): TableCell[] =>
    row.children.map((cell) => ({
      children: trimInlines(readInlines(cell.children, reading, definitions)),
      place: placeOfNode(reading, cell),
    }));
  const [headRow, ...bodyRows] = node.children;
  const head = headRow ? cellsOf(headRow) : [];
  const rows = bodyRows.map(cellsOf);
  const width = rows.reduce((most, row) => Math.max(most, row.length), head.length);
  for (const row of bodyRows) {
    const found = row.children.length;
    const place = placeOfNode(reading, row);
    if (found > head.length) report(reading, 'row-too-long', place, rowTooLong(found, head.length));
    const source = reading.source.slice(place.start.offset, place.end.offset);
    if (!source.includes('|')) report(reading, 'text-in-table', place, textInTable(source));
  }
  const place = placeOfNode(reading, node);
  const filled = (cells: readonly TableCell[]): readonly TableCell[] => {
    const end = cells.at(-1)?.place.end ?? place.start;
    const missing = Array.from({ length: width - cells.length }, () => ({
      children: [],
      place: { file: reading.file, start: end, end },
    }));
    return [...cells, ...missing];
  };
  const align = Array.from({ length: width }, (_, column) => node.align?.[column] ?? null);
  return {
    kind: 'table',
    anchor: '',
    caption: null,
    number: null,
    align,
    head: filled(head),
    rows: rows.map(filled),
    place,
  };
}
