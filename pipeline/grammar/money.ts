/** Sums of money: 4.07亿元, ￥300, 人民币50元, 三千三百八十元五角八分, 壹拾壹元整. */
import { Exact, written } from './exact.ts';
import { readNumber } from './number.ts';
import { figure, type Reading } from './reading.ts';
import type { Source } from './source.ts';
import { match } from './sticky.ts';
import { MONEY_OPENINGS, readUnit } from './units.ts';

const SIGN = /(?:(¥|人民币 {0,2}¥?)|(US\$)|(HK\$)|(\$)|(€)|(£)) {0,2}(?=[\d一二三四五六七八九两十百千])/y;
const SIGN_UNITS = ['元', '美元', '港元', '$', '欧元', '英镑'];
const CENT =
  /(?:又)?(?:(\d{1,2}|[一二三四五六七八九两壹贰叁肆伍陆柒捌玖])([角毛])(?!度))?(?:零)?(?:(\d{1,2}|[一二三四五六七八九两壹贰叁肆伍陆柒捌玖])(分(?![之钟类别析点])|美分|日本(?:钱|銭)))?([整正](?![个体式好在常]))?/y;

const MAY_BE_SMALL = /[又零整正\d一二三四五六七八九两壹贰叁肆伍陆柒捌玖]/;

function pieces(digits: string | undefined, scale: string): Exact {
  if (!digits) return new Exact(0);
  return (readNumber(digits, 0)?.value ?? new Exact(0)).times(scale);
}

/** The 角 and 分 behind a whole number of 元, and 整. */
function small(text: string, at: number): { readonly end: number; readonly value: Exact | null } {
  const found = MAY_BE_SMALL.test(text[at] ?? '') ? match(CENT, text, at) : null;
  if (!found?.[0]) return { end: at, value: null };
  const value = pieces(found[1], '0.1').plus(pieces(found[3], '0.01'));
  return { end: at + found[0].length, value };
}

const BLANK = / {1,2}/y;

const DIME = /[毛角](?:钱|(?=[，。、；！？\s]|$))/y;
const BLOCK_REST = /块([一二三四五六七八九]|\d)(?=[，。、；！？\s]|$)/y;

/** 五毛钱 is 0.5 元, 三块五 is 3.5 元. */
function spoken(source: Source, at: number): Reading | null {
  const number = source.number(at);
  if (!number?.value || number.to || number.vague || number.precision > 0) return null;
  const dime = match(DIME, source.text, number.end);
  if (dime)
    return figure(number.end + dime[0].length, 'money', {
      value: written(number.value.times('0.1')),
      unit: '元',
      precision: 1,
    });
  const rest = match(BLOCK_REST, source.text, number.end);
  const value = rest && written(number.value.plus(pieces(rest[1], '0.1')));
  return rest && figure(number.end + rest[0].length, 'money', { value, unit: '元', precision: 1 });
}

const SIGN_OPENINGS = '¥人UH$€£';
const SPOKEN_OPENINGS = '毛角块';

/** Most numbers are no money, and the letter behind them tells. */
function mayBeMoney(text: string, end: number): boolean {
  let next = end;
  while (text[next] === ' ' && next - end < 2) next += 1;
  const behind = text[next] ?? '';
  return MONEY_OPENINGS.has(behind) || SPOKEN_OPENINGS.includes(behind);
}

export function readMoney(source: Source, at: number): Reading | null {
  const { text } = source;
  const sign = SIGN_OPENINGS.includes(text[at] ?? '') ? match(SIGN, text, at) : null;
  const from = at + (sign?.[0].length ?? 0);
  const number = source.number(from);
  if (!number?.value || number.to || (number.impliedOne && number.vague === '')) return null;
  if (!sign && !mayBeMoney(text, number.end)) return null;
  const blank = match(BLANK, text, number.end)?.[0].length ?? 0;
  const said = sign ? null : spoken(source, at);
  if (said) return said;
  const printed = readUnit(text, number.end + blank) ?? block(text, number.end);
  const unit = printed?.kind === 'money' ? printed : null;
  if (!unit && !sign) return null;
  const whole = unit && number.vague === '' && number.precision === 0 && !unit.name.includes('/');
  const rest = whole ? small(text, unit.end) : null;
  const signUnit = SIGN_UNITS[sign ? sign.slice(1).findIndex((group) => group !== undefined) : 0] ?? '元';
  return figure(rest?.end ?? unit?.end ?? number.end, 'money', {
    value: written(rest?.value ? addedTo(number.value, rest.value) : number.value),
    unit: unit?.name ?? signUnit,
    precision: number.precision,
    vague: number.vague,
  });
}

function addedTo(whole: Exact, part: Exact): Exact {
  return whole.isNegative() ? whole.minus(part) : whole.plus(part);
}

const BLOCK = /块(?=[一二三四五六七八九\d][毛角]|半?钱|[，。、？！]|$)/y;

/** 块 is money only where 毛 or 钱 follows or nothing does; else it counts pieces. */
function block(text: string, at: number): { end: number; name: string; kind: 'money' } | null {
  return match(BLOCK, text, at) ? { end: at + 1, name: '元', kind: 'money' } : null;
}
