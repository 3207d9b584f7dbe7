/** What all that write edits of one source share. */
import type { Element } from '../weave/stream.ts';
import type { Accepts } from '../weave/view.ts';

/** The label of a note that a mark which comes points at: of one that the base has, or a new one. */
export type LabelOf = (mark: Pick<Element, 'note' | 'inserted'>) => string;

/** How careful a change has to be written: raised each time that the result does not say what it should. */
export type Effort = 0 | 1 | 2;

export interface Writing {
  readonly source: string;
  readonly eol: string;
  readonly accepts: Accepts;
  readonly effortOf: (changes: ReadonlySet<number>) => Effort;
  readonly labelOf: LabelOf;
  /** comments that pin or waive, in order */
  readonly ties: readonly { readonly from: number; readonly to: number }[];
  /** the source of a line that went elsewhere with these words, or by the name of its move; null for none */
  readonly movedSource: (text: string, move: string | null) => string | null;
}
