/** A paragraph on its way into lines: runs of text in, boxes between, lines out. Lengths in pt unless named otherwise. */
import { type CharacterClass, type Traits, traitsOf } from './characters.ts';

export interface CellGlyph {
  /** four hex digits of the glyph in the font's subset */
  readonly hex: string;
  /** its origin, from the cell's left edge */
  readonly atEm: number;
  readonly advanceEm: number;
}

/** One or two glyphs in their cell, in em. */
export interface Cell {
  readonly text: string;
  readonly kind: CharacterClass;
  readonly traits: Traits;
  /** none: nothing is printed, the font has no such glyph */
  readonly glyphs: readonly CellGlyph[];
  readonly cellEm: number;
  /** white on either side that may be squeezed away, marks only */
  readonly blankLeftEm: number;
  readonly blankRightEm: number;
}

/** A thing that is no text: breaks before and behind it as at a Han character. */
export const OBJECT: Cell = {
  text: '',
  kind: 'ideograph',
  traits: traitsOf('国'),
  glyphs: [],
  cellEm: 0,
  blankLeftEm: 0,
  blankRightEm: 0,
};

/** Where widths come from: one character, or —— and …… in one piece. */
export interface Metrics {
  cell(characters: string): Cell;
  /** the same for one UTF-16 unit that is a character */
  cellOfUnit(unit: number): Cell;
}

/** `figure`, `phrase` and `name` stay on one line; the inside of a figure is never stretched, a name is parted in no need. */
export type Keep = 'no' | 'figure' | 'phrase' | 'name';

/** Text of one face, size and meaning; what that is, only the caller knows. */
export interface Run<Payload> {
  readonly text: string;
  readonly metrics: Metrics;
  readonly sizePt: number;
  /** added behind every full-width character: grid pitch minus size */
  readonly trackingPt: number;
  readonly keep: Keep;
  /** a note mark: never the first thing on a line */
  readonly joined: boolean;
  /** white behind the run: after the label of a note */
  readonly trailingPt: number;
  /** width of a thing that is no text (a picture in the line); null for text */
  readonly objectPt: number | null;
  readonly payload: Payload;
}

/** How hard it is to break before a box: 0 is free, NEVER is not to be had; between them lie the emergency exits. */
export const FREE = 0;
/** behind the joint of a range: 5%～|8%, 2020年至|2025年; in an address behind its marks */
export const SEAM = 1;
/** between the parts of a date, between the Han of a long phrase */
export const PART = 2;
/** between a number and its unit */
export const UNIT = 3;
/** in a word or a number that is longer than a line */
export const TORN = 4;
export const NEVER = 9;

export interface Shape {
  readonly measurePt: number;
  readonly firstIndentPt: number;
  readonly align: 'left' | 'center' | 'right' | 'justify';
  /** breaks on words and in equal parts: titles */
  readonly balanced: boolean;
}

/** Boxes [from, to) on one line; the gaps between them stand in the boxes. */
export interface Line {
  readonly from: number;
  readonly to: number;
  /** of the first glyph's cell, its squeezed white excluded */
  readonly startPt: number;
  readonly widthPt: number;
  /** stretch per gap, in em of the text */
  readonly stretchEm: number;
  /** what would fill the line; more than `stretchEm` where it stays short */
  readonly wantedEm: number;
}
