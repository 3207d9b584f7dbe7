/** One leaf of the comparison: its number and kind of change, its line inline and side by side. */
import { PAGE_WORDS } from '#messages/redline.ts';
import type { ComposedTableCell } from '#model/composed-report.ts';
import type { Leaf } from '#model/leaf.ts';
import type { CellChange, LeafChange, Piece, Pieces, RowChange } from '#model/redline.ts';
import { leafOf, type NumberedChange, sideOf, wholeLeaf } from '../changed-lines.ts';
import { escapeHtml } from './escape.ts';
import { writePieces } from './write-pieces.ts';

type Language = 'zh' | 'en';

const TAG: Readonly<Record<Exclude<LeafChange['op'], 'same'>, keyof typeof PAGE_WORDS>> = {
  edit: 'edited',
  editTable: 'edited',
  insert: 'inserted',
  delete: 'deleted',
  moveFrom: 'movedFrom',
  moveTo: 'movedTo',
};

export function writeLeaf({ change, line }: NumberedChange, language: Language): string {
  const classes = ['leaf', ...faceOf(leafOf(change)), ...(change.op.startsWith('move') ? ['moved'] : [])].join(' ');
  const inline = `<div class="inline">${writeSide(change, null, language)}</div>`;
  const sides = (['old', 'new'] as const).map((side) => `<div>${writeSide(change, side, language)}</div>`).join('');
  const both = `${inline}<div class="sides">${sides}</div>`;
  if (!line || change.op === 'same') return `<div class="${classes}">${both}</div>`;
  const tag = `${line.number}　${PAGE_WORDS[TAG[change.op]][language]}`;
  return `<div class="${classes}" id="change-${line.number}" data-change="${change.op}" tabindex="-1"><span class="tag">${escapeHtml(tag)}</span>${both}</div>`;
}

function faceOf({ block }: Leaf): string[] {
  if (block.kind === 'heading' || block.kind === 'divisionHeading') return ['heading'];
  return block.kind === 'line' && block.role === 'title' ? ['title'] : [];
}

/** A line in one edition, or in both at once. */
function writeSide(change: LeafChange, side: 'old' | 'new' | null, language: Language): string {
  const seen = (pieces: Pieces): Pieces => (side ? sideOf(pieces, side) : pieces);
  if (change.op === 'edit') return paragraph(seen(change.pieces), change.new, language);
  if (change.op === 'editTable') {
    const rows = change.rows.flatMap((row) => (isSeen(row, side) ? [tableRow(row, seen)] : []));
    return table(seen(change.caption ?? []), rows);
  }
  const op: Piece['op'] = change.op === 'same' ? 'same' : 'new' in change ? 'insert' : 'delete';
  if ((side === 'old' && op === 'insert') || (side === 'new' && op === 'delete')) return '';
  const leaf = leafOf(change);
  if (leaf.block.kind !== 'table') return paragraph(wholeLeaf(leaf, op), leaf, language);
  const whole = (cells: readonly ComposedTableCell[], head: boolean): string =>
    tableRow(
      { op: 'same', head, cells: cells.map((cell) => ({ align: cell.align, pieces: pieceOf(cell, op) })) },
      seen,
    );
  const { caption, head, rows } = leaf.block;
  const written = [...(head ? [whole(head, true)] : []), ...rows.map((row) => whole(row, false))];
  return table([{ op, slot: 'text', inlines: caption ?? [] }], written);
}

const pieceOf = ({ children }: ComposedTableCell, op: Piece['op']): Pieces => [{ op, slot: 'text', inlines: children }];

function isSeen(row: RowChange, side: 'old' | 'new' | null): boolean {
  return row.op === 'same' || side === null || (side === 'old') === (row.op === 'delete');
}

function paragraph(pieces: Pieces, leaf: Leaf, language: Language): string {
  const picture = leaf.block.kind === 'picture' ? `${PAGE_WORDS.picture[language]}${leaf.block.alt} ` : '';
  const bullet = leaf.bullet ? '● ' : '';
  return `<p${headingRole(leaf)}>${escapeHtml(picture + bullet)}${writePieces(pieces)}</p>`;
}

/** The page's own headings are levels 1 and 2; the title and the report's headings follow below. */
function headingRole({ block }: Leaf): string {
  const heading = block.kind === 'divisionHeading' ? block.heading : block;
  if (heading.kind === 'heading') return ` role="heading" aria-level="${heading.level + 2}"`;
  return block.kind === 'line' && block.role === 'title' ? ' role="heading" aria-level="3"' : '';
}

function table(caption: Pieces, rows: readonly string[]): string {
  return `${caption.length > 0 ? `<p>${writePieces(caption)}</p>` : ''}<table>${rows.join('')}</table>`;
}

function tableRow(row: RowChange, seen: (pieces: Pieces) => Pieces): string {
  const cells: readonly CellChange[] =
    row.op === 'same' ? row.cells : row.cells.map((cell) => ({ align: cell.align, pieces: pieceOf(cell, row.op) }));
  const name = row.head ? 'th' : 'td';
  const scope = row.head ? ' scope="col"' : '';
  const written = cells.map(
    ({ align, pieces }) => `<${name}${scope} class="${align}">${writePieces(seen(pieces))}</${name}>`,
  );
  return `<tr>${written.join('')}</tr>`;
}
