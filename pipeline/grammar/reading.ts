/** What a reader of one form hands back: a stretch from where it was asked to `end`, and what stands there. */
import type { FigureKind, NonFigureKind, Numeral } from '#model/figure.ts';
import type { Source } from './source.ts';

export interface Reading extends Omit<Numeral, 'start' | 'text' | 'approximate' | 'qualifier'> {
  /** qualifiers that stand inside the number: 余 多 几 */
  readonly vague: string;
}

/** Reads at `at` in a folded text; null where nothing of its form stands. Never looks further than it consumes, plus a bounded stretch. */
export type Reader = (source: Source, at: number) => Reading | null;

const NO_PARTS: readonly string[] = [];

export function figure(end: number, kind: FigureKind, more: Partial<Reading>): Reading {
  return reading(end, kind, true, more);
}

export function noFigure(end: number, kind: NonFigureKind, more: Partial<Reading> = {}): Reading {
  return reading(end, kind, false, more);
}

/** Field by field, which is several times as quick as spreading; there are as many of these as numbers in a text. */
function reading(end: number, kind: Reading['kind'], figure: boolean, more: Partial<Reading>): Reading {
  const { value = null, from = null, to = null, parts = NO_PARTS, unit = '', precision = null, vague = '' } = more;
  return { end, kind, figure, value, from, to, parts, unit, precision, vague };
}
