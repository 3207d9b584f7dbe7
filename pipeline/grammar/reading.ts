/** What a reader of one form hands back: a stretch from where it was asked to `end`, and what stands there. */
import type { FigureKind, NonFigureKind, Numeral } from '#model/figure.ts';
import type { Source } from './source.ts';

export interface Reading extends Omit<Numeral, 'start' | 'text' | 'approximate' | 'qualifier'> {
  /** qualifiers that stand inside the number: 余 多 几 */
  readonly vague: string;
}

/** Reads at `at` in a folded text; null where nothing of its form stands. Never looks further than it consumes, plus a bounded stretch. */
export type Reader = (source: Source, at: number) => Reading | null;

const EMPTY = { value: null, from: null, to: null, parts: [], unit: '', precision: null, vague: '' };

export function figure(end: number, kind: FigureKind, more: Partial<Reading>): Reading {
  return { ...EMPTY, end, kind, figure: true, ...more };
}

export function noFigure(end: number, kind: NonFigureKind, more: Partial<Reading> = {}): Reading {
  return { ...EMPTY, end, kind, figure: false, ...more };
}
