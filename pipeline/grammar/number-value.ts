/** The value of the letters of a number, as far as they make one. */
import { Exact, exactOf, powerOfTen, whole } from './exact.ts';
import type { Token } from './number-tokens.ts';

export interface Evaluation {
  readonly value: Exact;
  /** how many tokens belong to it */
  readonly used: number;
  readonly precision: number;
  readonly vague: string;
  /** a multiplier without a digit before it: 百, 万, 亿 */
  readonly impliedOne: boolean;
}

interface State {
  /** finished 万, 亿 and 兆, the largest first */
  groups: { readonly value: Exact; readonly exponent: number }[];
  section: Exact;
  sectionLow: number;
  pending: Token | null;
  zero: boolean;
  lastExponent: number | null;
  decimals: boolean;
  vague: string;
  precision: number;
  impliedOne: boolean;
}

function pendingValue(token: Token): Exact {
  if (token.type === 'digit') return whole(token.digit);
  return token.type === 'run' ? exactOf(token.digits) : whole(0);
}

function hasValue(state: State): boolean {
  return state.pending !== null || state.lastExponent !== null;
}

/** 二百五 is 250: a lone last digit counts tens of the unit below. An Arabic rest (四千230) counts ones. */
function settle(state: State): void {
  if (!state.pending) return;
  const elliptic = state.pending.type === 'digit' && state.lastExponent !== null && !state.zero;
  const scale = elliptic ? powerOfTen((state.lastExponent ?? 1) - 1) : new Exact(1);
  state.section = state.section.plus(pendingValue(state.pending).times(scale));
  Object.assign(state, { pending: null, zero: false });
}

function takeDigit(state: State, token: Token, next: Token | undefined): boolean {
  if (state.pending || state.decimals || state.vague) return false;
  // 10.1万零100: what carries decimals is finished.
  if (state.precision > 0) return false;
  if (token.type === 'digit' && token.digit === 0 && state.lastExponent !== null) {
    if (state.zero) return false;
    state.zero = true;
    return true;
  }
  if (token.type === 'run') {
    const fits = state.lastExponent === null || token.digits.length <= Math.max(state.lastExponent, 1);
    if (state.lastExponent !== null && token.precision > 0) return false;
    if (!fits && next?.type !== 'small' && next?.type !== 'big') return false;
    state.precision = token.precision;
  }
  state.pending = token;
  return true;
}

function takeSmall(state: State, exponent: number): boolean {
  if (state.decimals || state.vague || exponent >= state.sectionLow) return false;
  if (!state.pending) {
    const first = state.lastExponent === null;
    if (!first && exponent !== 1 && !state.zero) return false;
    if (state.impliedOne) return false;
    state.impliedOne = first && exponent > 1;
  }
  const count = state.pending ? pendingValue(state.pending) : new Exact(1);
  if (count.isZero() && state.lastExponent === null && exponent > 1) return false;
  state.section = state.section.plus((count.isZero() ? new Exact(1) : count).times(powerOfTen(exponent)));
  Object.assign(state, { pending: null, sectionLow: exponent, lastExponent: exponent, zero: false });
  return true;
}

/** No report counts beyond 亿亿亿. */
const MOST_EXPONENT = 32;

function takeBig(state: State, exponent: number): boolean {
  if (state.pending) {
    // Before 万 a lone digit counts ones: 四千零五万, and 一百二万 is not said.
    state.section = state.section.plus(pendingValue(state.pending));
    state.pending = null;
  } else if (state.lastExponent === null) {
    state.section = new Exact(1);
    state.impliedOne = true;
  }
  const bare = state.section.isZero() && state.groups.length > 0;
  const below = state.groups.filter(
    (group) => (bare ? group === state.groups.at(-1) : false) || group.exponent < exponent,
  );
  if (!bare && state.groups.some((group) => group.exponent === exponent)) return false;
  if (below.some((group) => group.value.e > MOST_EXPONENT)) return false;
  const sum = below.reduce((total, group) => total.plus(group.value), state.section);
  state.groups = state.groups.filter((group) => !below.includes(group));
  state.groups.push({ value: sum.times(powerOfTen(exponent)), exponent });
  Object.assign(state, { section: new Exact(0), sectionLow: 9, lastExponent: exponent, zero: false });
  return true;
}

/** Takes the digits behind the point; gives how many tokens there are. */
function takeDecimals(state: State, tokens: readonly Token[], at: number): number {
  if (!hasValue(state) || state.decimals || state.vague || state.precision > 0) return 0;
  let digits = '';
  let used = 0;
  for (const token of tokens.slice(at + 1)) {
    if (token.type === 'digit') digits += String(token.digit);
    else if (token.type === 'run' && digits === '' && token.precision === 0) digits = token.digits;
    else break;
    used += 1;
    if (token.type === 'run') break;
  }
  if (used === 0) return 0;
  settle(state);
  state.section = state.section.plus(new Exact(`0.${digits}`));
  Object.assign(state, { decimals: true, precision: digits.length, lastExponent: state.lastExponent ?? 0 });
  return used + 1;
}

/** `words` joins what was vague: 十几万多亿 has two. */
function takeVague(state: State, word: string): boolean {
  if (!hasValue(state) || (word === '几' && state.pending)) return false;
  if (state.vague && word === state.vague) return false;
  if (state.pending) settle(state);
  state.vague = state.vague || word;
  state.lastExponent ??= 0;
  return true;
}

function take(state: State, tokens: readonly Token[], at: number): number {
  const token = tokens[at] as Token;
  switch (token.type) {
    case 'digit':
    case 'run':
      return takeDigit(state, token, tokens[at + 1]) ? 1 : 0;
    case 'small':
      return takeSmall(state, token.exponent) ? 1 : 0;
    case 'big':
      return takeBig(state, token.exponent) ? 1 : 0;
    case 'point':
      return takeDecimals(state, tokens, at);
    case 'vague':
      return takeVague(state, token.word) ? 1 : 0;
  }
}

export function evaluate(tokens: readonly Token[]): Evaluation | null {
  const only = tokens.length === 1 ? tokens[0] : undefined;
  if (only?.type === 'run' || only?.type === 'digit') {
    const precision = only.type === 'run' ? only.precision : 0;
    return { value: pendingValue(only), used: 1, precision, vague: '', impliedOne: false };
  }
  const state: State = {
    groups: [],
    section: new Exact(0),
    sectionLow: 9,
    pending: null,
    zero: false,
    lastExponent: null,
    decimals: false,
    vague: '',
    precision: 0,
    impliedOne: false,
  };
  let used = 0;
  while (used < tokens.length) {
    const taken = take(state, tokens, used);
    if (taken === 0) break;
    used += taken;
  }
  // A 零 that nothing follows belongs to the next word.
  if (state.zero && !state.pending && tokens[used - 1]?.type === 'digit') used -= 1;
  if (used === 0) return null;
  settle(state);
  const value = state.groups.reduce((total, group) => total.plus(group.value), state.section);
  return { value, used, precision: state.precision, vague: state.vague, impliedOne: state.impliedOne };
}
