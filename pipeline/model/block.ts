/** The blocks of a report as the author wrote them. A closed union: a stage that misses a kind does not compile. */
import type { Chart } from './chart.ts';
import type { Inline } from './inline.ts';
import type { Place } from './place.ts';

/** Every block: a stable anchor (decisions/0002) and its place. */
interface Base<Kind extends string> {
  readonly kind: Kind;
  /** `blk_` plus 8 to 24 of [a-z0-9_]: HTML id, PDF destination and DOCX bookmark, verbatim. */
  readonly anchor: string;
  readonly place: Place;
}

/** The number that the author typed before a heading or an item: 一、 （一） 1. （1） 第一， */
export interface Ordinal {
  readonly scheme: 'han' | 'hanParen' | 'arabic' | 'arabicParen' | 'circled' | 'chapter' | 'diHan';
  readonly number: number;
  /** as typed, its mark included: `（一）` */
  readonly text: string;
}

export interface Heading extends Base<'heading'> {
  /** 1 to 6 as authored; the report's title is not among the blocks. */
  readonly level: number;
  readonly ordinal: Ordinal | null;
  readonly children: readonly Inline[];
}

/** `（一）X。正文`: one line for the eye, a heading for navigation. `heading` ends with its 。 */
export interface RunInHeading extends Base<'runInHeading'> {
  readonly level: number;
  readonly ordinal: Ordinal | null;
  readonly heading: readonly Inline[];
  readonly body: readonly Inline[];
}

/** `——X。正文` (dash) or `**X。**正文` (marked by the author). `lead` carries the dash and the end mark. */
export interface Lead extends Base<'lead'> {
  readonly dash: boolean;
  readonly lead: readonly Inline[];
  readonly body: readonly Inline[];
}

/** `**年度目标：**正文`: a label and what it labels. `label` ends with its colon. */
export interface LabelledLine extends Base<'labelledLine'> {
  readonly label: readonly Inline[];
  readonly body: readonly Inline[];
}

/** A call to the audience that stands alone: 各位代表： */
export interface Salutation extends Base<'salutation'> {
  readonly children: readonly Inline[];
}

export interface Paragraph extends Base<'paragraph'> {
  readonly children: readonly Inline[];
}

export interface ListItem {
  /** as typed (`1.`), or null for a bullet: the author's text is never renumbered */
  readonly label: string | null;
  readonly blocks: readonly Block[];
  readonly place: Place;
}

export interface List extends Base<'list'> {
  readonly ordered: boolean;
  readonly items: readonly ListItem[];
}

export interface TableCell {
  readonly children: readonly Inline[];
  readonly place: Place;
}

export type CellAlign = 'left' | 'center' | 'right' | null;

export interface Table extends Base<'table'> {
  /** without its `表：` or `表1　`; null when the author wrote none */
  readonly caption: readonly Inline[] | null;
  /** the number as typed, null when it is to be given */
  readonly number: string | null;
  readonly align: readonly CellAlign[];
  /** empty texts throughout: a table without a head */
  readonly head: readonly TableCell[];
  readonly rows: readonly (readonly TableCell[])[];
  /** absent: the table alone */
  readonly chart?: Chart;
}

/** An image that stands alone. */
export interface Picture extends Base<'picture'> {
  readonly url: string;
  readonly alt: string;
  readonly caption: string | null;
}

export interface Quote extends Base<'quote'> {
  readonly blocks: readonly Block[];
}

export interface CodeBlock extends Base<'codeBlock'> {
  readonly value: string;
  readonly language: string | null;
}

export interface Divider extends Base<'divider'> {}

/** `词：释义` in a glossary. `term` is without its colon. */
export interface GlossaryEntry extends Base<'glossaryEntry'> {
  readonly label: string | null;
  readonly term: readonly Inline[];
  readonly definition: readonly Inline[];
}

export type Block =
  | Heading
  | RunInHeading
  | Lead
  | LabelledLine
  | Salutation
  | Paragraph
  | List
  | Table
  | Picture
  | Quote
  | CodeBlock
  | Divider
  | GlossaryEntry;

/** One function per kind: a renderer or a walker that misses one does not compile. */
export type BlockHandlers<B extends { readonly kind: string }, Out> = {
  readonly [Kind in B['kind']]: (block: Extract<B, { readonly kind: Kind }>) => Out;
};

/** Calls the handler of the block's kind. */
export function handleBlock<B extends { readonly kind: string }, Out>(block: B, handlers: BlockHandlers<B, Out>): Out {
  const handler = handlers[block.kind as B['kind']] as ((block: B) => Out) | undefined;
  if (!handler) throw new Error(`no handler for block kind ${block.kind}`);
  return handler(block);
}
