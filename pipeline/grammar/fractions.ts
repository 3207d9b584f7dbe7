/** Fractions as numerator/denominator: 三分之一 is 1/3, 一又二分之一 is 3/2, 1/10. */
import { endOfDigits } from './arabic.ts';
import { Exact, exactOf, written } from './exact.ts';
import { figure, type Reading } from './reading.ts';
import type { Source } from './source.ts';
import { match } from './sticky.ts';

const SPACED_OF = ' 分';
const SPACED_AND = ' 又';
const OF = / {0,2}分 {0,2}之 {0,2}/y;
const AND = / {0,2}又 {0,2}/y;

interface Fraction {
  readonly end: number;
  readonly numerator: Exact;
  readonly denominator: Exact;
}

function hanFraction(source: Source, at: number): Fraction | null {
  const { text } = source;
  const below = source.number(at);
  if (!below?.value || below.value.isZero() || below.to) return null;
  const of = SPACED_OF.includes(text[below.end] || '.') ? match(OF, text, below.end) : null;
  if (!of) return null;
  const above = source.number(below.end + of[0].length);
  if (!above?.value || above.to || above.impliedOne) return null;
  return { end: above.end, numerator: above.value, denominator: below.value };
}

// Not within a date (2024/5/1), a path, or a decimal.
const BEFORE_SLASHED = /[\d/.]/;
const SLASHED = /(-?)(\d{1,4})\/(\d{1,4})(?![\d/.%A-Za-z])/y;

function slashed(text: string, at: number): Fraction | null {
  if (BEFORE_SLASHED.test(text[at - 1] ?? '')) return null;
  const found = match(SLASHED, text, at);
  if (!found || Number(found[3]) === 0 || (found[1] && /[\d\p{L}]/u.test(text[at - 1] ?? ''))) return null;
  const absolute = exactOf(found[2] ?? '0');
  const numerator = found[1] ? absolute.negated() : absolute;
  return { end: at + found[0].length, numerator, denominator: exactOf(found[3] ?? '1') };
}

const WHOLE_BEFORE_SLASH = /(\d{1,4}) (?=\d{1,3}\/\d)/y;

function mixed(source: Source, at: number): Fraction | null {
  const { text } = source;
  const spaced = text[endOfDigits(text, at)] === ' ' ? match(WHOLE_BEFORE_SLASH, text, at) : null;
  const whole = spaced && !/[\d/.]/.test(text[at - 1] ?? '') ? new Exact(spaced[1] ?? 0) : null;
  if (spaced && whole) {
    const rest = slashed(text, at + spaced[0].length);
    return rest?.numerator.lt(rest.denominator.times(10)) ? added(whole, rest) : null;
  }
  const number = source.number(at);
  if (!number?.value || !SPACED_AND.includes(text[number.end] || '.')) return null;
  const and = match(AND, text, number.end);
  if (!and) return null;
  const next = number.end + and[0].length;
  const rest = hanFraction(source, next) ?? slashed(text, next);
  return rest && added(number.value, rest);
}

function added(whole: Exact, rest: Fraction): Fraction {
  const part = whole.isNegative() ? rest.numerator.negated() : rest.numerator;
  return { ...rest, numerator: whole.times(rest.denominator).plus(part) };
}

const HALF = /一半(?!会)/y;

export function readFraction(source: Source, at: number): Reading | null {
  const { text } = source;
  if (text[at] === '一' && match(HALF, text, at)) return figure(at + 2, 'fraction', { value: '1/2' });
  const found = mixed(source, at) ?? hanFraction(source, at) ?? slashed(text, at);
  if (!found) return null;
  const negative = found.numerator.isNegative() !== found.denominator.isNegative();
  const value = `${negative ? '-' : ''}${written(found.numerator.abs())}/${written(found.denominator.abs())}`;
  return figure(found.end, 'fraction', { value });
}
