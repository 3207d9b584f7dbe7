/** One printed number, or a verbal target: what the ledger lists. */
import type { FigureSource } from './figure-source.ts';
import type { Place } from './place.ts';

/** `value` is a decimal string with 万/亿 multiplied out, or `n/d` for a fraction; dates are ISO 8601, partial allowed. */
export type FigureKind =
  | 'quantity'
  | 'money'
  | 'percent'
  | 'percentagePoint'
  | 'permille'
  | 'multiple'
  | 'tenths'
  | 'fraction'
  | 'range'
  | 'ratio'
  | 'rank'
  | 'date'
  | 'time'
  | 'year'
  | 'duration'
  | 'ordinal'
  | 'verbal';

/** What looks like a number and is no quantity: classified, not lost. */
export type NonFigureKind =
  | 'name'
  | 'term'
  | 'idiom'
  | 'indefinite'
  | 'documentNumber'
  | 'phone'
  | 'code'
  | 'listOrdinal'
  | 'formula'
  | 'session'
  /** cannot be read: 10..1万 */
  | 'malformed';

/** A stretch of one text: `text === source.slice(start, end)`. */
export interface Numeral {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** true: it belongs into the ledger; false: `kind` says what it is instead */
  readonly figure: boolean;
  readonly kind: FigureKind | NonFigureKind;
  readonly value: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly parts: readonly string[];
  readonly unit: string;
  /** decimal places as printed; null where there is no point in asking */
  readonly precision: number | null;
  /** 约 近 超 余 多 以上 左右 预计 …, as written, joined by a space when there are two */
  readonly qualifier: string;
  readonly approximate: boolean;
}

export interface Figure extends Omit<Numeral, 'start' | 'end' | 'figure'> {
  /** anchor + `_f` + ordinal in the block, from 1 */
  readonly id: string;
  /** the noun phrase that it measures, '' when none was found */
  readonly indicator: string;
  readonly anchor: string;
  /** from and to (exclusive) in the block's plain text (walk.ts: plainText) */
  readonly span: readonly [number, number];
  readonly place: Place;
  /** absent where nobody is named for it */
  readonly source?: FigureSource;
}
