/** Exact decimals: a figure's value is never a binary fraction. */
import { Decimal } from 'decimal.js';

/** Wide enough for every printed number (LONGEST_DIGITS) times any multiplier; only division and powers ever round. */
export const Exact = Decimal.clone({ precision: 120, toExpNeg: -200, toExpPos: 200 });
export type Exact = Decimal;

/** More digits than this are a code, not a number. */
export const LONGEST_DIGITS = 48;

/** decimal.js keeps seven digits a word: a whole number below this is its only word. */
const ONE_WORD = 7;

/** Plain notation: no exponent, no trailing zeros. */
export function written(value: Decimal): string {
  const [word, more] = value.d ?? [];
  if (word !== undefined && more === undefined && value.e >= 0 && value.e < ONE_WORD && value.s > 0) return `${word}`;
  return value.isZero() ? '0' : value.toFixed();
}

const SMALL: readonly Decimal[] = Array.from({ length: 100 }, (_, value) => new Exact(value));

/** Most numbers are small and whole: those are not made anew each time. */
export function whole(value: number): Decimal {
  return SMALL[value] ?? new Exact(value);
}

/** Of plain digits with a point or without. */
export function exactOf(digits: string): Decimal {
  return digits.length <= 2 && !digits.includes('.') ? whole(Number(digits)) : new Exact(digits);
}

const POWERS: readonly Decimal[] = Array.from({ length: 33 }, (_, exponent) => new Exact(`1e${exponent}`));

/** 10 to the `exponent`. */
export function powerOfTen(exponent: number): Decimal {
  return POWERS[exponent] ?? new Exact(`1e${exponent}`);
}
