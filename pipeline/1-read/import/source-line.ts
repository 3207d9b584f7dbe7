/** One line (or paragraph) of an imported file, cleaned letter by letter, every letter knowing where it stood. */
import type { Changed } from './import-log.ts';

/** A cell of a table of the file. */
export interface CellHint {
  /** tells the tables of one file apart */
  readonly table: number;
  readonly row: number;
  readonly column: number;
  /** of the whole table */
  readonly columns: number;
  /** the first row names the columns */
  readonly headed: boolean;
}

/** Markdown that stands at a place of the line besides its text: `[^1]`, or `:sup[` and `]`. */
export interface MarkHint {
  /** index into the raw text */
  readonly at: number;
  readonly text: string;
}

/** What a structured file says of a paragraph by itself. */
export interface Hint {
  /** of a heading style, 1 to 6 */
  readonly level?: number;
  readonly cell?: CellHint;
  readonly marks?: readonly MarkHint[];
  /** `- ` before an item of a bulleted list */
  readonly prefix?: string;
  /** a number that the program counted: `（一）`; it is text of the report, though the file does not spell it out */
  readonly number?: string;
  /** the paragraph belongs to this note */
  readonly note?: string;
  /** raw[from, to) of note marks that Markdown's take the place of */
  readonly noteMarks?: readonly { readonly from: number; readonly to: number }[];
  /** raw[from, to) that a tracked change deleted */
  readonly deleted?: readonly { readonly from: number; readonly to: number }[];
}

export interface SourceLine {
  /** 1-based */
  readonly number: number;
  /** of its first character, in the decoded text */
  readonly offset: number;
  readonly raw: string;
  /** marks full-width where they must be, no invisible characters */
  readonly text: string;
  /** index into `raw` of every UTF-16 unit of `text`; null where they are the same, letter by letter */
  readonly columns: readonly number[] | null;
  readonly changes: readonly Changed[];
  readonly hint: Hint;
}

/** Where text[at] stands in `raw`. */
export function columnOf({ columns, raw }: SourceLine, at: number): number {
  return columns ? (columns[at] ?? raw.length) : Math.min(at, raw.length);
}

/** The first letter of `text` that stands at raw[column] or behind it. */
export function letterAt({ columns, text }: SourceLine, column: number): number {
  if (!columns) return Math.min(column, text.length);
  const at = columns.findIndex((one) => one >= column);
  return at < 0 ? text.length : at;
}

/** text[from, to) of a line. */
export interface Piece {
  readonly line: SourceLine;
  readonly from: number;
  readonly to: number;
}

/** A line without the white space around it. */
export function wholeLine(line: SourceLine): Piece {
  const from = line.text.length - line.text.trimStart().length;
  return { line, from, to: Math.max(from, line.text.trimEnd().length) };
}

export function textOf(piece: Piece): string {
  return piece.line.text.slice(piece.from, piece.to);
}

/** What the line says, its counted number included. */
export function wordsOf(line: SourceLine): string {
  return (line.hint.number ?? '') + textOf(wholeLine(line));
}

/** True for a line of white space and invisible characters. */
export function isBlank(line: SourceLine): boolean {
  return line.text.trim() === '';
}
