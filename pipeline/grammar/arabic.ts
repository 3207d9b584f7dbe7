/** Arabic numbers: digits, thousands parted by commas, a decimal point, an exponent. */
import { LONGEST_DIGITS } from './exact.ts';

export interface ArabicReading {
  readonly end: number;
  /** digits and point without commas; null where there are more digits than a number has */
  readonly digits: string | null;
  readonly precision: number;
  /** two points, a point at the end, or a comma where none can be */
  readonly malformed: boolean;
}

export function isDigit(character: string | undefined): boolean {
  return character !== undefined && character >= '0' && character <= '9';
}

const ZERO = 0x30;
const NINE = 0x39;

export function digitAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= ZERO && code <= NINE;
}

export function endOfDigits(text: string, at: number): number {
  let end = at;
  while (digitAt(text, end)) end += 1;
  return end;
}

/** Past every comma that is followed by exactly three digits. */
function endOfGroups(text: string, from: number, at: number): number {
  if (at - from > 3 || text[from] === '0') return at;
  let end = at;
  while (text[end] === ',' && endOfDigits(text, end + 1) === end + 4) end += 4;
  return end;
}

const DOUBLED_POINT = /\.{2,3}\d/y;

function doubledPoint(text: string, at: number): boolean {
  DOUBLED_POINT.lastIndex = at;
  return text[at] === '.' && DOUBLED_POINT.test(text);
}

/** `at` stands on a digit, or on a point before one. */
export function readArabic(text: string, at: number): ArabicReading | null {
  let end = at;
  if (digitAt(text, at)) end = endOfGroups(text, at, endOfDigits(text, at));
  else if (text[at] !== '.' || !digitAt(text, at + 1) || text[at - 1] === '.' || digitAt(text, at - 1)) return null;
  const whole = text.slice(at, end).replaceAll(',', '');
  let decimals = '';
  if (text[end] === '.' && digitAt(text, end + 1)) {
    const from = end + 1;
    end = endOfDigits(text, from);
    decimals = text.slice(from, end);
  }
  const malformed = decimals === '' && doubledPoint(text, end);
  if (malformed) end = endOfDigits(text, text.indexOf('.', end) + (text[end + 2] === '.' ? 3 : 2));
  const tooLong = whole.length + decimals.length > LONGEST_DIGITS;
  const digits = tooLong || malformed ? null : `${whole || '0'}${decimals && `.${decimals}`}`;
  return { end, digits, precision: decimals.length, malformed };
}
