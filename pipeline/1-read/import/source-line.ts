/** One line (or paragraph) of an imported file, cleaned letter by letter, every letter knowing where it stood. */
import type { Changed } from './import-log.ts';

/** What a structured file says of a paragraph by itself. */
export interface Hint {
  /** of a heading style, 1 to 6 */
  readonly level?: number;
  /** Markdown that was made already (a table): written as it is; `text` is what it says, for the records */
  readonly markdown?: string;
  /** list markers and quotes before the text */
  readonly prefix?: string;
}

export interface SourceLine {
  /** 1-based */
  readonly number: number;
  /** of its first character, in the decoded text */
  readonly offset: number;
  readonly raw: string;
  /** marks full-width where they must be, no invisible characters */
  readonly text: string;
  /** index into `raw` of every UTF-16 unit of `text` */
  readonly columns: readonly number[];
  readonly changes: readonly Changed[];
  readonly hint?: Hint;
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

/** True for a line of white space and invisible characters. */
export function isBlank(line: SourceLine): boolean {
  return line.text.trim() === '';
}
