/** Finds every number of a text, with its value, unit and kind: sorted, without overlap. */
import type { Numeral } from '#model/figure.ts';
import { fold } from './fold.ts';
import { type Forecast, forecastsIn, qualifiersAround } from './qualifiers.ts';
import { nextOpening, readAt } from './readers.ts';
import type { Reading } from './reading.ts';
import { sourceOf } from './source.ts';
import { verbalTargets } from './verbal.ts';

interface Originals {
  readonly text: string;
  readonly folded: string;
}

function numeral({ text, folded }: Originals, start: number, reading: Reading, forecast?: Forecast): Numeral {
  const { vague, end, figure, kind, value, from, to, parts, unit, precision } = reading;
  const around = figure ? qualifiersAround(folded, { start, end, vague }, forecast) : null;
  const qualifier = around === null ? vague : around.length > 0 ? around.join(' ') : '';
  const approximate = qualifier !== '';
  const printed = text.slice(start, end);
  return { start, end, text: printed, figure, kind, value, from, to, parts, unit, precision, qualifier, approximate };
}

function verbal(text: string, start: number, end: number): Numeral {
  const empty = {
    value: null,
    from: null,
    to: null,
    parts: [],
    unit: '',
    precision: null,
    qualifier: '',
    approximate: false,
  };
  return { start, end, text: text.slice(start, end), figure: true, kind: 'verbal', ...empty };
}

/** Verbal targets win over the numerals inside them (翻一番), never over a figure. Both lists are in order. */
function withVerbal(text: string, folded: string, numerals: readonly Numeral[]): readonly Numeral[] {
  const merged: Numeral[] = [];
  let next = 0;
  for (const { start, end } of verbalTargets(folded)) {
    for (let other = numerals[next]; other && other.end <= start; other = numerals[next]) {
      merged.push(other);
      next += 1;
    }
    let behind = next;
    while ((numerals[behind]?.start ?? end) < end) behind += 1;
    const inside = numerals.slice(next, behind);
    if (inside.some((other) => other.figure || other.start < start || other.end > end)) continue;
    merged.push(verbal(text, start, end));
    next = behind;
  }
  if (merged.length === 0) return numerals;
  return [...merged, ...numerals.slice(next)];
}

/** Never throws, whatever the text; linear in its length. */
export function scanNumerals(text: string): readonly Numeral[] {
  const folded = fold(text);
  const source = sourceOf(folded);
  const forecasts = forecastsIn(folded);
  const found: Numeral[] = [];
  let passed = 0;
  for (let at = nextOpening(folded, 0); at < folded.length; ) {
    const reading = readAt(source, at);
    while ((forecasts[passed]?.end ?? folded.length) <= at) passed += 1;
    if (reading) found.push(numeral({ text, folded }, at, reading, forecasts[passed - 1]));
    at = nextOpening(folded, reading?.end ?? at + 1);
  }
  return withVerbal(text, folded, found);
}
