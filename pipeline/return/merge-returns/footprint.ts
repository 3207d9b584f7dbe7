/** Where a change reaches in the base of its file, and what it is known again by. */
import type { BaseItem } from '../base/base-line.ts';

/** Elements of the base count from 0 in each stream; the same base gives the same count whoever changed it. */
export interface Span {
  readonly stream: string;
  readonly from: number;
  readonly to: number;
}

export interface Point {
  readonly stream: string;
  readonly at: number;
}

/** Where a reader finds it. */
export interface Spot {
  readonly item: BaseItem;
  /** letters of the line before which it begins and behind which it ends */
  readonly from: number;
  readonly to: number;
  /** in a table: from 0, the head row counted; null elsewhere, and for a whole column */
  readonly row: number | null;
  /** null elsewhere, and for a whole row */
  readonly column: number | null;
}

export interface Footprint {
  /** equal for the same edit of the same line, whoever made it, and whatever else became of the text */
  readonly signature: string;
  readonly deleted: readonly Span[];
  readonly inserted: readonly Point[];
  /** streams that go with what it takes away */
  readonly covers: readonly string[];
  /** what it puts there was changed again by somebody else */
  readonly nested: boolean;
  /** rises with the text */
  readonly order: number;
  readonly spot: Spot | null;
}
