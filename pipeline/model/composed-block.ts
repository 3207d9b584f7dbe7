/** The blocks of a composed report: a closed union, levels in order, labels and captions whole. */
import type { CellAlign, Ordinal } from './block.ts';
import type { ComposedChart } from './chart.ts';
import type { ComposedInline } from './composed-inline.ts';
import type { Place } from './place.ts';

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
  /** drawn above the table and its caption; absent: the table alone */
  readonly chart?: ComposedChart;
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
