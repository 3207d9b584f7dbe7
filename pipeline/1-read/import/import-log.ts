/** What became of every character of an imported file: whatever is not in report.md as it was is listed here. */

/** Why something was dropped, changed, taken or guessed; the sentences are in messages/import.ts. */
export type DropReason =
  | 'site-furniture'
  | 'before-title'
  | 'after-end'
  | 'source-line'
  | 'licence-note'
  | 'title-again'
  | 'place-before-title'
  | 'title-ornament'
  | 'copy'
  | 'empty-mark'
  | 'page-number'
  | 'contents-list'
  | 'deleted-revision';

export type ChangeReason = 'note-mark' | 'half-width-mark' | 'invisible-character' | 'compatibility-form';

export type GuessKind =
  | 'title-missing'
  | 'title'
  | 'date'
  | 'meeting'
  | 'speaker'
  | 'organization'
  | 'fragment'
  | 'profile'
  | 'charset'
  | 'heading'
  | 'joined'
  | 'label'
  | 'table'
  | 'copies'
  | 'notes'
  | 'list-number'
  | 'left-out';

/** line and column are 1-based; offset is 0-based into the decoded text (of a DOCX or HTML page: of its paragraphs). */
interface At {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

export interface Dropped extends At {
  readonly text: string;
  readonly reason: DropReason;
}

/** `to` is empty where the character was removed. */
export interface Changed extends At {
  readonly from: string;
  readonly to: string;
  readonly reason: ChangeReason;
}

/** Went into the front matter instead of the body. */
export interface Taken extends At {
  readonly text: string;
  readonly keys: readonly string[];
}

/** Text of the body that the file itself does not spell out: a number that Word counted, the mark of a table's caption. */
export interface Added extends At {
  readonly text: string;
  readonly reason: 'list-number' | 'caption-mark';
}

export interface Guess {
  /** 0 where it is about the whole file */
  readonly line: number;
  readonly guess: GuessKind;
  readonly detail: string;
}

export interface ImportSource {
  readonly file: string;
  readonly format: 'txt' | 'md' | 'html' | 'docx';
  /** as WHATWG names it: utf-8, gb18030, utf-16le, utf-16be */
  readonly charset: string;
  readonly byteOrderMark: boolean;
  /** UTF-16 units of the decoded text */
  readonly characters: number;
  readonly lines: number;
}

export interface ImportLog {
  readonly version: 1;
  readonly source: ImportSource;
  readonly dropped: readonly Dropped[];
  readonly changed: readonly Changed[];
  readonly taken: readonly Taken[];
  readonly added: readonly Added[];
  readonly guesses: readonly Guess[];
}

export interface Imported {
  /** report.md: front matter and body */
  readonly markdown: string;
  readonly log: ImportLog;
}
