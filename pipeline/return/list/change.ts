/** One proposal on a report: what a person can accept or not. */
import type { Who } from '../returned.ts';

export type ChangeKind =
  | 'insert'
  | 'delete'
  | 'replace'
  | 'split'
  | 'merge'
  | 'move'
  | 'rowInsert'
  | 'rowDelete'
  | 'columnInsert'
  | 'columnDelete'
  | CellKind;

/** Of some rows of a table alone. */
export type CellKind = 'cellInsert' | 'cellDelete' | 'cellMerge';

/** Told by its author, and left to people: a table of Markdown has as many cells in each row. */
export function isByHand(kind: ChangeKind): kind is CellKind {
  return kind === 'cellInsert' || kind === 'cellDelete' || kind === 'cellMerge';
}

/** A figure that would be another, come or go; null where there is none on that side. */
export interface ProposedFigure {
  readonly old: string | null;
  readonly new: string | null;
  /** `+0.63亿元`; null where the two share no unit */
  readonly difference: string | null;
}

export interface Change {
  /** what a mark points with: its index in the list */
  readonly id: number;
  readonly file: number;
  readonly who: Who;
  /** false: the file says so without a tracked change */
  readonly tracked: boolean;
  readonly kind: ChangeKind;
  /** of the line where it stands, '' where there is none */
  readonly anchor: string;
  /** line feeds part paragraphs */
  readonly old: string;
  readonly new: string;
  /** the line as the base has it, for those who want to see what stands around */
  readonly context: string;
  readonly figures: readonly ProposedFigure[];
  /** found by too small a likeness: shown, never applied */
  readonly unsure: boolean;
}

/** A comment: there is nothing to apply. */
export interface Remark {
  readonly file: number;
  readonly who: Who;
  readonly anchor: string;
  readonly text: string;
  readonly quote: string;
}
