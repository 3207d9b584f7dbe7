/** Ranges: 5%～8%, 5～8%, 2021—2025年, 三到五个, 百分之五到百分之六, 1月1日至3日. */

import type { Amount } from './amounts.ts';
import { digitAt, endOfDigits } from './arabic.ts';
import { readDate } from './dates.ts';
import { Exact, powerOfTen, written } from './exact.ts';
import { readShare, type Share } from './proportions.ts';
import { figure, type Reading } from './reading.ts';
import type { Source } from './source.ts';
import { match } from './sticky.ts';
import { readUnit } from './units.ts';

const JOINT = / ?(?:[~—–\-－]|至|到) ?/y;
const YEARS = /([12]\d{3})年?(?:[~—–-]|至|到)([12]\d{3})(?=年)/y;
const MONTHS = /(\d{1,2})月?(?:[~—–-]|至|到)(\d{1,2})月(?!球)/y;
const DAYS = /(\d{1,2})日?(?:[~—–-]|至|到)(\d{1,2})日/y;

const JOINTS = '~—–-－至到';

function joint(text: string, at: number): number | null {
  if (!JOINTS.includes((text[at] === ' ' ? text[at + 1] : text[at]) || '.')) return null;
  const found = match(JOINT, text, at);
  return found ? at + found[0].length : null;
}

const DATE_LETTERS = '年月日';

function years(source: Source, at: number): Reading | null {
  const { text } = source;
  if (digitAt(text, at - 1) || text[at - 1] === '.') return null;
  const end = endOfDigits(text, at);
  const next = DATE_LETTERS.includes(text[end] || '.') ? end + 1 : end;
  if (!JOINTS.includes(text[next] || '.')) return null;
  if (!DATE_LETTERS.includes(text[endOfDigits(text, next + 1)] || '.')) return null;
  const found = match(YEARS, text, at);
  if (found) return figure(at + found[0].length + 1, 'range', { from: found[1] ?? '', to: found[2] ?? '', unit: '年' });
  const months = match(MONTHS, text, at);
  const days = months ? null : match(DAYS, text, at);
  const [, first, second] = months ?? days ?? [];
  if (!first || !second) return null;
  const dashes = months ? '--' : '---';
  const iso = (printed: string) => `${dashes}${printed.padStart(2, '0')}`;
  return figure(at + (months ?? days ?? [''])[0].length, 'range', {
    from: iso(first),
    to: iso(second),
    unit: months ? '月' : '日',
  });
}

/** 2023年3月至5月, 1月1日至3日: both ends are dates; the later may leave out what it shares. */
function dates(source: Source, at: number): Reading | null {
  const { text } = source;
  const begin = source.number(at)?.end;
  const first = begin === undefined || BEHIND_DATE.includes(text[begin] || '|') ? readDate(source, at) : null;
  if (!first?.value) return null;
  const next = joint(text, first.end);
  const second = next === null ? null : readDate(source, next);
  if (!second?.value) return null;
  const unit = text[second.end - 1] ?? '';
  return figure(second.end, 'range', { from: first.value, to: second.value, unit });
}

/** What can stand behind the first number of a date. */
const BEHIND_DATE = '年月日号世-/.、和及与 ○';

function shareEnd(source: Source, at: number): { end: number; value: Exact; precision: number } | null {
  const share = readShare(source, at);
  if (share) return { end: share.end, value: share.value, precision: share.number?.precision ?? 0 };
  const amount = source.amount(at);
  if (!amount?.number.value || amount.unit) return null;
  return { end: amount.end, value: amount.number.value, precision: amount.number.precision };
}

function shares(source: Source, at: number): Reading | null {
  const { text } = source;
  const first: Share | null = digitAt(text, at) ? null : readShare(source, at);
  if (!first || first.to) return null;
  const next = joint(text, first.end);
  const second = next === null ? null : shareEnd(source, next);
  if (!second) return null;
  const precision = Math.max(first.number?.precision ?? 0, second.precision);
  return figure(second.end, 'range', { from: written(first.value), to: written(second.value), unit: '%', precision });
}

/** 1-2-3 is a code. */
const GOES_ON = '-~—–:';

/** The 万 or 亿 that ends a number: 9～16亿 lends it to the 9. */
function lentScale(text: string, amount: Amount, at: number): Exact {
  const printed = text.slice(at, amount.number.end);
  const units = /[万亿]+$/.exec(printed)?.[0] ?? '';
  if (units === '' || amount.number.vague) return new Exact(1);
  return [...units].reduce((scale, unit) => scale.times(powerOfTen(unit === '万' ? 4 : 8)), new Exact(1));
}

function fits(first: Amount, second: Amount, between: string): boolean {
  if (!first.number.value || !second.number.value || first.number.to || second.number.to) return false;
  if (first.unit && first.unit.name !== second.unit?.name) return false;
  if (second.number.impliedOne || first.number.impliedOne || first.number.digitByDigit) return false;
  const hyphen = between.includes('-');
  if (hyphen && (first.number.style !== 'arabic' || second.number.style !== 'arabic')) return false;
  // Without a unit 2-1 may be a score, 4-5-2 a code: ascending numbers only.
  return second.unit !== null || first.number.value.lt(second.number.value);
}

function amounts(source: Source, at: number): Reading | null {
  const { text } = source;
  const first = source.amount(at);
  if (!first?.number.value) return null;
  const next = joint(text, first.end);
  if (next === null || text[next] === '-') return null;
  const second = source.amount(next);
  if (!second || (GOES_ON.includes(text[second.end] || '.') && digitAt(text, second.end + 1))) return null;
  if (!fits(first, second, text.slice(first.end, next))) return null;
  const low = first.number.value;
  const high = second.number.value as Exact;
  const scale = lentScale(text, second, next);
  const ownScale = /[万亿千百]$/.test(text.slice(at, first.number.end));
  const lends = !ownScale && !first.unit && scale.gt(1) && low.lt(high.div(scale));
  const unit = second.unit ?? readUnit(text, second.end);
  return figure(second.end, 'range', {
    from: written(lends ? low.times(scale) : low),
    to: written(high),
    unit: unit?.name ?? '',
    precision: Math.max(first.number.precision, second.number.precision),
    vague: second.number.vague,
  });
}

/** A code such as 010-12345 begins with 0 and is no range. */
export function readRange(source: Source, at: number): Reading | null {
  const { text } = source;
  if (text[at] === '0' && digitAt(text, at + 1)) return null;
  return years(source, at) ?? dates(source, at) ?? shares(source, at) ?? amounts(source, at);
}
