/** Dates as ISO 8601, partial where the text is: 2023年1月3日, 二〇二三年, 3月, 2023-01-03, 20世纪90年代, 9:30. */
import { digitAt } from './arabic.ts';
import { readNumber } from './number.ts';
import { figure, type Reading } from './reading.ts';
import type { Source } from './source.ts';
import { match } from './sticky.ts';

const HAN = '一二三四五六七八九十廿卅';
const YEAR = `(?:[12]\\d{3}|[一二][〇零○一二三四五六七八九]{3})`;
const SMALL = `(?:\\d{1,2}|[${HAN}]{1,3})`;
const FULL = new RegExp(`(${YEAR}) ?年(?: ?(${SMALL}) ?月(?!份?[间度])(?: ?(${SMALL}) ?[日号](?!线|楼|院|文))?)?`, 'y');
const MONTH_DAY = new RegExp(`(${SMALL}) ?月 ?(${SMALL}) ?[日号](?!线|楼|院|文)`, 'y');
const MONTH = /(\d{1,2})月(?!球|亮)/y;
const DAY = /(\d{1,2})日(?![元均处常报产收内])/y;
const ISO = /([12]\d{3})([-/.])(\d{1,2})\2(\d{1,2})(?![\d\-/])/y;
const CENTURY = new RegExp(`(${SMALL})世纪(?:([1-9]0|[${HAN}]十)年代)?`, 'y');
const DECADE = /([1-9]0|[二三四五六七八九]十)年代/y;
const YEAR_IN_LIST = /([12]\d{3})(?=[、和及与][12]\d{3}年)/y;

function digits(printed: string): string {
  return readNumber(printed.replaceAll('○', '〇'), 0)?.value?.toFixed() ?? printed;
}

function two(printed: string): string {
  return digits(printed).padStart(2, '0');
}

/** Value is kept even where no calendar has the day: a rule judges it. */
export function readDate(source: Source, at: number): Reading | null {
  const { text } = source;
  if (digitAt(text, at - 1) || text[at - 1] === '.') return null;
  const iso = digitAt(text, at + 3) ? match(ISO, text, at) : null;
  if (iso) return figure(at + iso[0].length, 'date', { value: `${iso[1]}-${two(iso[3] ?? '')}-${two(iso[4] ?? '')}` });
  const behind = text[source.number(at)?.end ?? at];
  if (behind === '-' || behind === '/') return null;
  const full = match(FULL, text, at);
  if (full) {
    const parts = [digits(full[1] ?? ''), ...full.slice(2, 4).filter(Boolean).map(two)];
    return figure(at + full[0].length, parts.length > 1 ? 'date' : 'year', { value: parts.join('-') });
  }
  const monthDay = match(MONTH_DAY, text, at);
  if (monthDay) {
    return figure(at + monthDay[0].length, 'date', { value: `--${two(monthDay[1] ?? '')}-${two(monthDay[2] ?? '')}` });
  }
  return readMonthOrDay(source, at) ?? readEra(text, at);
}

function readMonthOrDay(source: Source, at: number): Reading | null {
  const { text } = source;
  const month = match(MONTH, text, at);
  if (month) return figure(at + month[0].length, 'date', { value: `--${two(month[1] ?? '')}` });
  const day = match(DAY, text, at);
  return day && figure(at + day[0].length, 'date', { value: `---${two(day[1] ?? '')}` });
}

/** A century is its first two digits, a decade its first three (ISO 8601-1:2019, 4.3.6 and 4.3.7). */
function readEra(text: string, at: number): Reading | null {
  const century = match(CENTURY, text, at);
  if (century) {
    const first = String(Number(digits(century[1] ?? '')) - 1).padStart(2, '0');
    const decade = century[2] ? (digits(century[2])[0] ?? '') : '';
    return figure(at + century[0].length, 'year', { value: `${first}${decade}` });
  }
  const decade = match(DECADE, text, at);
  if (decade) return figure(at + decade[0].length, 'year', {});
  const listed = match(YEAR_IN_LIST, text, at);
  return listed && figure(at + listed[0].length, 'year', { value: listed[1] ?? null });
}

const CLOCK = /(\d{1,2}):([0-5]\d)(?::([0-5]\d))?(?![\d:.])/y;
const HOUR = /(\d{1,2})(?:时|点)(?:(\d{1,2})分|整)?(?![间段代期候空刻速点差效序政事代兴度以\d一二三四五六七八九])/y;

/** 9:30 and 20点. Two parts with a second below 60 are taken for a ratio where the words around say so (ratios.ts, asked first). */
export function readTime(source: Source, at: number): Reading | null {
  const { text } = source;
  if (/[\d.:]/.test(text[at - 1] ?? '')) return null;
  const clock = match(CLOCK, text, at);
  if (clock && Number(clock[1]) <= 24) {
    const value = `T${two(clock[1] ?? '')}:${clock[2]}${clock[3] ? `:${clock[3]}` : ''}`;
    return figure(at + clock[0].length, 'time', { value });
  }
  const hour = match(HOUR, text, at);
  if (!hour || Number(hour[1]) > 24) return null;
  return figure(at + hour[0].length, 'time', { value: `T${two(hour[1] ?? '')}${hour[2] ? `:${two(hour[2])}` : ''}` });
}
