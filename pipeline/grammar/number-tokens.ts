/** Parts the letters of a Chinese or mixed number: 5万4千6百, 二百零三点五, 十几万多亿. */
import { digitAt, isDigit, readArabic } from './arabic.ts';
import { Exact, powerOfTen, written } from './exact.ts';
import { BIG_UNITS, HAN_DIGITS, SMALL_UNITS, TENS } from './han-digits.ts';

export type Token = { readonly from: number; readonly end: number } & (
  | { readonly type: 'digit'; readonly digit: number }
  /** an Arabic number */
  | { readonly type: 'run'; readonly digits: string; readonly precision: number }
  | { readonly type: 'small' | 'big'; readonly exponent: number }
  | { readonly type: 'point' }
  | { readonly type: 'vague'; readonly word: string }
);

const MOST_TOKENS = 48;
const BEGINS_PREFIXED = '千兆百';
const BEGINS_VAGUE = '余多几来';
/** 千克 and 兆瓦 are units of their own; so are the 千兆 of a network and 百分点. */
const PREFIXED = /(?:千(?:克|米|瓦|伏|安|赫|帕|卡|焦|字节|比特|兆)|兆(?:瓦|赫|帕|焦|欧|字节|比特|伏|光|宽|网)|百分点)/y;
const PERCENT = /百分之/y;
const VAGUE_AFTER =
  /(?:[余多](?!额|元化|样|彩|方|功能|层|维|边|云|式|点|语|模|民族|热|款|量|温|缺|粮)|几|来(?=[个名家人年万天次种岁]))/y;

/** 12点30分 tells the time. */
const CLOCK = /点\d{1,2}分/y;

function matches(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

/** 三十两, 两万两: behind a unit 两 is a weight, unless a unit follows it (两千两百). */
function isWeightUnit(text: string, at: number, previous: Token | undefined): boolean {
  if (text[at] !== '两' || !previous || previous.type === 'vague') return false;
  return !SMALL_UNITS.has(text[at + 1] ?? '') && !BIG_UNITS.has(text[at + 1] ?? '');
}

function hanToken(text: string, at: number, previous: Token | undefined): Token | null {
  const character = text[at] as string;
  const range = { from: at, end: at + 1 };
  const digit = HAN_DIGITS.get(character);
  if (digit !== undefined) return isWeightUnit(text, at, previous) ? null : { type: 'digit', digit, ...range };
  if (BEGINS_PREFIXED.includes(character)) {
    if (matches(PREFIXED, text, at) || (!previous && matches(PERCENT, text, at))) return null;
  }
  const small = SMALL_UNITS.get(character);
  if (small !== undefined) return { type: 'small', exponent: small, ...range };
  const big = BIG_UNITS.get(character);
  if (big !== undefined) return { type: 'big', exponent: big, ...range };
  if (!previous || previous.type === 'vague') return null;
  if (character === '点' && !matches(CLOCK, text, at)) {
    const next = text[at + 1] === ' ' ? (text[at + 2] ?? '') : (text[at + 1] ?? '');
    const digitAhead = (HAN_DIGITS.has(next) && next !== '两') || isDigit(next);
    return previous.type !== 'point' && digitAhead ? { type: 'point', ...range } : null;
  }
  if (character === '点') return null;
  return BEGINS_VAGUE.includes(character) && matches(VAGUE_AFTER, text, at)
    ? { type: 'vague', word: character, ...range }
    : null;
}

/** A blank may stand inside where one side is a unit: 三千 八百, 1000 万. Never between two digits. */
function bridges(text: string, at: number, previous: Token): number {
  let next = at;
  while (text[next] === ' ' && next - at < 2) next += 1;
  if (next === at) return at;
  const character = text[next] ?? '';
  if (BIG_UNITS.has(character)) return next;
  if (previous.type === 'run') return SMALL_UNITS.has(character) ? next : at;
  const unitAhead = SMALL_UNITS.has(character) || '余多几点'.includes(character);
  const unitBehind = previous.type === 'small' || previous.type === 'big' || previous.type === 'point';
  return character !== '' && (unitAhead || (unitBehind && HAN_DIGITS.has(character))) ? next : at;
}

const SCALE = /(?:(k)|[eE]([+-]?\d{1,2}))(?![A-Za-z0-9.])/y;

/** 40k, 2e5, 12.32e+14 */
function scaledRun(text: string, at: number): { readonly end: number; readonly scale: Exact } | null {
  SCALE.lastIndex = at;
  const found = SCALE.exec(text);
  return found && { end: at + found[0].length, scale: powerOfTen(found[1] ? 3 : Number(found[2])) };
}

function tokenAt(text: string, at: number, previous: Token | undefined): readonly Token[] {
  const character = text[at];
  if (character === undefined) return [];
  const tens = TENS.get(character);
  if (tens !== undefined) {
    const range = { from: at, end: at + 1 };
    return [
      { type: 'digit', digit: tens, ...range },
      { type: 'small', exponent: 1, ...range },
    ];
  }
  if (digitAt(text, at) || (character === '.' && !previous)) {
    const run = previous?.type === 'run' ? null : readArabic(text, at);
    if (!run || run.digits === null) return [];
    const scaled = scaledRun(text, run.end);
    const digits = scaled ? written(new Exact(run.digits).times(scaled.scale)) : run.digits;
    return [{ type: 'run', digits, precision: scaled ? 0 : run.precision, from: at, end: scaled?.end ?? run.end }];
  }
  const token = hanToken(text, at, previous);
  return token ? [token] : [];
}

/** At most MOST_TOKENS of them, so that no text makes this slow. */
export function tokensAt(text: string, at: number): readonly Token[] {
  const tokens: Token[] = [];
  let next = at;
  while (tokens.length < MOST_TOKENS) {
    const previous = tokens.at(-1);
    const found = tokenAt(text, previous ? bridges(text, next, previous) : next, previous);
    if (found.length === 0) break;
    tokens.push(...found);
    next = found[0]?.end ?? next;
  }
  return tokens;
}
