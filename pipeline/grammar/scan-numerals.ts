/** Finds every number of a text, with its value, unit and kind: sorted, without overlap. */

import { Decimal } from 'decimal.js';
import type { FigureKind, NonFigureKind, Numeral } from '#model/figure.ts';
import { fold } from './fold.ts';

const MULTIPLIERS: Readonly<Record<string, string>> = { 万: '1e4', 亿: '1e8', 万亿: '1e12', '': '1' };
const UNIT =
  '(?:个百分点|百分点|微克/立方米|毫克/立方米|平方公里|平方千米|平方米|立方米|人民币|美元|欧元|日元|港元|元|人次|家次|公里|千米|厘米|毫米|米|公顷|亩|吨|公斤|千克|克|千瓦时|千瓦|倍|成|岁|年|个月|天|小时|分钟|名|人|户|家|个|件|处|项|所|条|套|座|场|次|起|部|种|台|辆|张|册|位|只|头|类|批|届|宗|份|篇|对|支|间|栋|层|级|镇|村|县|市|%|‰)';
const PLAIN = /(?<![\d.A-Za-z])\d+(?:,\d{3})*(?:\.\d+)?/y;
const NAME = /(?:PM|pm)(?:2\.5|10)|[45]G|[3-5]A|\d\.0(?=改革|版)|12345(?=热线|政务|市民)/y;
const DATE = /(\d{4})年(?:(\d{1,2})月(?:(\d{1,2})日)?)?/y;

type Draft = Omit<Numeral, 'start' | 'end' | 'text'> & { readonly length: number };

function draft(length: number, kind: FigureKind | NonFigureKind, more: Partial<Draft>): Draft {
  const empty = { from: null, to: null, parts: [], unit: '', precision: null, qualifier: '', approximate: false };
  return { length, kind, figure: true, value: null, ...empty, ...more };
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function readDate(text: string, at: number): Draft | null {
  const found = match(DATE, text, at);
  if (!found) return null;
  const [whole, year, month, day] = found;
  const value = [year, month?.padStart(2, '0'), day?.padStart(2, '0')].filter(Boolean).join('-');
  return draft(whole.length, month ? 'date' : 'year', { value });
}

function readQuantity(text: string, at: number): Draft | null {
  const found = match(PLAIN, text, at);
  if (!found) return null;
  const digits = found[0].replaceAll(',', '');
  let end = at + found[0].length;
  const more = match(/\s?(?:[余多](?=[万亿]))?(万亿|万|亿)?([余多])?/y, text, end);
  const multiplier = more?.[1] ?? '';
  if (more) end += more[0].length;
  const unit = match(new RegExp(UNIT, 'y'), text, end)?.[0] ?? '';
  end += unit.length;
  const value = new Decimal(digits).times(MULTIPLIERS[multiplier] ?? '1').toFixed();
  const qualifier = more?.[0].match(/[余多]/)?.[0] ?? '';
  const kind =
    unit === '%' ? 'percent' : unit.endsWith('百分点') ? 'percentagePoint' : unit.endsWith('元') ? 'money' : 'quantity';
  return draft(end - at, kind, {
    value,
    unit: unit.replace(/^个百分点$/, '百分点'),
    precision: digits.split('.')[1]?.length ?? 0,
    qualifier,
    approximate: qualifier !== '',
  });
}

function readName(text: string, at: number): Draft | null {
  const found = match(NAME, text, at);
  return found ? draft(found[0].length, 'name', { figure: false }) : null;
}

/** Never throws, whatever the text. */
export function scanNumerals(text: string): readonly Numeral[] {
  const folded = fold(text);
  const found: Numeral[] = [];
  for (let at = 0; at < folded.length; ) {
    const next = readName(folded, at) ?? readDate(folded, at) ?? readQuantity(folded, at);
    if (!next) {
      at += 1;
      continue;
    }
    const { length, ...rest } = next;
    found.push({ start: at, end: at + length, text: text.slice(at, at + length), ...rest });
    at += length;
  }
  return found;
}
