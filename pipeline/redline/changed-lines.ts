/** The changes of a redline one after another, numbered, each with the heading that it stands under. */
import type { Leaf } from '#model/leaf.ts';
import { type LeafTexts, SLOTS, textsOf } from '#model/leaf-texts.ts';
import type { LeafChange, Piece, Pieces, Redline } from '#model/redline.ts';
import { shown } from './tokens.ts';

export interface ChangedLine {
  /** from 1, in the order in which a reader meets them */
  readonly number: number;
  readonly change: Exclude<LeafChange, { op: 'same' }>;
  /** of the new edition where the leaf is still there */
  readonly anchor: string;
  /** the nearest heading above it, '' before the first */
  readonly section: string;
}

/** A leaf of either edition with its number; null where nothing changed. */
export interface NumberedChange {
  readonly change: LeafChange;
  readonly line: ChangedLine | null;
}

export function numberChanges({ changes, notes }: Redline): NumberedChange[] {
  let section = '';
  let number = 0;
  return [...changes, ...notes.flatMap((note) => note.changes)].map((change) => {
    const leaf = leafOf(change);
    if (change.op !== 'delete' && change.op !== 'moveFrom') section = headingOf(leaf) ?? section;
    if (change.op === 'same') return { change, line: null };
    number += 1;
    return { change, line: { number, change, anchor: leaf.anchors.at(-1) ?? leaf.block.anchor, section } };
  });
}

export function leafOf(change: LeafChange): Leaf {
  return 'new' in change ? change.new : change.old;
}

function headingOf({ block }: Leaf): string | null {
  const inlines =
    block.kind === 'heading' ? block.children : block.kind === 'divisionHeading' ? block.heading.children : null;
  if (inlines) return inlines.map(shown).join('');
  return block.kind === 'runInHeading' ? block.heading.map(shown).join('').replace(/。$/u, '') : null;
}

export function textOf(pieces: readonly Piece[]): string {
  return pieces.flatMap((piece) => piece.inlines.map(shown)).join('');
}

/** What one edition says in a line: the new one by default. */
export function sideOf(pieces: Pieces, side: 'old' | 'new'): Pieces {
  const other = side === 'old' ? 'insert' : 'delete';
  return pieces.filter((piece) => piece.op !== other);
}

/** A whole leaf as pieces that came, went or stayed. */
export function wholeLeaf(leaf: Leaf, op: Piece['op']): Pieces {
  const texts: LeafTexts = textsOf(leaf);
  return SLOTS.filter((slot) => texts[slot].length > 0).map((slot) => ({ op, slot, inlines: texts[slot] }));
}

/** The lines of a change that can be read as text: one, or one per cell. */
export function linesOf(change: LeafChange): readonly Pieces[] {
  switch (change.op) {
    case 'edit':
      return [change.pieces];
    case 'editTable':
      return [
        ...(change.caption ? [change.caption] : []),
        ...change.rows.flatMap((row): Pieces[] =>
          row.op === 'same'
            ? row.cells.map((cell) => cell.pieces)
            : row.cells.map(({ children }) => [{ op: row.op, slot: 'text', inlines: children }]),
        ),
      ];
    default: {
      const op = change.op === 'same' ? 'same' : change.op === 'insert' || change.op === 'moveTo' ? 'insert' : 'delete';
      return leafLines(leafOf(change), op);
    }
  }
}

function leafLines(leaf: Leaf, op: Piece['op']): readonly Pieces[] {
  const { block } = leaf;
  if (block.kind !== 'table') return [wholeLeaf(leaf, op)];
  const cells = [block.head ?? [], ...block.rows].flat().map((cell) => cell.children);
  return [block.caption ?? [], ...cells].map((inlines) => [{ op, slot: 'text', inlines }]);
}
