/** What people decide upon: one proposal each, whoever and however many made it, and one remark each. */
import type { Change } from '../list/change.ts';
import type { Spot } from './footprint.ts';

export interface Person {
  /** '' where the file does not say */
  readonly author: string;
  readonly date: string;
  /** index of the returned file */
  readonly file: number;
}

/**
 * ready: can be taken. unsure: its place was found by too small a likeness. conflict: its block is another now than the one
 * that the file was made of. manual: cells of some rows, which are never applied. unclear: its line differs from the current text, and nobody knows the text it was made of.
 * already: the text says so by now, whoever took it.
 */
export type Standing = 'ready' | 'unsure' | 'manual' | 'conflict' | 'unclear' | 'already';

/** The two texts side by side; null: the block is no more. */
export interface Sides {
  readonly base: string;
  readonly now: string | null;
}

export interface Proposal {
  /** of its change in the merged text */
  readonly id: number;
  /** from 1, in the order of the list */
  readonly number: number;
  readonly people: readonly Person[];
  readonly change: Change;
  /** `改革 第1段`, with row and column in a table */
  readonly place: string;
  /** the line around it: before, what would go, after */
  readonly excerpt: readonly [string, string, string];
  readonly standing: Standing;
  readonly sides: Sides | null;
  /** numbers of proposals that contradict it: at most one of them can be taken */
  readonly against: readonly number[];
  /** numbers of proposals for the very same place: taken together they stand in this order */
  readonly beside: readonly number[];
}

export interface RemarkRow {
  readonly number: number;
  readonly people: readonly Person[];
  readonly anchor: string;
  readonly place: string;
  readonly quote: string;
  readonly text: string;
  /** `comment`, or where people wrote it instead of one */
  readonly by: 'comment' | 'textBox' | 'header' | 'footer';
}

export type { Spot };

export const DECISIONS = ['accept', 'partial', 'reject', 'pending'] as const;
export type Verdict = (typeof DECISIONS)[number];

export interface Decision {
  readonly verdict: Verdict;
  readonly reason: string;
  /** adopted in part: the words to use in place of the reviewer's */
  readonly wording?: string;
}

/** By number. */
export type Decisions = ReadonlyMap<number, Decision>;
