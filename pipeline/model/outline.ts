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
}
