/** How far a figure went: exact, in the scale in which it is printed, and as a share of what it was. */
import { Decimal } from 'decimal.js';
import { Exact, written } from '#grammar/exact.ts';
import type { Figure } from '#model/figure.ts';
import type { Difference, LockedFigure } from '#model/figure-change.ts';
import { printedNumber } from './locked-figure.ts';

const PLAIN = /^-?\d+(?:\.\d+)?$/u;

const SCALES: Readonly<Record<string, number>> = { 百: 1e2, 千: 1e3, 万: 1e4, 亿: 1e8, 万亿: 1e12 };

/** A share of these says nothing: 2023年 is not 0.05% more than 2022年. */
const WITHOUT_PERCENT: ReadonlySet<string> = new Set([
  'year',
  'date',
  'time',
  'rank',
  'ordinal',
  'percent',
  'percentagePoint',
]);

const signed = (value: Exact, text: string): string => (value.isNegative() ? text : `+${text}`).replace('-', '−');

/** null where the two cannot be subtracted: other units, ranges, dates, words. */
export function differenceOf(before: LockedFigure, after: Figure): Difference | null {
  if (before.value === null || after.value === null || before.unit !== after.unit) return null;
  if (!PLAIN.test(before.value) || !PLAIN.test(after.value)) return null;
  const old = new Exact(before.value);
  const difference = new Exact(after.value).minus(old);
  if (difference.isZero()) return null;
  const multiplier = printedNumber(after.text)?.multiplier ?? '';
  const scaled = difference.div(SCALES[multiplier] ?? 1);
  const unit = after.unit === '%' ? '个百分点' : `${multiplier}${after.unit}`;
  const ofYears = after.kind === 'year' ? '年' : unit;
  return {
    value: written(difference),
    shown: `${signed(difference, written(scaled))}${ofYears}`,
    percent: old.isZero() || WITHOUT_PERCENT.has(after.kind) ? null : percentOf(difference, old),
  };
}

/** One decimal, half away from zero. */
function percentOf(difference: Exact, old: Exact): string {
  const share = difference.div(old.abs()).times(100).toDecimalPlaces(1, Decimal.ROUND_HALF_UP);
  return `${signed(difference, share.toFixed(1))}%`;
}
