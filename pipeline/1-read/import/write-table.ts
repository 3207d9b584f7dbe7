/** Writes the cells of an imported table as a Markdown table. */
import type { Paragraph } from './group-lines.ts';
import type { Piece } from './source-line.ts';
import { writePiece } from './write-piece.ts';

/** Cells that were merged stand in their first place; paragraphs within a cell are parted by a space. */
export function writeTable(cells: Paragraph): string {
  const columns = cells[0]?.line.hint.cell?.columns ?? 1;
  const headed = cells[0]?.line.hint.cell?.headed ?? false;
  const rows = new Map<number, string[]>();
  for (const piece of cells) {
    const cell = piece.line.hint.cell;
    if (!cell) continue;
    const row = rows.get(cell.row) ?? Array.from({ length: columns }, () => '');
    row[cell.column] = [row[cell.column] ?? '', writeCell(piece)].filter(Boolean).join(' ');
    rows.set(cell.row, row);
  }
  const lines = [...rows.entries()].sort(([left], [right]) => left - right).map(([, row]) => row);
  const head = headed ? (lines.shift() ?? []) : Array.from({ length: columns }, () => '');
  const rule = Array.from({ length: columns }, () => '---');
  return [head, rule, ...lines].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

function writeCell(piece: Piece): string {
  return writePiece(piece).replace(/\\?\n/g, ' ').replaceAll('|', '\\|');
}
