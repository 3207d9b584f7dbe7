/** Reads one number of any script at one place: 4.07亿, 三千六百, 5万4千6百, 二〇二三, 三五百, -1.5. */
import { digitAt, readArabic } from './arabic.ts';
import { Exact, exactOf, whole } from './exact.ts';
import { AMBIGUOUS_CAPITALS, BIG_UNITS, HAN_DIGITS, isHan, SMALL_UNITS } from './han-digits.ts';
import { type Token, tokensAt } from './number-tokens.ts';
import { type Evaluation, evaluate } from './number-value.ts';
import { match } from './sticky.ts';

export interface NumberReading {
  readonly end: number;
  /** null: malformed, or longer than any number */
  readonly value: Exact | null;
  /** 三五百: the upper end of what is said to be between two digits */
  readonly to: Exact | null;
  readonly precision: number;
  readonly style: 'arabic' | 'han';
  readonly vague: string;
  /** digits read one by one: 二〇二三 */
  readonly digitByDigit: boolean;
  readonly impliedOne: boolean;
  /** how many letters and runs it is made of */
  readonly size: number;
  /** more digits than any number has */
  readonly tooLong: boolean;
}

type Plain = Omit<NumberReading, 'end'> & { readonly used: number };

/** 三五, 七八, 三四: two digits said together for something between. */
function isBetween(first: Token | undefined, second: Token | undefined): boolean {
  if (first?.type !== 'digit' || second?.type !== 'digit' || second.from !== first.end) return false;
  return first.digit > 0 && (second.digit === first.digit + 1 || (first.digit === 3 && second.digit === 5));
}

function digitString(tokens: readonly Token[]): Plain | null {
  let used = 0;
  while (tokens[used]?.type === 'digit' && (used === 0 || tokens[used]?.from === tokens[used - 1]?.end)) used += 1;
  if (used < 2) return null;
  const following = tokens[used]?.type;
  if (used === 2 && isBetween(tokens[0], tokens[1]) && following !== 'point') return null;
  if (following === 'small' || following === 'big') return null;
  const whole = tokens.slice(0, used).map((token) => (token.type === 'digit' ? String(token.digit) : ''));
  let decimals = '';
  if (following === 'point') {
    let at = used + 1;
    for (let token = tokens[at]; token?.type === 'digit'; token = tokens[at]) {
      decimals += String(token.digit);
      at += 1;
    }
    if (decimals) used = at;
  }
  const value = new Exact(`${whole.join('')}${decimals && `.${decimals}`}`);
  const rest = { to: null, vague: '', digitByDigit: true, impliedOne: false, style: 'han' as const, tooLong: false };
  return { used, value, precision: decimals.length, size: used, ...rest };
}

function plain(tokens: readonly Token[], found: Evaluation, to: Exact | null, used: number): Plain {
  const { value, precision, vague, impliedOne } = found;
  const style = tokens[0]?.type === 'run' ? 'arabic' : 'han';
  // 十一十二, 10.1万零100: a second number grown onto the first makes neither readable.
  const next = tokens[used];
  const before = tokens[used - 1];
  const grown = next !== undefined && next.from === before?.end && next.type !== 'vague' && next.type !== 'point';
  const readable = !grown || style !== (next?.type === 'run' ? 'arabic' : 'han') || tokens[0]?.type === 'digit';
  const rest = { precision, vague, impliedOne, style, digitByDigit: false, size: used, tooLong: false } as const;
  if (grown && (!readable || found.precision > 0)) return { used: tokens.length, value: null, to: null, ...rest };
  return { used, value, to, ...rest };
}

function readTokens(tokens: readonly Token[]): Plain | null {
  if (tokens.length === 0) return null;
  const digits = digitString(tokens);
  if (digits) return digits;
  // behind the point two digits are two digits: 零点五六
  const point = tokens.findIndex(({ type }) => type === 'point');
  const between = tokens.findIndex((token, at) => (point < 0 || at < point) && isBetween(token, tokens[at + 1]));
  if (between >= 0) {
    const low = evaluate(tokens.filter((_, at) => at !== between + 1));
    const high = evaluate(tokens.filter((_, at) => at !== between));
    if (low && high && low.used > between) return plain(tokens, low, high.value, low.used + 1);
  }
  const found = evaluate(tokens);
  return found && plain(tokens, found, null, found.used);
}

const BEFORE_SIGN = /[\s(（，。、；：“,;:=<>]/;

const BELOW_ZERO = /零下 {0,2}(?=[\d二三四五六七八九十两]|一[十百度])/y;

/** A hyphen is a minus where a number could not end before it; 零下 is one before degrees. */
function signLength(text: string, at: number): number {
  if (text[at] === '零' && text[at + 1] === '下') return match(BELOW_ZERO, text, at)?.[0].length ?? 0;
  if (text[at] === '负') return text[at + 1] === '的' ? 2 : 1;
  if (text[at] !== '-' && text[at] !== '−') return 0;
  const before = text[at - 1];
  return before === undefined || BEFORE_SIGN.test(before) ? 1 : 0;
}

function tooLong(text: string, at: number): NumberReading | null {
  const run = readArabic(text, at);
  if (!run || run.digits !== null) return null;
  const rest = { value: null, to: null, precision: 0, vague: '', digitByDigit: false, impliedOne: false, size: 1 };
  return { end: run.end, style: 'arabic', tooLong: !run.malformed, ...rest };
}

/** 伍 alone is a name, 陆 alone is land: a lone capital counts where nothing touches it. */
function isOtherWord(text: string, token: Token): boolean {
  if (!AMBIGUOUS_CAPITALS.has(text[token.from] ?? '')) return false;
  return isHan(text[token.from - 1]) || isHan(text[token.end]);
}

const MAY_GO_ON = new Set('0123456789十拾百佰千仟万亿兆点余多几来廿卅零〇一二三四五六七八九两壹贰叁肆伍陆柒捌玖kKeE');

/** A multiplier, at once or behind one or two blanks, makes more of a run of digits. */
function goesOn(text: string, at: number): boolean {
  const behind = text[at] ?? '';
  if (behind !== ' ') return MAY_GO_ON.has(behind);
  const next = (text[at + 1] === ' ' ? text[at + 2] : text[at + 1]) ?? '';
  return MAY_GO_ON.has(next) && (SMALL_UNITS.has(next) || BIG_UNITS.has(next));
}

const GROWS = new Set([...MAY_GO_ON, ...HAN_DIGITS.keys(), ...SMALL_UNITS.keys(), ...BIG_UNITS.keys(), ' ']);

/** Exponents of ten; 兆 may begin a unit of its own. */
const MYRIADS = new Map([
  ['万', 4],
  ['亿', 8],
]);

/** Most numbers are digits and no more, or with 万 or 亿 behind them: they need no parting into tokens. */
function readRunOnly(text: string, at: number): NumberReading | null {
  if (!digitAt(text, at)) return null;
  const run = readArabic(text, at);
  if (!run?.digits) return null;
  const scale = MYRIADS.get(text[run.end] ?? '') ?? 0;
  if (scale > 0 ? GROWS.has(text[run.end + 1] ?? '') : goesOn(text, run.end)) return null;
  return {
    end: scale > 0 ? run.end + 1 : run.end,
    value: scale > 0 ? new Exact(`${run.digits}e${scale}`) : exactOf(run.digits),
    precision: run.precision,
    to: null,
    vague: '',
    digitByDigit: false,
    impliedOne: false,
    size: scale > 0 ? 2 : 1,
    style: 'arabic',
    tooLong: false,
  };
}

/** 一个, 三项: one letter, and nothing behind it that could belong to the number. */
function readLetterOnly(text: string, at: number): NumberReading | null {
  const digit = HAN_DIGITS.get(text[at] ?? '');
  if (digit === undefined || GROWS.has(text[at + 1] ?? '') || AMBIGUOUS_CAPITALS.has(text[at] ?? '')) return null;
  return {
    end: at + 1,
    value: whole(digit),
    precision: 0,
    to: null,
    vague: '',
    digitByDigit: false,
    impliedOne: false,
    size: 1,
    style: 'han',
    tooLong: false,
  };
}

export function readNumber(text: string, at: number): NumberReading | null {
  const sign = signLength(text, at);
  const simple = sign > 0 ? null : (readRunOnly(text, at) ?? readLetterOnly(text, at));
  if (simple) return simple;
  let from = at + sign;
  while (sign > 0 && text[from] === ' ' && from - at < 3) from += 1;
  const long = tooLong(text, from);
  if (long) return long;
  const tokens = tokensAt(text, from);
  const found = readTokens(tokens);
  if (!found) return null;
  const { used, precision, style, vague, digitByDigit, impliedOne, size } = found;
  const last = tokens[used - 1];
  const first = tokens[0];
  if (!last || !first || (used === 1 && isOtherWord(text, first))) return null;
  const negative = sign > 0;
  const value = negative && found.value ? found.value.negated() : found.value;
  const to = negative && found.to ? found.to.negated() : found.to;
  return { end: last.end, value, precision, to, vague, digitByDigit, impliedOne, size, style, tooLong: false };
}
