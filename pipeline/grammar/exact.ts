/** Exact decimals: a figure's value is never a binary fraction. */
import { Decimal } from 'decimal.js';

/** Wide enough for every printed number (LONGEST_DIGITS) times any multiplier; only division and powers ever round. */
export const Exact = Decimal.clone({ precision: 120, toExpNeg: -200, toExpPos: 200 });
export type Exact = Decimal;

/** More digits than this are a code, not a number. */
export const LONGEST_DIGITS = 48;

/** Plain notation: no exponent, no trailing zeros. */
export function written(value: Decimal): string {
  return value.isZero() ? '0' : value.toFixed();
}

const POWERS: readonly Decimal[] = Array.from({ length: 33 }, (_, exponent) => new Exact(`1e${exponent}`));

/** 10 to the `exponent`. */
export function powerOfTen(exponent: number): Decimal {
  return POWERS[exponent] ?? new Exact(`1e${exponent}`);
}
