/** What the lock keeps of a figure, and when two figures count as the same. */
import type { Figure } from '#model/figure.ts';
import type { ChangedAspect, LockedFigure } from '#model/figure-change.ts';

export function lockedOf(figure: Figure): LockedFigure {
  const { id, anchor, text, value, from, to, parts, unit, qualifier, indicator } = figure;
  return { id, anchor, text, value, from, to, parts, unit, qualifier, indicator };
}

type Amount = Pick<LockedFigure, 'value' | 'from' | 'to' | 'parts'>;

/** A target without a number: 与经济增长同步. */
export function isWordsOnly({ value, from, to, parts }: Amount): boolean {
  return value === null && from === null && to === null && parts.length === 0;
}

/** What a figure amounts to, in one line; a target without a number amounts to its words. */
export function amountOf(figure: Amount & Pick<LockedFigure, 'text'>): string {
  const { value, from, to, parts, text } = figure;
  if (isWordsOnly(figure)) return `“${text}”`;
  return [value ?? '', from ?? '', to ?? '', parts.join(':')].join('|');
}

export function aspectsOf(before: LockedFigure, after: LockedFigure): readonly ChangedAspect[] {
  return [
    ...(amountOf(before) === amountOf(after) ? [] : (['value'] as const)),
    ...(before.unit === after.unit ? [] : (['unit'] as const)),
    ...(before.qualifier === after.qualifier ? [] : (['qualifier'] as const)),
  ];
}

/** Value, unit and qualifier in one key: what must not change unseen. */
export function keyOf(figure: LockedFigure): string {
  return [amountOf(figure), figure.unit, figure.qualifier].join(' ');
}

const PRINTED = /^([-−+]?\d[\d,，]*(?:\.\d+)?)\s*[多余几]?\s*(万亿|亿|万|千|百)?/u;

export interface PrintedNumber {
  /** without thousands separators: 4.07 */
  readonly digits: string;
  /** 万, 亿, 万亿 …, '' for none */
  readonly multiplier: string;
}

/** The number as printed; null where it is not in Arabic digits. */
export function printedNumber(text: string): PrintedNumber | null {
  const found = PRINTED.exec(text.normalize('NFKC').replace(/^[^\d\-−+]+/u, ''));
  if (!found) return null;
  return { digits: (found[1] ?? '').replaceAll(/[,，]/gu, '').replace('−', '-'), multiplier: found[2] ?? '' };
}
