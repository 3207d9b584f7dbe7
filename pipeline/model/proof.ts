/** What was proven of an edition: what was compared, by which reader, and the first differences. */
import type { Format } from './edition.ts';
import type { Bilingual } from './finding.ts';
import type { Position, UnseenReason } from './outline.ts';
import type { Place } from './place.ts';

/** In the order of a proof: the figures first, since they are what a report is read for. */
export const PROMISES = [
  'figures-survive',
  'text-agrees',
  'headings-agree',
  'tables-agree',
  'notes-agree',
  'links-agree',
  'alt-texts-agree',
  'charts-agree',
  'anchors-agree',
  'contents-agree',
  'bookmarks-agree',
  'title-agrees',
  'furniture-agrees',
  'values-agree',
  'source-embedded',
  'seen-as-read',
] as const;
export type PromiseName = (typeof PROMISES)[number];

/** `expected` or `found` is '' where something was added or lost. */
export interface Difference {
  readonly expected: string;
  readonly found: string;
  /** the text just before it, '' where there is none */
  readonly before: string;
  /** in the source; null where the text is not the author's (a title of notes) or cannot be placed */
  readonly place: Place | null;
  /** in the edition */
  readonly position: Position | null;
  /** for seen-as-read */
  readonly reason: UnseenReason | null;
}

export interface ProvenPromise {
  readonly promise: PromiseName;
  /** how many things were compared; null: the reader of this format cannot tell, nothing was compared */
  readonly compared: number | null;
  /** the first ones, at most MAX_DIFFERENCES */
  readonly differences: readonly Difference[];
  /** how many there are beyond the first ones, as far as that was counted */
  readonly more: number;
}

export const MAX_DIFFERENCES = 5;

export interface EditionProof {
  readonly format: Format;
  readonly reader: { readonly name: string; readonly version: string };
  /** every promise that was compared holds */
  readonly equal: boolean;
  /** why the file could not be read; then no promise was compared */
  readonly failure: Bilingual | null;
  /** of the expected flow: characters, and numbers printed in it */
  readonly characters: number;
  readonly figures: number;
  readonly promises: readonly ProvenPromise[];
}

/** A reader that this project did not write, asked when an edition is released. */
export interface Witness {
  readonly format: Format;
  /** version: null where the reader was not there */
  readonly reader: { readonly name: string; readonly version: string | null };
  /** not-run: it was not there, and someone agreed to release without it */
  readonly state: 'agrees' | 'differs' | 'not-run';
  /**
   * Characters held against the source (`text`, in reading order) and against what our own reader saw drawn (`drawn`, page
   * by page); null: this reader cannot tell.
   */
  readonly compared: { readonly text: number | null; readonly drawn: number | null };
  /** the first ones, at most MAX_DIFFERENCES */
  readonly differences: readonly Difference[];
}

/** `proof.json` */
export interface Proof {
  readonly version: 1;
  readonly report: string;
  /** every promise holds, and no witness contradicts */
  readonly equal: boolean;
  readonly editions: readonly EditionProof[];
  /** of an official edition */
  readonly witnesses?: readonly Witness[];
}
