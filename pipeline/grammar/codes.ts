/** Numbers that only point: 〔2022〕3号, telephone numbers, identity numbers, 1+5+N, 10^18, 1.2.3.4. */
import { digitAt, isDigit } from './arabic.ts';
import { Exact, written } from './exact.ts';
import { noFigure, type Reading } from './reading.ts';
import type { Source } from './source.ts';
import { match } from './sticky.ts';

const DOCUMENT = /[〔［[(]\d{4}[〕］\])] ?第?\d{1,5}号/y;
const PHONE = /(?:0\d{2,3}-\d{7,8}|1[3-9]\d{9}|400-?\d{3,4}-?\d{3,4}|\d{3,4}-\d{7,8})(?!\d)/y;
const IDENTITY = /\d{17}[\dX](?![\dA-Za-z])/y;
// 2023.1.3 is a date.
const DOTTED = /(?!(?:19|20)\d\d\.\d{1,2}\.\d{1,2}(?![\d.]))\d{1,6}(?:\.\d{1,6}){2,8}(?!\d)/y;
// The last part may be a number with a unit (5+3年): a formula ends before a unit only when a letter is in it or it is quoted.
const FORMULA = /(?:\d{1,4}|[NMXn])(?: ?[+×*] ?(?:\d{1,4}|[NMXn])(?![A-Za-z.])){1,8}/y;
const POWER = /\^ ?([+-]{0,2}) ?(\d{1,3})(?![\d.])/y;

export function readDocumentNumber(source: Source, at: number): Reading | null {
  const { text } = source;
  const found = match(DOCUMENT, text, at);
  return found && noFigure(at + found[0].length, 'documentNumber');
}

/** The first part of a telephone number has three digits or more; 1.1.1 has its second point behind the number. */
function mayBeCode(text: string, at: number): boolean {
  const next = text[at + 1];
  return next === '.' || (digitAt(text, at + 1) && (digitAt(text, at + 2) || text[at + 2] === '.'));
}

export function readPhone(source: Source, at: number): Reading | null {
  const { text } = source;
  if (digitAt(text, at - 1) || !mayBeCode(text, at)) return null;
  const found = match(PHONE, text, at);
  if (found) return noFigure(at + found[0].length, 'phone');
  const coded = match(IDENTITY, text, at) ?? match(DOTTED, text, at);
  return coded && noFigure(at + coded[0].length, 'code');
}

/** 1+5+N, 1×5×N, “3+3”; also 2^-1, whose value is told to those who ask for all numerals. */
export function readFormula(source: Source, at: number): Reading | null {
  const { text } = source;
  if (/[A-Za-z0-9.]/.test(text[at - 1] ?? '')) return null;
  const found = match(FORMULA, text, at);
  if (found) {
    const lettered = /[NMXn]/.test(found[0]);
    const quoted = text[at - 1] === '“' || text[at + found[0].length] === '”';
    return lettered || quoted || found[0].includes('+') ? noFigure(at + found[0].length, 'formula') : null;
  }
  return power(source, at);
}

const ROUNDED_DIGITS = 15;

function power(source: Source, at: number): Reading | null {
  const { text } = source;
  const base = isDigit(text[at]) || text[at] === '-' || text[at] === '.' ? source.number(at) : null;
  const found = base?.value && match(POWER, text, base.end);
  if (!base?.value || !found) return null;
  const negative = (found[1] ?? '').split('-').length % 2 === 0;
  const exponent = Number(found[2]) * (negative ? -1 : 1);
  const raised = base.value.abs().pow(exponent);
  const value = base.value.isNegative() ? raised.negated() : raised;
  const end = base.end + found[0].length;
  if (value.e > 40 || value.e < -40) return noFigure(end, 'formula');
  return noFigure(end, 'formula', { value: written(new Exact(value.toSignificantDigits(ROUNDED_DIGITS))) });
}
