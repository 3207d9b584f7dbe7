/** Finds every number of a text, with its value, unit and kind: sorted, without overlap. */
import type { Numeral } from '#model/figure.ts';
import { isDigit } from './arabic.ts';
import { readDocumentNumber, readFormula, readPhone } from './codes.ts';
import { readDate, readTime } from './dates.ts';
import { readEnglish } from './english.ts';
import { fold } from './fold.ts';
import { readFraction } from './fractions.ts';
import { BIG_UNITS, HAN_DIGITS, SMALL_UNITS, TENS } from './han-digits.ts';
import { readIdiom, readIndefinite } from './idioms.ts';
import { readMoney } from './money.ts';
import { readName } from './names.ts';
import { readListOrdinal, readOrdinal, readSession, readTop } from './ordinals.ts';
import { readProportion, readTenths } from './proportions.ts';
import { type Forecast, forecastsIn, qualifiersAround } from './qualifiers.ts';
import { readArabicQuantity, readHalf, readHanQuantity } from './quantities.ts';
import { readRange } from './ranges.ts';
import { readRatio } from './ratios.ts';
import type { Reader, Reading } from './reading.ts';
import { type Source, sourceOf } from './source.ts';
import { verbalTargets } from './verbal.ts';

/** The first that reads something wins: what is narrower stands before what is wider. */
const LETTER_READERS: readonly Reader[] = [readName, readFormula, readEnglish];
/** Each with the characters of which one must stand behind the first number; most numbers are spared most readers. */
const ARABIC_READERS: readonly (readonly [Reader, string | null])[] = [
  [readListOrdinal, null],
  [readPhone, '-.'],
  [readFormula, '+×*^ '],
  [readRatio, ':'],
  [readRange, null],
  [readDate, '年月日号世-/.、和及与 '],
  [readTime, ':时点'],
  [readFraction, '分/又 '],
  [readTenths, '成折 '],
  [readMoney, null],
  [readName, null],
  [readEnglish, ' -snrt'],
  [readArabicQuantity, null],
];
/** From here on a run of digits may be a telephone or an identity number without any mark. */
const CODE_DIGITS = 11;
const HAN_READERS: readonly Reader[] = [
  readListOrdinal,
  readProportionOrRange,
  readSession,
  readIdiom,
  readRange,
  readDate,
  readFraction,
  readTenths,
  readMoney,
  readHanQuantity,
];
const MARK_READERS: readonly Reader[] = [
  readListOrdinal,
  readDocumentNumber,
  readProportionOrRange,
  readOrdinal,
  readTop,
  readMoney,
  readTenths,
  readFormula,
  readFraction,
  readHalf,
  readArabicQuantity,
  readHanQuantity,
  readIndefinite,
];

const MARKS = '第前〔［[(负-−¥$€£人对半几数好上.①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳HU';

function readProportionOrRange(source: Source, at: number): Reading | null {
  const share = readProportion(source, at);
  return share && (readRange(source, at) ?? share);
}

function readArabicAt(source: Source, at: number): Reading | null {
  const end = source.number(at)?.end ?? at + 1;
  const behind = source.text[end] ?? '';
  const long = end - at >= CODE_DIGITS;
  for (const [read, needed] of ARABIC_READERS) {
    const asked = needed === null || (behind !== '' && needed.includes(behind)) || (long && read === readPhone);
    const found = asked ? read(source, at) : null;
    if (found && found.end > at) return found;
  }
  return null;
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const DIGITS = '0123456789';

function readersOf(): ReadonlyMap<string, readonly Reader[]> {
  const map = new Map<string, readonly Reader[]>();
  for (const letter of LETTERS) map.set(letter, LETTER_READERS);
  for (const mark of MARKS) map.set(mark, [...MARK_READERS, ...(map.get(mark) ?? [])]);
  for (const numerals of [HAN_DIGITS, SMALL_UNITS, BIG_UNITS, TENS]) {
    for (const numeral of numerals.keys()) map.set(numeral, HAN_READERS);
  }
  return map;
}

const READERS = readersOf();
/** What a numeral can begin with. */
const OPENING = new RegExp(`[${DIGITS}${[...READERS.keys()].join('').replace(/[[\]\\^-]/g, '\\$&')}]`, 'g');

function nextOpening(text: string, at: number): number {
  OPENING.lastIndex = at;
  return OPENING.exec(text)?.index ?? text.length;
}

function readAt(source: Source, at: number): Reading | null {
  const character = source.text[at] as string;
  if (isDigit(character)) return readArabicAt(source, at);
  for (const read of READERS.get(character) ?? []) {
    const found = read(source, at);
    if (found && found.end > at) return found;
  }
  return null;
}

interface Originals {
  readonly text: string;
  readonly folded: string;
}

function numeral({ text, folded }: Originals, start: number, reading: Reading, forecast?: Forecast): Numeral {
  const { vague, end, figure, kind, value, from, to, parts, unit, precision } = reading;
  const around = figure ? qualifiersAround(folded, { start, end, vague }, forecast) : [vague].filter(Boolean);
  const qualifier = around.length > 0 ? around.join(' ') : '';
  const approximate = qualifier !== '';
  const printed = text.slice(start, end);
  return { start, end, text: printed, figure, kind, value, from, to, parts, unit, precision, qualifier, approximate };
}

function verbal(text: string, start: number, end: number): Numeral {
  const empty = {
    value: null,
    from: null,
    to: null,
    parts: [],
    unit: '',
    precision: null,
    qualifier: '',
    approximate: false,
  };
  return { start, end, text: text.slice(start, end), figure: true, kind: 'verbal', ...empty };
}

/** Verbal targets win over the numerals inside them (翻一番), never over a figure. Both lists are in order. */
function withVerbal(text: string, folded: string, numerals: readonly Numeral[]): readonly Numeral[] {
  const merged: Numeral[] = [];
  let next = 0;
  for (const { start, end } of verbalTargets(folded)) {
    for (let other = numerals[next]; other && other.end <= start; other = numerals[next]) {
      merged.push(other);
      next += 1;
    }
    let behind = next;
    while ((numerals[behind]?.start ?? end) < end) behind += 1;
    const inside = numerals.slice(next, behind);
    if (inside.some((other) => other.figure || other.start < start || other.end > end)) continue;
    merged.push(verbal(text, start, end));
    next = behind;
  }
  return [...merged, ...numerals.slice(next)];
}

/** Never throws, whatever the text; linear in its length. */
export function scanNumerals(text: string): readonly Numeral[] {
  const folded = fold(text);
  const source = sourceOf(folded);
  const forecasts = forecastsIn(folded);
  const found: Numeral[] = [];
  let passed = 0;
  for (let at = nextOpening(folded, 0); at < folded.length; ) {
    const reading = readAt(source, at);
    while ((forecasts[passed]?.end ?? folded.length) <= at) passed += 1;
    if (reading) found.push(numeral({ text, folded }, at, reading, forecasts[passed - 1]));
    at = nextOpening(folded, reading?.end ?? at + 1);
  }
  return withVerbal(text, folded, found);
}
