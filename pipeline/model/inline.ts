/** What stands inside a block, as the author wrote it: references are labels, not yet resolved. */
import type { Place, SourceRun } from './place.ts';

export interface Text {
  readonly kind: 'text';
  readonly value: string;
  readonly place: Place;
  readonly runs: readonly SourceRun[];
}

interface Wrapper<Kind extends string> {
  readonly kind: Kind;
  readonly children: readonly Inline[];
  readonly place: Place;
}

export type Strong = Wrapper<'strong'>;
export type Emphasis = Wrapper<'emphasis'>;
export type Deletion = Wrapper<'deletion'>;
export type Superscript = Wrapper<'superscript'>;
export type Subscript = Wrapper<'subscript'>;

export interface Code {
  readonly kind: 'code';
  readonly value: string;
  readonly place: Place;
}

export interface Link {
  readonly kind: 'link';
  readonly url: string;
  readonly children: readonly Inline[];
  readonly place: Place;
}

export interface InlineImage {
  readonly kind: 'image';
  readonly url: string;
  readonly alt: string;
  readonly place: Place;
}

/** `[^label]`: points at a note. */
export interface NoteMark {
  readonly kind: 'noteMark';
  readonly label: string;
  readonly place: Place;
}

/** `:term[word]`: points at the glossary entry of that word. */
export interface TermMark {
  readonly kind: 'termMark';
  readonly children: readonly Inline[];
  readonly place: Place;
}

export interface LineBreak {
  readonly kind: 'lineBreak';
  readonly place: Place;
}

export type Inline =
  | Text
  | Strong
  | Emphasis
  | Deletion
  | Superscript
  | Subscript
  | Code
  | Link
  | InlineImage
  | NoteMark
  | TermMark
  | LineBreak;
