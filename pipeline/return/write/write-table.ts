/** Rows and cells of a table as the smallest edits of its lines in the source; new tables written whole. */
import type { BaseTable } from '../base/base-line.ts';
import { takenColumns } from '../weave/columns.ts';
import type { RowStream, Stream, TableStream } from '../weave/stream.ts';
import { rowStands } from '../weave/view.ts';
import type { SourceEdit } from './edits.ts';
import { editLine } from './line-edit.ts';
import { type Manner, prefixAt, written } from './markup.ts';
import { rowText, textOfCell } from './new-table.ts';
import { writeColumns, writeRule } from './write-columns.ts';
import { writeStream } from './write-stream.ts';
import type { Writing } from './writing.ts';

export function writeTable(table: TableStream, writing: Writing): SourceEdit[] {
  const { base } = table;
  if (!base?.block) return [];
  const { source, eol } = writing;
  const manner: Manner = { careful: false, inCell: true, prefix: '', eol };
  let last = base.headless ? delimiter(base, source) : null;
  const columns = takenColumns(table, writing.accepts);
  const rows = table.rows.flatMap((row): SourceEdit[] => {
    const own = row.base === null ? null : (base.rows[row.base] ?? null);
    if (own?.source) {
      if (!rowStands(row, writing.accepts)) return own.head ? emptied(row, writing) : [wholeLine(own.source, source)];
      last = own.head ? delimiter(base, source) : own.source;
      return [
        ...row.cells.flatMap((cell, column) => (columns.gone.has(column) ? [] : writeCell(cell, writing))),
        ...writeColumns(row, columns, { source, manner }),
      ];
    }
    if (!rowStands(row, writing.accepts) || !last) return [];
    const text = rowText(row, writing, { ...manner, careful: writing.effortOf(changesOf(row)) > 0 });
    const prefix = prefixAt(source, source.indexOf('|', base.headSource?.from ?? last.from));
    return [{ from: last.to, to: last.to, text: eol + prefix + text }];
  });
  const rule = delimiter(base, source);
  return rule ? [...rows, ...writeRule(rule, columns, source)] : rows;
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/** The line below the head, behind which the first row comes. */
function delimiter({ headSource }: BaseTable, source: string): Span | null {
  if (!headSource) return null;
  const from = headSource.to + (source.startsWith('\r\n', headSource.to) ? 2 : 1);
  return { from, to: from + source.slice(from).search(/\r?\n|\r|$/u) };
}

function wholeLine({ from, to }: Span, source: string): SourceEdit {
  if (to < source.length) return { from, to: to + (source.startsWith('\r\n', to) ? 2 : 1), text: '' };
  return { from: source.slice(0, from).replace(/\r?\n$|\r$/u, '').length, to, text: '' };
}

/** Markdown wants a head: one that goes is left empty, which is a table without a head. */
function emptied(row: RowStream, { source }: Writing): SourceEdit[] {
  return row.cells.flatMap((cell) => {
    const [line] = cell.items;
    if (line?.kind !== 'line') return [];
    return editLine(source, { line, from: 0, to: line.text.length, text: '', beforeNext: false }) ?? [];
  });
}

function writeCell(cell: Stream, writing: Writing): SourceEdit[] {
  const [line] = cell.items;
  if (line?.kind !== 'line' || line.text !== '') return writeStream(cell, writing);
  const text = textOfCell(cell, writing);
  const { block } = line;
  if (text.text.trim() === '' || !block) return [];
  const manner: Manner = { careful: false, inCell: true, prefix: '', eol: writing.eol };
  const at = block.from + (writing.source[block.from] === '|' ? 1 : 0);
  const pad = writing.source[at] === ' ' ? '' : ' ';
  return [{ from: at, to: at, text: ` ${written(text, manner)}${pad}` }];
}

function changesOf(row: RowStream): ReadonlySet<number> {
  return new Set(row.inserted ? [row.inserted.change] : []);
}
