/** What changed between two editions of a report, as data: its writers know nothing of how it was found. */
import type { ComposedInline, ComposedReport, ComposedTable, ComposedTableCell } from './composed-report.ts';
import type { Leaf } from './leaf.ts';
import type { Slot } from './leaf-texts.ts';

/** A stretch of a paragraph: in both editions, in the new one alone, in the old one alone. */
export interface Piece {
  readonly op: 'same' | 'insert' | 'delete';
  readonly slot: Slot;
  readonly inlines: readonly ComposedInline[];
}

export type Pieces = readonly Piece[];

export type TableLeaf = Leaf & { readonly block: ComposedTable };

/** One row: its cells piece by piece, or whole. */
export type RowChange =
  | { readonly op: 'same'; readonly head: boolean; readonly cells: readonly CellChange[] }
  | { readonly op: 'insert' | 'delete'; readonly head: boolean; readonly cells: readonly ComposedTableCell[] };

export interface CellChange {
  readonly pieces: Pieces;
  readonly align: ComposedTableCell['align'];
}

/**
 * One leaf. A deleted one stands where it was, an inserted one where it is. A moved one stands in both places under the
 * number of its move, its text the same letter by letter.
 */
export type LeafChange =
  | { readonly op: 'same'; readonly old: Leaf; readonly new: Leaf }
  | { readonly op: 'edit'; readonly old: Leaf; readonly new: Leaf; readonly pieces: Pieces }
  | {
      readonly op: 'editTable';
      readonly old: TableLeaf;
      readonly new: TableLeaf;
      readonly caption: Pieces | null;
      readonly rows: readonly RowChange[];
    }
  | { readonly op: 'insert'; readonly new: Leaf }
  | { readonly op: 'delete'; readonly old: Leaf }
  | { readonly op: 'moveTo'; readonly new: Leaf; readonly move: number }
  | { readonly op: 'moveFrom'; readonly old: Leaf; readonly move: number };

/** A note by its anchor: in both editions, or in one of them. */
export interface NoteChange {
  readonly anchor: string;
  readonly changes: readonly LeafChange[];
}

export interface Redline {
  readonly old: ComposedReport;
  readonly new: ComposedReport;
  /** title block, key figures and divisions; notes that no mark in the text opens stand at the end */
  readonly changes: readonly LeafChange[];
  readonly notes: readonly NoteChange[];
}

/** Who changed it, and when: ISO 8601, UTC. */
export interface Reviser {
  readonly author: string;
  readonly date: string;
}
