/** A report with nothing left unresolved: the only thing that renderers accept. */
import type { ComposedBlock, ComposedHeading } from './composed-block.ts';
import type { Figure } from './figure.ts';
import type { ProfileId, Stage } from './report.ts';

export type * from './composed-block.ts';
export type * from './composed-inline.ts';

export interface ComposedDivision {
  readonly kind: 'body' | 'annex' | 'glossary';
  /** `附件1`, printed on a line of its own above the heading */
  readonly label: string | null;
  readonly heading: ComposedHeading | null;
  readonly blocks: readonly ComposedBlock[];
}

export interface ComposedNote {
  /** `1`, counted in order of the first mark */
  readonly label: string;
  readonly anchor: string;
  readonly blocks: readonly ComposedBlock[];
  /** anchors of the marks that point here */
  readonly marks: readonly string[];
}

/** An entry of the contents: title and notes are not among them. */
export interface ContentsEntry {
  readonly level: number;
  readonly text: string;
  readonly anchor: string;
}

export interface KeyFigure {
  /** as printed in the text: 4.07亿元 */
  readonly text: string;
  readonly number: string;
  readonly unit: string;
  readonly indicator: string;
  /** of the block that holds it */
  readonly anchor: string;
}

export interface Asset {
  readonly bytes: Uint8Array;
  readonly mediaType: 'image/png' | 'image/jpeg' | 'image/svg+xml';
  readonly widthPx: number;
  readonly heightPx: number;
}

/** The lines of the title block that the report has, in printed order below the title; each is one line of text. */
export interface FrontLine {
  readonly role: 'subtitle' | 'stage' | 'meeting' | 'date' | 'speaker';
  readonly text: string;
  readonly anchor: string;
}

export interface ReportFacts {
  readonly id: string;
  readonly organization: string | null;
  readonly speaker: string | null;
  readonly date: string | null;
  readonly language: string;
  readonly profile: ProfileId;
  readonly stage: Stage;
  readonly sample: boolean;
  /** 样例（非官方文本） or the stage's name; null for a published edition: furniture of every page */
  readonly mark: string | null;
  /** readable, for people who download, without its ending: 标题（2023年，征求意见稿） */
  readonly downloadName: string;
}

export interface ComposedReport {
  readonly facts: ReportFacts;
  /** blk_title, always */
  readonly titleAnchor: string;
  readonly title: string;
  readonly front: readonly FrontLine[];
  readonly contents: readonly ContentsEntry[];
  readonly keyFigures: readonly KeyFigure[];
  readonly divisions: readonly ComposedDivision[];
  readonly notes: readonly ComposedNote[];
  readonly figures: readonly Figure[];
  readonly assets: Readonly<Record<string, Asset>>;
  /** the canonical Markdown, for editions that carry it */
  readonly source: string;
}
