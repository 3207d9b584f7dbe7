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
  /** where in the flow the text of each anchor begins */
  readonly anchorsAt: readonly number[];
  /** where pictures stand in it, which have a place on a page and no text */
  readonly picturesAt: ReadonlySet<number>;
  /** what the file may be called */
  readonly titles: readonly string[];
  readonly notes: readonly OutlineNote[];
  /** of each picture; '' where it draws no text, FREELY where it may draw any */
  readonly drawn: readonly string[];
  readonly values: readonly string[];
  readonly source: string;
  /** ascending */
  readonly sources: readonly Source[];
  /** printed on every page; '' for an official edition */
  readonly mark: string;
  /** what the edition is called: its mark, else the name of its stage; and that name */
  readonly stage: string;
  readonly stageName: string;
}
