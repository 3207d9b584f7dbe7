/** What a returned Word file says, before anything is compared: paragraphs in pieces, tables, notes, comments. */

export interface Who {
  readonly author: string;
  /** ISO 8601 as the file has it; '' for none */
  readonly date: string;
}

/** One character each for what is no letter: Unicode's noncharacters stand in no text. */
export const NOTE = '\uFDD0';
export const PICTURE = '\uFDD1';
/** of a symbol font, and nobody knows which character it is */
export const SYMBOL = '\uFDD2';
/** the end of a paragraph */
export const END = '\u2029';
export const NO_TEXT = /[\uFDD0-\uFDDD\u2029]/gu;

/** A paragraph that is a heading of this level now, 0 for none: no text, but a change that is to be seen. */
export const levelSign = (level: number): string => String.fromCharCode(0xfdd4 + Math.min(level, 9));
export const LEVEL_SIGN = /[\uFDD4-\uFDDD]/gu;
export const isLevelSign = (text: string): boolean => text >= levelSign(0) && text <= levelSign(9) && text.length === 1;
export const levelOfSign = (sign: string): number => sign.charCodeAt(0) - 0xfdd4;

/** Set above the line or below it, and smaller. */
export type Raised = 'sup' | 'sub';

export interface Piece {
  readonly text: string;
  readonly inserted: Who | null;
  readonly deleted: Who | null;
  /** the name that ties the two places of a move together */
  readonly move: string | null;
  /** of a footnote's mark: its id in the file */
  readonly note: string | null;
  /** set in bold by itself, not by the style of its paragraph; null: it has another style of its own */
  readonly strong: boolean | null;
  /** null: on the line */
  readonly raised?: Raised | null;
}

export interface ParagraphRead {
  readonly kind: 'paragraph';
  readonly pieces: readonly Piece[];
  /** bookmarks that are anchors of a report, in order */
  readonly anchors: readonly string[];
  readonly paraId: string | null;
  /** what became of the paragraph's end */
  readonly endInserted: Who | null;
  readonly endDeleted: Who | null;
  readonly endMove: string | null;
  /** as a heading, null for none; left out where the file does not tell */
  readonly level?: number | null | undefined;
  /** the level before someone changed it, tracked */
  readonly levelBefore?: { readonly level: number | null; readonly who: Who } | null | undefined;
}

export interface CellRead {
  readonly paragraphs: readonly ParagraphRead[];
  readonly inserted: Who | null;
  readonly deleted: Who | null;
  /** joined with the cell above, or parted from it, by a tracked change */
  readonly merged: Who | null;
  /** reaches over several columns or rows, without a tracked change; or is none, since the one before it does */
  readonly spans: boolean;
}

export interface RowRead {
  readonly cells: readonly CellRead[];
  readonly inserted: Who | null;
  readonly deleted: Who | null;
}

export interface TableRead {
  readonly kind: 'table';
  readonly rows: readonly RowRead[];
}

export type ItemRead = ParagraphRead | TableRead;

export interface CommentRead {
  readonly who: Who;
  readonly text: string;
  /** the words that it was put on, '' for a mere point */
  readonly quote: string;
  /** the paragraph in which it begins */
  readonly paragraph: ParagraphRead;
  /** what is said without a comment: in a text box, or by changing a header or footer, which no report has text for */
  readonly by?: 'textBox' | 'header' | 'footer';
}

/** What the file remembers of where it came from. */
export interface Origin {
  readonly report: string | null;
  readonly commit: string | null;
  /** hash by anchor; empty where the file has lost them */
  readonly hashes: ReadonlyMap<string, string>;
}

export interface Returned {
  readonly body: readonly ItemRead[];
  /** footnotes by id, in the order of their marks */
  readonly notes: ReadonlyMap<string, readonly ItemRead[]>;
  readonly comments: readonly CommentRead[];
  readonly origin: Origin;
  /** parts with macros: ignored, and named */
  readonly macros: readonly string[];
}

/** What stands there when every change is rejected: a change that was proposed there is not counted. */
export function rejectedText(paragraph: ParagraphRead): string {
  return paragraph.pieces.map(({ text, inserted }) => (inserted ? '' : text)).join('');
}

export function acceptedText(paragraph: ParagraphRead): string {
  return paragraph.pieces.map(({ text, deleted }) => (deleted ? '' : text)).join('');
}
