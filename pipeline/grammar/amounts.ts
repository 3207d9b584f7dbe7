/** A number and the unit behind it: 14.8万平方米, 1个多月, 一打. */
import type { NumberReading } from './number.ts';
import { match } from './sticky.ts';
import { readUnit, type Unit } from './units.ts';

export interface Amount {
  readonly end: number;
  readonly number: NumberReading;
  readonly unit: Unit | null;
}

const BLANKS = / {1,3}(?=[百千万亿个%％‰\p{Script=Han}A-Za-z])/uy;
/** 1个多月, 3个多小时, 一个半小时 */
const PIECE_AND_MORE = /个([多半])(月|小时|星期|季度|世纪|百分点|学期)/y;

function pieceAndMore(text: string, number: NumberReading): Amount | null {
  const found = text[number.end] === '个' ? match(PIECE_AND_MORE, text, number.end) : null;
  if (!found || !number.value) return null;
  const half = found[1] === '半';
  const noun = found[2] ?? '';
  const name = noun === '月' ? '个月' : noun;
  const kind = noun === '百分点' ? 'percentagePoint' : 'duration';
  const unit: Unit = { end: number.end + found[0].length, name, kind, strong: true, latin: false };
  const value = half ? number.value.plus('0.5') : number.value;
  return { end: unit.end, number: { ...number, value, vague: half ? number.vague : '多' }, unit };
}

/** The unit may stand behind one to three blanks; a Latin one only behind an Arabic number. */
function unitBehind(text: string, number: NumberReading): Unit | null {
  const blanks = text[number.end] === ' ' ? match(BLANKS, text, number.end) : null;
  const unit = readUnit(text, number.end + (blanks?.[0].length ?? 0));
  if (!unit) return null;
  if (unit.latin && number.style !== 'arabic') return null;
  // Across blanks only what cannot begin the next word.
  if (blanks && !unit.strong) return null;
  return unit;
}

const DOZEN = /打(?![击造好赢通破掉开拐卡响牢出动下])/y;

/** 一打 is twelve. */
function dozens(text: string, number: NumberReading): Amount | null {
  if (text[number.end] !== '打' || !number.value || !match(DOZEN, text, number.end)) return null;
  const end = number.end + 1;
  const unit: Unit = { end, name: '', kind: 'quantity', strong: true, latin: false };
  return { end, number: { ...number, value: number.value.times(12), size: 2 }, unit };
}

/** The amount that `number` makes with what follows it. */
export function amountOf(text: string, number: NumberReading): Amount {
  const more = pieceAndMore(text, number) ?? dozens(text, number);
  if (more) return more;
  const unit = number.value ? unitBehind(text, number) : null;
  return { end: unit?.end ?? number.end, number, unit };
}
