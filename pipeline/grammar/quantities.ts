/** A number with its unit: 35.49微克/立方米, 14.8万平方米, 200余场, 三年多, 94.3%, 两米半. */
import type { FigureKind } from '#model/figure.ts';
import type { Amount } from './amounts.ts';
import { digitAt, endOfDigits } from './arabic.ts';
import { Exact, written } from './exact.ts';
import { isHan } from './han-digits.ts';
import type { NumberReading } from './number.ts';
import { figure, noFigure, type Reading } from './reading.ts';
import type { Source } from './source.ts';
import { match } from './sticky.ts';

const HALF = /半(?![年月日天夜数成径岛价])/y;
const MORE = /[多余](?=[，。、；：的来前后以间了内]|$)/y;

/** 两米半, 十五斤半, 三年多: what follows the unit and still belongs to the number. */
function behindUnit(text: string, amount: Amount): { end: number; plus: Exact | null; vague: string } {
  const { unit } = amount;
  if (!unit) return { end: amount.end, plus: null, vague: '' };
  const next = text[unit.end];
  if (next === '半' && match(HALF, text, unit.end)) return { end: unit.end + 1, plus: new Exact('0.5'), vague: '' };
  const lasting = (next === '多' || next === '余') && (unit.kind === 'duration' || unit.name === '岁');
  const more = lasting ? match(MORE, text, unit.end) : null;
  return { end: unit.end + (more ? 1 : 0), plus: null, vague: more?.[0] ?? '' };
}

export function amountReading(text: string, amount: Amount): Reading {
  const { number, unit } = amount;
  if (!number.value) return noFigure(amount.end, number.tooLong ? 'code' : 'malformed');
  const behind = behindUnit(text, amount);
  const vague = number.vague || behind.vague;
  if (number.to) {
    const bounds = { from: written(number.value), to: written(number.to) };
    return figure(behind.end, 'range', { ...bounds, unit: unit?.name ?? '', precision: number.precision, vague });
  }
  const value = written(behind.plus ? number.value.plus(behind.plus) : number.value);
  const kind: FigureKind = unit?.kind ?? 'quantity';
  return figure(behind.end, kind, { value, unit: unit?.name ?? '', precision: number.precision, vague });
}

const LONG_CODE_DIGITS = 9;

/** Arabic numbers are figures, with or without a unit; long ones without a unit, and 007, are codes. */
export function readArabicQuantity(source: Source, at: number): Reading | null {
  const { text } = source;
  const amount = source.amount(at);
  if (amount?.number.style !== 'arabic') return null;
  const reading = amountReading(text, amount);
  if (!reading.figure || amount.unit) return reading;
  const { end } = amount.number;
  const leadingZero = text[at] === '0' && digitAt(text, at + 1);
  const long = end - at >= LONG_CODE_DIGITS && endOfDigits(text, at) === end;
  return leadingZero || long ? { ...reading, figure: false, kind: 'code' } : reading;
}

const COUNTED_BEFORE = /(?:新增|新建|新开|建成|增加|减少|仅|共|共计|获|获评|每|各|至少|超|近|约|不到|不足)$/;
const BEHIND_MAGNITUDE = /(?:近|超|超过|逾|过|上|达|破|突破|约)$/;

/**
 * A Chinese number counts where a unit follows. 一个 and 一批 are indefinite unless something is being counted;
 * a lone digit before a weak unit (两岸, 三角, 五星) is a word; 百 千 万 without a digit count only behind 近 or 超.
 */
export function readHanQuantity(source: Source, at: number): Reading | null {
  const { text } = source;
  const amount = source.amount(at);
  if (amount?.number.style !== 'han') return null;
  const { number, unit } = amount;
  if (!number.value) return noFigure(amount.end, 'malformed');
  const reading = amountReading(text, amount);
  const before = text.slice(Math.max(0, at - 3), at);
  if (number.impliedOne) return impliedOne(text, at, amount, reading, before);
  const alone = number.size === 1 && !number.vague;
  if (number.digitByDigit) return { ...reading, figure: false, kind: unit ? 'name' : 'code' };
  if (!unit || (alone && !unit.strong)) return unitless(text, number, reading);
  // “两个确立”, “三个代表”: a slogan in quotation marks begins with its number.
  if (alone && /[“‘]/.test(text[at - 1] ?? '')) return { ...reading, figure: false, kind: 'term' };
  if (alone && number.value.eq(1)) {
    return COUNTED_BEFORE.test(before) ? reading : { ...reading, figure: false, kind: 'indefinite' };
  }
  return reading;
}

function impliedOne(text: string, at: number, amount: Amount, reading: Reading, before: string): Reading {
  const { number, unit } = amount;
  const between = /[余多]/.test(number.vague);
  const leading = BEHIND_MAGNITUDE.test(before);
  if (unit && (between || leading)) return leading && before.endsWith('上') ? { ...reading, vague: '上' } : reading;
  const rest = number.size > 1 || !isHan(text[at - 1]) ? reading.value : null;
  return { ...reading, end: unit ? amount.end : number.end, figure: false, kind: 'term', value: rest };
}

/** 二百零一 on its own is a figure; 三大 and 五位一体 are terms. Their value is kept for those who ask for all numerals. */
function unitless(text: string, number: NumberReading, reading: Reading): Reading {
  const own = {
    ...reading,
    end: number.end,
    unit: '',
    kind: reading.kind === 'range' ? reading.kind : ('quantity' as const),
  };
  const compound = number.size > 1;
  if (compound && !isHan(text[number.end])) return own;
  return { ...own, figure: false, kind: 'term' };
}

const HALF_OF = /半(年|个月|小时|个小时|天|公里|亩|个世纪)(?!度|径|价|成品)/y;

/** 半年 is 0.5 年; 上半年 and 下半年 are names of halves. */
export function readHalf(source: Source, at: number): Reading | null {
  const { text } = source;
  const found = match(HALF_OF, text, at);
  if (!found || /[上下前后大小多过近两一每\d个]/.test(text[at - 1] ?? '')) return null;
  const noun = found[1] ?? '';
  const kind: FigureKind = noun === '公里' || noun === '亩' ? 'quantity' : 'duration';
  const unit = noun === '个小时' ? '小时' : noun === '个世纪' ? '世纪' : noun;
  return figure(at + found[0].length, kind, { value: '0.5', unit, precision: 1 });
}
