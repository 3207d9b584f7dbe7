/** What a report says as a Word edition shows it, each letter with its place in the Markdown. */
import type { SourceChar } from './source-chars.ts';

/** null: a letter that the edition makes by itself (a number of a table, the label of a mark) */
export type LineChar = SourceChar | null;

export interface BaseLine {
  readonly kind: 'line';
  /** the block's anchor; several lines may share it (a picture and its caption) */
  readonly anchor: string;
  /** bookmarks that stand on it */
  readonly bookmarks: readonly string[];
  readonly text: string;
  readonly chars: readonly LineChar[];
  /** where its block stands; null for what is made from the front matter or the text */
  readonly block: Extent | null;
  /** what the block is to Markdown */
  /** of a heading, as Word counts: 1 is the highest below the title */
  readonly level?: number;
  readonly role: 'paragraph' | 'heading' | 'front' | 'made' | 'picture' | 'code' | 'caption' | 'cell';
}

/** offsets into the Markdown */
export interface Extent {
  readonly from: number;
  readonly to: number;
  /** of lists, items, quotes and notes around it, outermost first */
  readonly containers: readonly Holder[];
}

export interface Holder {
  readonly kind: 'list' | 'item' | 'quote' | 'note';
  readonly from: number;
  readonly to: number;
}

export interface BaseRow {
  readonly head: boolean;
  /** its line in the Markdown, without the line feed; null in a table that the edition makes */
  readonly source: { readonly from: number; readonly to: number } | null;
  readonly cells: readonly BaseLine[];
}

export interface BaseTable {
  readonly kind: 'table';
  readonly anchor: string;
  readonly bookmarks: readonly string[];
  readonly rows: readonly BaseRow[];
  /** null for a table that the edition makes (key figures) */
  readonly block: Extent | null;
  /** the head is empty in the Markdown and not shown */
  readonly headless: boolean;
  /** the line of the head in the Markdown, shown or not */
  readonly headSource: { readonly from: number; readonly to: number } | null;
}

export type BaseItem = BaseLine | BaseTable;

export interface BaseNote {
  /** as in the Markdown */
  readonly label: string;
  readonly items: readonly BaseItem[];
  readonly extent: { readonly from: number; readonly to: number };
}

export interface BaseText {
  readonly source: string;
  readonly body: readonly BaseItem[];
  /** those with a mark in the text, in the order of their first marks */
  readonly notes: readonly BaseNote[];
}
