/** Ratios of two or more parts: 8.3∶41.4∶50.3, 2.06:1. */
import { isDigit, readArabic } from './arabic.ts';
import { figure, type Reading } from './reading.ts';
import type { Source } from './source.ts';

const RATIO_WORDS = /(?:比|结构|比例|构成|之比|配比|调整)\p{Script=Han}{0,6}$/u;

/** 9:30 is a time; 3:1, 2.06:1 and three parts are ratios; 1:50 is one behind 比. */
function isRatio(parts: readonly string[], text: string, at: number): boolean {
  if (parts.length < 2) return false;
  if (parts.length > 2) return parts.length > 3 || parts.some((part) => part.includes('.') || Number(part) > 59);
  if (parts.some((part) => part.includes('.'))) return true;
  const [first = '', second = ''] = parts;
  if (second.length !== 2 || Number(second) > 59 || Number(first) > 24) return true;
  return RATIO_WORDS.test(text.slice(Math.max(0, at - 12), at));
}

export function readRatio(source: Source, at: number): Reading | null {
  const { text } = source;
  if (!isDigit(text[at]) || /[\d.:]/.test(text[at - 1] ?? '')) return null;
  const parts: string[] = [];
  let precision = 0;
  let end = at;
  for (let next = at; isDigit(text[next]); ) {
    const part = readArabic(text, next);
    if (!part?.digits) break;
    parts.push(part.digits);
    precision = Math.max(precision, part.precision);
    end = part.end;
    if (text[end] !== ':') break;
    next = end + 1;
  }
  return isRatio(parts, text, at) ? figure(end, 'ratio', { parts, precision }) : null;
}
