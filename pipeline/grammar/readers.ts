/** Which reader is asked for which form: by the letter a numeral begins with and the one behind its first number. */
import { digitAt } from './arabic.ts';
import { readDocumentNumber, readFormula, readPhone } from './codes.ts';
import { readDate, readTime } from './dates.ts';
import { readEnglish } from './english.ts';
import { readFraction } from './fractions.ts';
import { BIG_UNITS, HAN_DIGITS, SMALL_UNITS, TENS } from './han-digits.ts';
import { readIdiom, readIndefinite } from './idioms.ts';
import { readMoney } from './money.ts';
import { readName } from './names.ts';
import { readListOrdinal, readOrdinal, readSession, readTop } from './ordinals.ts';
import { readProportion, readTenths } from './proportions.ts';
import { readArabicQuantity, readHalf, readHanQuantity } from './quantities.ts';
import { readRange } from './ranges.ts';
import { readRatio } from './ratios.ts';
import type { Reader, Reading } from './reading.ts';
import type { Source } from './source.ts';

/** The first that reads something wins: what is narrower stands before what is wider. */
const LETTER_READERS: readonly Reader[] = [readName, readFormula, readEnglish];
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const DIGITS = '0123456789';

/**
 * A reader with the characters of which one must stand right behind the first number, and those for behind a blank or
 * two (null: any): most numbers are spared most readers.
 */
type Gated = readonly [read: Reader, behind: string | null, across: string];

interface Gates {
  readonly all: readonly Reader[];
  readonly always: readonly Reader[];
  readonly behind: ReadonlyMap<string, readonly Reader[]>;
  readonly across: ReadonlyMap<string, readonly Reader[]>;
}

function gatesOf(rows: readonly Gated[]): Gates {
  const by = (letters: (row: Gated) => string) => {
    const readers = (letter: string) => rows.filter((row) => row[1] === null || letters(row).includes(letter));
    const known = new Set(rows.flatMap((row) => [...letters(row)]));
    return new Map([...known].map((letter) => [letter, readers(letter).map(([read]) => read)] as const));
  };
  return {
    all: rows.map(([read]) => read),
    always: rows.filter(([, behind]) => behind === null).map(([read]) => read),
    behind: by((row) => row[1] ?? ''),
    across: by((row) => row[2]),
  };
}

const ARABIC_READERS = gatesOf([
  [readListOrdinal, null, ''],
  [readPhone, '-.', ''],
  [readFormula, '+×*^', '+×*'],
  [readRatio, ':', ''],
  [readRange, null, ''],
  [readDate, '年月日号世-/.、和及与', '年月'],
  [readTime, ':时点', ''],
  [readFraction, '分/又', `分又${DIGITS}`],
  [readTenths, '成折', `成折${DIGITS}`],
  [readMoney, null, ''],
  [readName, null, ''],
  [readEnglish, '-snrt', LETTERS],
  [readArabicQuantity, null, ''],
]);
/** From here on a run of digits may be a telephone or an identity number without any mark. */
const CODE_DIGITS = 11;
const HAN_READERS = gatesOf([
  [readListOrdinal, null, ''],
  [readProportionOrRange, null, ''],
  [readSession, null, ''],
  [readIdiom, null, ''],
  [readRange, null, ''],
  [readDate, '年月日号世○', '年月'],
  [readFraction, '分又半', '分又'],
  [readTenths, '成折', '成折'],
  [readMoney, null, ''],
  [readHanQuantity, null, ''],
  // 零下20℃ opens with a Chinese letter
  [readArabicQuantity, '度℃℉摄', ''],
]);
const SIGNED: readonly Reader[] = [
  readProportionOrRange,
  readMoney,
  readTenths,
  readFormula,
  readFraction,
  readArabicQuantity,
  readHanQuantity,
];
/** What may open a numeral and is neither digit nor letter. */
const MARKS: readonly (readonly [string, readonly Reader[]])[] = [
  ['①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳', [readListOrdinal]],
  ['〔［[(', [readDocumentNumber]],
  ['第', [readOrdinal]],
  ['前', [readTop]],
  ['负-−.', SIGNED],
  ['¥$€£人', [readMoney]],
  ['HU', [readMoney, ...LETTER_READERS]],
  ['对', [readTenths]],
  ['半', [readTenths, readHalf]],
  ['几数好上', [readIndefinite]],
];

function readProportionOrRange(source: Source, at: number): Reading | null {
  const share = readProportion(source, at);
  return share && (readRange(source, at) ?? share);
}

function readArabicAt(source: Source, at: number): Reading | null {
  const end = source.number(at)?.end ?? at + 1;
  if (end - at >= CODE_DIGITS) {
    const code = readListOrdinal(source, at) ?? readPhone(source, at);
    if (code) return code;
  }
  return readGated(ARABIC_READERS, source, at, end);
}

/** Where no number is read the forms are asked all the same: 二〇○○年 is a year. */
function readHanAt(source: Source, at: number): Reading | null {
  return readGated(HAN_READERS, source, at, source.number(at)?.end ?? null);
}

function readGated(gates: Gates, source: Source, at: number, end: number | null): Reading | null {
  for (const read of end === null ? gates.all : chosen(gates, source.text, end)) {
    const found = read(source, at);
    if (found && found.end > at) return found;
  }
  return null;
}

function chosen(gates: Gates, text: string, end: number): readonly Reader[] {
  if (text[end] !== ' ') return gates.behind.get(text[end] ?? '') ?? gates.always;
  return gates.across.get((text[end + 1] === ' ' ? text[end + 2] : text[end + 1]) ?? '') ?? gates.always;
}

function readersOf(): ReadonlyMap<string, readonly Reader[]> {
  const map = new Map<string, readonly Reader[]>();
  for (const letter of LETTERS) map.set(letter, LETTER_READERS);
  for (const [marks, readers] of MARKS) for (const mark of marks) map.set(mark, readers);
  for (const numerals of [HAN_DIGITS, SMALL_UNITS, BIG_UNITS, TENS]) {
    for (const numeral of numerals.keys()) map.set(numeral, [readHanAt]);
  }
  return map;
}

const READERS = readersOf();
/** What a numeral can begin with. */
const OPENING = new RegExp(`[${DIGITS}${[...READERS.keys()].join('').replace(/[[\]\\^-]/g, '\\$&')}]`, 'g');

/** Where the next numeral may begin; the text's end where none does. */
export function nextOpening(text: string, at: number): number {
  OPENING.lastIndex = at;
  return OPENING.test(text) ? OPENING.lastIndex - 1 : text.length;
}

/** What is read where a numeral may begin. */
export function readAt(source: Source, at: number): Reading | null {
  const character = source.text[at] as string;
  if (digitAt(source.text, at)) return readArabicAt(source, at);
  // A dash between digits is no sign.
  if (character === '-' && digitAt(source.text, at - 1) && digitAt(source.text, at + 1)) return null;
  for (const read of READERS.get(character) ?? []) {
    const found = read(source, at);
    if (found && found.end > at) return found;
  }
  return null;
}
