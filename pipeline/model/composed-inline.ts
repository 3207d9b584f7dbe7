/** What stands inside a composed block: figures with their unit in one piece, marks and links resolved. */
import type { Place } from './place.ts';

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
  /** the name of a person: parted in no need, be the line ever so loose */
  readonly name?: true;
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
