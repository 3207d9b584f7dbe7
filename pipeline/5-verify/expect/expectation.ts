/** What is expected of an edition, and where each piece of it stands in the source. */
import type { Outline, OutlineEntry, OutlineNote } from '#model/outline.ts';
import type { Place } from '#model/place.ts';

/** From `at` (an index into the flow) on; `text` is the value as the place holds it, null where it is not the author's. */
export interface Source {
  readonly at: number;
  readonly place: Place | null;
  readonly text: string;
}

/** An author's vector picture draws what it likes. */
export const FREELY = '\ufffc';

export interface Expectation extends Outline {
  /** the look may show only those down to some level */
  readonly contents: readonly (OutlineEntry & { readonly level: number })[];
  readonly contentsTitle: string;
  readonly notes: readonly OutlineNote[];
  /** of each picture; '' where it draws no text, FREELY where it may draw any */
  readonly drawn: readonly string[];
  readonly values: readonly string[];
  readonly source: string;
  /** ascending */
  readonly sources: readonly Source[];
  readonly downloadName: string;
  /** printed on every page; '' for an official edition */
  readonly mark: string;
}
