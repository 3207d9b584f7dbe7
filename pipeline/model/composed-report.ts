/** A report with nothing left unresolved: the only thing that renderers accept. */
import type { CellAlign, Ordinal } from './block.ts';
import type { Figure } from './figure.ts';
import type { Place } from './place.ts';
import type { ProfileId, Stage } from './report.ts';

export interface ComposedText {
  readonly kind: 'text';
  readonly value: string;
  readonly place: Place;
}

/** A figure with its unit: never broken over lines; machines read `value`. */
export interface ComposedFigure {
  readonly kind: 'figure';
  readonly id: string;
  readonly value: string;
  readonly number: string | null;
  readonly unit: string;
  readonly place: Place;
}

/** Text that is no figure and must stay on one line all the same: PM2.5, 〔2022〕3号, 第十一届. */
export interface ComposedKeep {
  readonly kind: 'keep';
  readonly value: string;
  readonly place: Place;
}

interface ComposedWrapper<Kind extends string> {
  readonly kind: Kind;
  readonly children: readonly ComposedInline[];
}

export interface ComposedCode {
  readonly kind: 'code';
  readonly value: string;
  readonly place: Place;
}

/** `target` is an anchor of this report for an inner link (its url is `#anchor`), null for an outer one. */
export interface ComposedLink extends ComposedWrapper<'link'> {
  readonly url: string;
  readonly target: string | null;
}

export interface ComposedImage {
  readonly kind: 'image';
  readonly asset: string;
  readonly alt: string;
}

/** Printed as `label`, raised. `anchor` is the mark's own, `target` the note's. */
export interface ComposedNoteMark {
  readonly kind: 'noteMark';
  readonly label: string;
  readonly anchor: string;
  readonly target: string;
}

/** The term's own words, then `label`, raised; a link to its glossary entry. */
export interface ComposedTermMark extends ComposedWrapper<'termMark'> {
  readonly label: string;
  readonly anchor: string;
  readonly target: string;
}

export interface ComposedLineBreak {
  readonly kind: 'lineBreak';
}

export type ComposedInline =
  | ComposedText
  | ComposedFigure
  | ComposedKeep
  | ComposedWrapper<'strong'>
  | ComposedWrapper<'emphasis'>
  | ComposedWrapper<'deletion'>
  | ComposedWrapper<'superscript'>
  | ComposedWrapper<'subscript'>
  | ComposedCode
  | ComposedLink
  | ComposedImage
  | ComposedNoteMark
  | ComposedTermMark
  | ComposedLineBreak;

interface Base<Kind extends string> {
  readonly kind: Kind;
  readonly anchor: string;
  readonly place: Place;
}

/** Levels are in order without a skip: 2 is the highest below the title. `styleLevel` says which face it takes. */
export interface ComposedHeading extends Base<'heading'> {
  readonly level: number;
  /** 1 for 一、, 2 for （一）, 3 for 1., 4 for （1）: the rung of GB/T 9704's ladder */
  readonly styleLevel: 1 | 2 | 3 | 4;
  readonly ordinal: Ordinal | null;
  readonly children: readonly ComposedInline[];
}

export interface ComposedRunInHeading extends Base<'runInHeading'> {
  readonly level: number;
  readonly styleLevel: 1 | 2 | 3 | 4;
  readonly heading: readonly ComposedInline[];
  readonly body: readonly ComposedInline[];
}

export interface ComposedLead extends Base<'lead'> {
  readonly dash: boolean;
  readonly lead: readonly ComposedInline[];
  readonly body: readonly ComposedInline[];
}

export interface ComposedLabelledLine extends Base<'labelledLine'> {
  readonly label: readonly ComposedInline[];
  readonly body: readonly ComposedInline[];
}

export interface ComposedSalutation extends Base<'salutation'> {
  readonly children: readonly ComposedInline[];
}

export interface ComposedParagraph extends Base<'paragraph'> {
  readonly children: readonly ComposedInline[];
}

/** `label` is printed as text (`1.`); null for a bullet, which every format draws as furniture. */
export interface ComposedListItem {
  readonly label: string | null;
  readonly blocks: readonly ComposedBlock[];
}

export interface ComposedList extends Base<'list'> {
  readonly ordered: boolean;
  readonly items: readonly ComposedListItem[];
}

export interface ComposedTableCell {
  readonly children: readonly ComposedInline[];
  readonly align: 'left' | 'center' | 'right';
}

export interface ComposedTable extends Base<'table'> {
  /** whole: `表1　主要指标`; null when there is none */
  readonly caption: readonly ComposedInline[] | null;
  readonly align: readonly CellAlign[];
  /** null for a table without a head */
  readonly head: readonly ComposedTableCell[] | null;
  readonly rows: readonly (readonly ComposedTableCell[])[];
}

export interface ComposedPicture extends Base<'picture'> {
  /** key into `assets` */
  readonly asset: string;
  readonly alt: string;
  readonly caption: string | null;
}

export interface ComposedQuote extends Base<'quote'> {
  readonly blocks: readonly ComposedBlock[];
}

export interface ComposedCodeBlock extends Base<'codeBlock'> {
  readonly value: string;
  readonly language: string | null;
}

export interface ComposedDivider extends Base<'divider'> {}

/** Printed as label, term, ：, definition. */
export interface ComposedGlossaryEntry extends Base<'glossaryEntry'> {
  /** printed before the term, the same that the marks in the body carry */
  readonly label: string;
  readonly term: readonly ComposedInline[];
  readonly definition: readonly ComposedInline[];
  /** anchors of the marks that point here */
  readonly marks: readonly string[];
}

export type ComposedBlock =
  | ComposedHeading
  | ComposedRunInHeading
  | ComposedLead
  | ComposedLabelledLine
  | ComposedSalutation
  | ComposedParagraph
  | ComposedList
  | ComposedTable
  | ComposedPicture
  | ComposedQuote
  | ComposedCodeBlock
  | ComposedDivider
  | ComposedGlossaryEntry;

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
