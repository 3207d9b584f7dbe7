/** English numbers: 3.5 million, twenty-five, $4.5 billion (with money.ts), 12 percent, March 5, 2024, 21st. */
import { Exact, powerOfTen, written } from './exact.ts';
import { figure, noFigure, type Reading } from './reading.ts';
import type { Source } from './source.ts';
import { match } from './sticky.ts';

const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const SCALES: Readonly<Record<string, number>> = { thousand: 3, million: 6, billion: 9, trillion: 12 };
const MONTHS = 'January February March April May June July August September October November December'.split(' ');

const MONTH = MONTHS.join('|');
const MONTH_FIRST = new RegExp(
  `(${MONTH})(?: (\\d{1,2})(?:st|nd|rd|th)?(?!\\d))?(?:,? ([12]\\d{3}))?(?![A-Za-z\\d])`,
  'y',
);
const DAY_FIRST = new RegExp(`(\\d{1,2}) (${MONTH})(?:,? ([12]\\d{3}))?(?![A-Za-z\\d])`, 'y');
const SCALE = /[ -]?(thousand|million|billion|trillion)(?![A-Za-z])/iy;
const TAIL =
  / ?(percentage points?|per ?cent|percent)(?![A-Za-z])| (yuan|RMB|US dollars?|dollars?|euros?)(?![A-Za-z])/iy;
const NTH = /(\d{1,4})(?:st|nd|rd|th)(?![A-Za-z])/y;
const WORD = /([a-z]+)(?:[ -]|(?![a-z]))(?:and )?/iy;

interface EnglishNumber {
  readonly end: number;
  readonly value: Exact;
  readonly precision: number;
  readonly words: number;
}

/** twenty-five, two hundred and one thousand */
function words(text: string, at: number): EnglishNumber | null {
  let total = new Exact(0);
  let section = new Exact(0);
  let count = 0;
  let end = at;
  for (let next = at; count < 20; ) {
    const found = match(WORD, text, next);
    const word = found?.[1]?.toLowerCase() ?? '';
    const one = ONES.indexOf(word);
    const ten = TENS.indexOf(word);
    if (one >= 0) section = section.plus(one);
    else if (ten >= 0) section = section.plus((ten + 2) * 10);
    else if (word === 'hundred' && count > 0) section = section.times(100);
    else if (SCALES[word] !== undefined && count > 0) {
      total = total.plus(section.times(powerOfTen(SCALES[word])));
      section = new Exact(0);
    } else break;
    count += 1;
    end = next + word.length;
    next += found?.[0].length ?? 0;
  }
  return count === 0 ? null : { end, value: total.plus(section), precision: 0, words: count };
}

const LETTER = /[a-z]/i;

function digits(source: Source, at: number): EnglishNumber | null {
  const { text } = source;
  const number = source.number(at);
  if (number?.style !== 'arabic' || !number.value) return null;
  const { end, value, precision } = number;
  const scale = match(SCALE, text, end);
  if (!scale) return { end, value, precision, words: 1 };
  const power = powerOfTen(SCALES[(scale[1] ?? '').toLowerCase()] ?? 0);
  return { end: end + scale[0].length, value: value.times(power), precision, words: 2 };
}

function withTail(text: string, number: EnglishNumber): Reading | null {
  const tail = match(TAIL, text, number.end);
  const name = (tail?.[1] ?? tail?.[2] ?? '').toLowerCase();
  const shared = { value: written(number.value), precision: number.precision };
  const end = number.end + (tail?.[0].length ?? 0);
  if (name.startsWith('percentage')) return figure(end, 'percentagePoint', { ...shared, unit: '百分点' });
  if (name.startsWith('per')) return figure(end, 'percent', { ...shared, unit: '%' });
  if (name) {
    const unit = /yuan|rmb/.test(name) ? '元' : name.startsWith('euro') ? '欧元' : '美元';
    return figure(end, 'money', { ...shared, unit });
  }
  if (number.words < 2) return null;
  return figure(end, 'quantity', shared);
}

function date(text: string, at: number): Reading | null {
  const first = match(MONTH_FIRST, text, at);
  const second = first ? null : match(DAY_FIRST, text, at);
  const [whole = '', month = '', day, year] = first ?? (second ? [second[0], second[2], second[1], second[3]] : []);
  if (!whole || (!day && !year)) return null;
  const parts = [
    year ?? '-',
    String(MONTHS.indexOf(month) + 1).padStart(2, '0'),
    ...(day ? [day.padStart(2, '0')] : []),
  ];
  return figure(at + whole.length, 'date', { value: parts.join('-') });
}

const WORD_BEFORE = /[A-Za-z0-9.]/;

/** A lone small word (one, two) is prose; two words or a unit make a figure. */
export function readEnglish(source: Source, at: number): Reading | null {
  const { text } = source;
  if (WORD_BEFORE.test(text[at - 1] ?? '')) return null;
  // 1-2: a hyphen belongs to English before a letter only
  const end = source.number(at)?.end ?? at;
  if (text[end] === '-' && !LETTER.test(text[end + 1] ?? '')) return null;
  const found = date(text, at);
  if (found) return found;
  const nth = match(NTH, text, at);
  if (nth) return figure(at + nth[0].length, 'ordinal', { value: nth[1] ?? null, precision: 0 });
  const number = /[a-z]/i.test(text[at] ?? '') ? words(text, at) : digits(source, at);
  if (!number) return null;
  const reading = withTail(text, number);
  if (reading || !/[a-z]/i.test(text[at] ?? '')) return reading;
  return noFigure(number.end, 'term', { value: written(number.value) });
}
