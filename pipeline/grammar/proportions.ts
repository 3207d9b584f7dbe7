/** Proportions in words, all valued in per cent: 百分之五, 千分之三, 七成六, 八五折, 半成. */
import { Exact, written } from './exact.ts';
import type { NumberReading } from './number.ts';
import { figure, type Reading } from './reading.ts';
import type { Source } from './source.ts';
import { match } from './sticky.ts';

const PER_BASE = /(负的?|-)?(百|千|万|十万|百万|千万|亿|万万|佰|仟) {0,2}分 {0,2}(?:之 {0,2})?/y;
const BASES: Readonly<Record<string, string>> = {
  百: '1e2',
  佰: '1e2',
  千: '1e3',
  仟: '1e3',
  万: '1e4',
  十万: '1e5',
  百万: '1e6',
  千万: '1e7',
  亿: '1e8',
  万万: '1e8',
};
const BEGINS_SHARE = '负-百千万十亿佰仟';
const WHOLE = /百(?![分之])/y;

export interface Share {
  readonly end: number;
  /** in per cent */
  readonly value: Exact;
  readonly to: Exact | null;
  readonly number: NumberReading | null;
  readonly kind: 'percent' | 'permille';
}

/** 百分之X; without 之 only 百分百 and 百分三十 are said. */
export function readShare(source: Source, at: number): Share | null {
  const { text } = source;
  const base = BEGINS_SHARE.includes(text[at] || '.') ? match(PER_BASE, text, at) : null;
  if (!base) return null;
  const from = at + base[0].length;
  const hundred = BASES[base[2] ?? ''] === '1e2';
  if (!base[0].includes('之') && !hundred) return null;
  const sign = base[1] ? -1 : 1;
  if (hundred && match(WHOLE, text, from)) {
    return { end: from + 1, value: new Exact(100 * sign), to: null, number: null, kind: 'percent' };
  }
  const number = source.number(from);
  if (!number?.value || number.impliedOne) return null;
  const inPercent = (value: Exact) => value.times(100 * sign).div(BASES[base[2] ?? ''] ?? '1e2');
  const to = number.to && inPercent(number.to);
  return { end: number.end, value: inPercent(number.value), to, number, kind: hundred ? 'percent' : 'permille' };
}

export function readProportion(source: Source, at: number): Reading | null {
  const share = readShare(source, at);
  if (!share) return null;
  const shared = { unit: '%', precision: share.number?.precision ?? 0, vague: share.number?.vague ?? '' };
  if (share.to) return figure(share.end, 'range', { from: written(share.value), to: written(share.to), ...shared });
  return figure(share.end, share.kind, { value: written(share.value), ...shared });
}

const TENTHS = / {0,2}(成 {0,2}([一二三四五六七八九半])?(?![立为功效员本果熟长都就绩品交像])|折(?![算合旧叠射断腾]))/y;
const SPACED_DIGITS = /(\d) (\d) ?折/y;
const FIXED = /(半成|对折)(?![立为功品员])/y;

function inPercent(number: Exact): Exact {
  return number.gte(11) ? number : number.times(10);
}

/** 成 and 折 count tenths: 七成六 is 76 %, 八五折 and 85折 are 85 %. */
export function readTenths(source: Source, at: number): Reading | null {
  const { text } = source;
  const fixed = text[at] === '半' || text[at] === '对' ? match(FIXED, text, at) : null;
  if (fixed) return figure(at + 2, 'tenths', { value: fixed[1] === '半成' ? '5' : '50', unit: '%' });
  const spaced = text[at + 1] === ' ' ? match(SPACED_DIGITS, text, at) : null;
  if (spaced) return figure(at + spaced[0].length, 'tenths', { value: `${spaced[1]}${spaced[2]}`, unit: '%' });
  const number = source.number(at);
  const mark = number?.value && !number.vague ? match(TENTHS, text, number.end) : null;
  if (!number?.value || !mark || number.value.gt(100) || number.value.lte(0)) return null;
  const half = mark[2] === '半' ? 5 : 0;
  const more = mark[2] && !half ? HAN_ONES.indexOf(mark[2]) + 1 : half;
  const tenfold = mark[0].includes('成') ? number.value.times(10) : inPercent(number.value);
  const value = more === 0 ? tenfold : tenfold.plus(more);
  const shared = { unit: '%', precision: number.precision };
  const end = number.end + mark[0].trimEnd().length;
  if (number.to && mark[0].includes('成')) {
    return figure(end, 'range', { from: written(value), to: written(number.to.times(10)), ...shared });
  }
  return figure(end, 'tenths', { value: written(value), ...shared });
}

const HAN_ONES = '一二三四五六七八九';
