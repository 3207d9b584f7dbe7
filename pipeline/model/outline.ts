/** What a reader found in a finished edition: the other half of the proof, the first being the composed report. */
import type { Format } from './edition.ts';

export interface OutlineHeading {
  /** 1 is the report's title */
  readonly level: number;
  readonly text: string;
}

/**
 * `flow` is the whole text in reading order without furniture (page numbers, bullets, contents, edition statement),
 * a note mark or term mark written as ⟦label⟧, all white space removed; notes follow at its end as label + text.
 */
export interface Outline {
  readonly format: Format;
  readonly title: string;
  readonly language: string;
  readonly flow: string;
  readonly headings: readonly OutlineHeading[];
  /** rows of cell texts, the head first; null where the reader cannot tell */
  readonly tables: readonly (readonly (readonly string[])[])[] | null;
  readonly links: readonly string[] | null;
  readonly altTexts: readonly string[] | null;
  readonly anchors: readonly string[] | null;
  /** a fingerprint of each picture's bytes, in the order of the alternative texts; null where the reader cannot tell */
  readonly pictures?: readonly (string | null)[] | null;
  /** all text with a line through it, joined; null where the reader cannot tell */
  readonly struck?: string | null;
}

/** Where in an edition something stands: what its reader can point at. */
export type Position =
  | { readonly kind: 'page'; readonly page: number }
  | { readonly kind: 'paragraph'; readonly part: 'body' | 'notes'; readonly paragraph: number }
  | { readonly kind: 'part'; readonly name: string }
  | { readonly kind: 'element'; readonly id: string };

/** Why a person and a machine would not read the same here. */
export type UnseenReason =
  | 'sameColour'
  | 'tooSmall'
  | 'offPage'
  | 'notDisplayed'
  | 'transparent'
  | 'covered'
  | 'clipped'
  | 'noGlyph'
  | 'untagged'
  | 'outOfOrder'
  | 'actualTextDiffers'
  | 'annotation'
  | 'trackedChange'
  | 'struck'
  | 'foreign';

export interface Unseen {
  readonly reason: UnseenReason;
  readonly text: string;
  readonly position: Position | null;
}

/** From `at` (an index into the flow) on, up to the next spot. */
export interface Spot {
  readonly at: number;
  readonly position: Position;
}

export interface OutlineNote {
  readonly label: string;
  /** without its label, white space removed */
  readonly text: string;
}

/** `target` is the anchor it leads to, null where it leads nowhere. `text` ends with dots and page number where these are printed. */
export interface OutlineEntry {
  readonly text: string;
  readonly target: string | null;
}

/** Of one page, or of one part that is printed on many. */
export interface Furniture {
  /** white space removed */
  readonly text: string;
  readonly position: Position | null;
}

/** What a reader gives: the outline, and what a proof needs to speak of it. */
export interface Reading extends Outline {
  readonly contents: readonly OutlineEntry[] | null;
  /** printed above them; '' where there are none */
  readonly contentsTitle: string;
  /** page (from 1) that each anchor leads to; null in a format without pages of its own */
  readonly pageOf: ReadonlyMap<string, number> | null;
  readonly notes: readonly OutlineNote[] | null;
  /** what each picture draws as text, in the order of the alternative texts; white space removed */
  readonly drawn: readonly string[] | null;
  readonly furniture: readonly Furniture[] | null;
  /** `4.07亿元 = 407000000`: figures as printed and what machines read there; null where the format has none */
  readonly values: readonly string[] | null;
  /** the Markdown that the file carries; null where the format carries none, '' where it should and does not */
  readonly source: string | null;
  readonly unseen: readonly Unseen[];
  /** ascending */
  readonly spots: readonly Spot[];
}
