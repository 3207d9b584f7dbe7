/** Rows and tables that no edition had, written as Markdown. */
import { END, NOTE, type Raised } from '../returned.ts';
import type { RowStream, Stream, TableStream } from '../weave/stream.ts';
import { rowStands, stands } from '../weave/view.ts';
import { type Manner, type NewText, trimmed, written } from './markup.ts';
import type { Writing } from './writing.ts';

/** What a cell will say. */
export function textOfCell(cell: Stream, { accepts, labelOf }: Writing): NewText {
  let text = '';
  const notes: string[] = [];
  const raised: (Raised | null)[] = [];
  for (const element of cell.elements) {
    if (!stands(element, accepts) || element.text === END) continue;
    text += element.text;
    raised.push(element.raised ?? null);
    if (element.text === NOTE) notes.push(labelOf(element));
  }
  return trimmed({ text, notes, raised });
}

export function rowText(row: RowStream, writing: Writing, manner: Manner): string {
  const cells = row.cells.map((cell) => written(textOfCell(cell, writing), manner));
  return `| ${cells.join(' | ')} |`;
}

/** A table that no edition had; its first row is the head. */
export function newTable({ rows }: TableStream, writing: Writing, manner: Manner): string {
  const standing = rows.filter((row) => rowStands(row, writing.accepts));
  const width = Math.max(0, ...standing.map((row) => row.cells.length));
  const lines = standing.map((row) => rowText(row, writing, { ...manner, inCell: true }));
  const rule = `|${'---|'.repeat(width)}`;
  return [...lines.slice(0, 1), rule, ...lines.slice(1)].join(manner.eol + manner.prefix);
}
