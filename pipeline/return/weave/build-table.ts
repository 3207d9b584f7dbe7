/** A table of the base and of the returned file → its rows and cells with every proposal in its place. */
import { diffArrays } from 'diff';
import type { BaseLine, BaseRow, BaseTable } from '../base/base-line.ts';
import { type CellRead, type RowRead, rejectedText, type TableRead } from '../returned.ts';
import { Columns } from './build-columns.ts';
import { type Building, elementsOf, tracked, untracked, wholeLine } from './line-elements.ts';
import type { RowStream, Stream, TableStream } from './stream.ts';

export function buildTable(base: BaseTable | null, table: TableRead, building: Building): TableStream {
  const present = base?.headless ? withoutEmptyHead(table.rows) : table.rows;
  const kept = present.filter((row) => !row.inserted);
  const partners = new Map(pairRows(base?.rows ?? [], kept).map(([at, row]) => [row, at]));
  const rows: RowStream[] = [];
  const columns = new Columns(building);
  let next = 0;
  const lost = (end: number): void => {
    for (; next < end; next++) {
      const cells = (base?.rows[next]?.cells ?? []).map((cell) => wholeLine(cell, []));
      rows.push({ base: next, inserted: null, deleted: [untracked(building)], cells });
    }
  };
  for (const row of present) {
    const at = partners.get(row);
    const deleted = row.deleted ? [tracked(building, row.deleted)] : [];
    if (at === undefined) {
      const inserted = row.inserted ? tracked(building, row.inserted) : untracked(building);
      rows.push({
        base: null,
        inserted,
        deleted,
        cells: presentCells(row).map((cell) => cellStream(null, ofRow(cell, row), building)),
      });
      columns.add(null, base ? row.cells.filter((cell) => cell.inserted) : []);
      continue;
    }
    lost(at);
    next = at + 1;
    columns.add(at, row.cells);
    const cells = pairCells(base?.rows[at]?.cells ?? [], row.cells, building);
    rows.push({ base: at, inserted: null, deleted, cells });
  }
  lost(base?.rows.length ?? 0);
  return { base, rows, columns: columns.all() };
}

/** Word wants a head: a table without one opens with an empty row that nobody sees. */
function withoutEmptyHead(rows: readonly RowRead[]): readonly RowRead[] {
  const [first, ...rest] = rows;
  const isEmpty = first?.inserted === null && first.cells.every((cell) => textOfCell(cell).trim() === '');
  return isEmpty ? rest : rows;
}

type RowPair = readonly [number, RowRead];

/** One by one where none came or went untracked; else those that say the same, and what stands between them in order. */
function pairRows(base: readonly BaseRow[], kept: readonly RowRead[]): RowPair[] {
  if (base.length === kept.length) return kept.map((row, index) => [index, row]);
  const before = base.map((row) => row.cells.map((cell) => cell.text.trim()).join('|'));
  const after = kept.map((row) =>
    presentCells(row)
      .map((cell) => textOfCell(cell).trim())
      .join('|'),
  );
  const pairs: RowPair[] = [];
  let [at, row] = [0, 0];
  for (const { added, removed, count } of diffArrays(before, after)) {
    if (!added && !removed) {
      for (let step = 0; step < count; step++) {
        const partner = kept[row + step];
        if (partner) pairs.push([at + step, partner]);
      }
    }
    if (!added) at += count;
    if (!removed) row += count;
  }
  return pairs;
}

function presentCells({ cells }: Pick<RowRead, 'cells'>): CellRead[] {
  return cells.filter((cell) => !cell.inserted);
}

function textOfCell(cell: CellRead): string {
  return cell.paragraphs.map(rejectedText).join('');
}

/** A cell more or less is another table to Markdown: it is shown as text that came or went. */
function pairCells(base: readonly BaseLine[], cells: readonly CellRead[], building: Building): Stream[] {
  const present = presentCells({ cells });
  const width = Math.max(base.length, present.length);
  if (present.length !== base.length || present.some(({ spans }) => spans)) building.unsure.add(base[0]?.anchor ?? '');
  return Array.from({ length: width }, (_, column) => {
    const [line, cell] = [base[column], present[column]];
    if (line && cell) return cellStream(line, cell, building);
    if (line) return wholeLine(line, [untracked(building)]);
    return cellStream(null, cell ?? NO_CELL, building);
  });
}

/** Text of a row that came is part of the row's coming, whether or not the file says so of each run. */
function ofRow(cell: CellRead, { inserted }: RowRead): CellRead {
  if (!inserted) return cell;
  const paragraphs = cell.paragraphs.map((paragraph) => ({
    ...paragraph,
    pieces: paragraph.pieces.map((piece) => ({ ...piece, inserted: piece.inserted ?? inserted })),
  }));
  return { ...cell, paragraphs };
}

const NO_CELL: CellRead = { paragraphs: [], inserted: null, deleted: null, merged: null, spans: false };
const EMPTY: BaseLine = {
  kind: 'line',
  anchor: '',
  bookmarks: [],
  text: '',
  chars: [],
  block: null,
  role: 'cell',
};

function cellStream(line: BaseLine | null, cell: CellRead, building: Building): Stream {
  const item = line ?? EMPTY;
  const elements = elementsOf(cell.paragraphs, { line: 0, text: item.text, chars: item.chars }, building);
  // whoever parted a cell without a trace is told like everyone else
  return { items: [item], elements: elements.length > 0 ? elements : wholeLine(item, []).elements };
}
