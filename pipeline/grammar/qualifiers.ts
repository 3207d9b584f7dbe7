/** The words that make a number a bound or an estimate: 约 近 超 不低于 预计 before it, 以上 左右 after it. */
import { allMatches } from './all-matches.ts';
import { match } from './sticky.ts';

const BEFORE =
  '大约 约为 约占 约合 约 将近 接近 近 超过 超 逾 突破 不低于 不少于 不高于 不超过 不大于 不小于 不足 不到 至少 最多 最低 最高 高于 低于 多于 少于 大于 小于 过 左右'.split(
    ' ',
  );
const BEFORE_ENGLISH =
  'about,around,nearly,almost,over,more than,less than,at least,at most,up to,roughly,approximately,under,below,above,some'.split(
    ',',
  );
const AFTER =
  / ?(?:及以上|及以下|以上|以下|以内|左右|上下|以外|之内|强(?=[，。、；）]|$)|弱(?=[，。、；）]|$)|or more|or less)/y;
const FORECAST = /预计|初步核算|初步统计|初步预计|力争/g;
/** 过 alone mostly belongs to a verb: 通过, 经过, 超过 is read whole. */
const NOT_BEFORE =
  /(?:通过|经过|不过|跨过|渡过|走过|最近|附近|就近|邻近|临近|靠近|契约|节约|公约|合约|预约|制约|集约|条约|履约|签约|违约|大约束|以近)$/;

const LONGEST = 14;
const CLAUSE = 40;

/** By their last letter, the longest first: most numbers are told apart by this alone. */
function byLastLetter(): ReadonlyMap<string, readonly string[]> {
  const map = new Map<string, string[]>();
  for (const word of [...BEFORE, ...BEFORE_ENGLISH]) {
    const last = word.at(-1) as string;
    map.set(
      last,
      [...(map.get(last) ?? []), word].sort((a, b) => b.length - a.length),
    );
  }
  return map;
}

const BY_LAST = byLastLetter();
const CLAUSE_END = /[，。；！？\n：]/;

const NONE: readonly string[] = [];
const BEGINS_AFTER = '及以左上之强弱oO';

function before(text: string, at: number): readonly string[] {
  let words = NONE;
  let end = at;
  while (words.length < 2) {
    const bare = withoutTail(text, end);
    const found = wordBefore(text, bare);
    if (!found || NOT_BEFORE.test(text.slice(Math.max(0, end - LONGEST), end))) break;
    words = [found, ...words];
    end = bare - found.length;
  }
  return words;
}

/** Before 了 and a blank: 超过了 8. */
function withoutTail(text: string, at: number): number {
  const end = text[at - 1] === ' ' ? at - 1 : at;
  return text[end - 1] === '了' ? end - 1 : end;
}

function wordBefore(text: string, end: number): string | null {
  const last = text[end - 1] ?? '';
  const words = BY_LAST.get(last) ?? BY_LAST.get(last.toLowerCase()) ?? [];
  for (const word of words) {
    const printed = text.slice(Math.max(0, end - word.length), end);
    if (printed === word || printed.toLowerCase() === word) return printed;
  }
  return null;
}

export interface Forecast {
  readonly word: string;
  readonly end: number;
}

/** 预计 and its like, in order. */
export function forecastsIn(text: string): readonly Forecast[] {
  return [...allMatches(text, FORECAST)].map((found) => ({ word: found[0], end: found.index + found[0].length }));
}

/** `word`, when it stands in the same clause as what begins at `start`. */
function reaches(text: string, forecast: Forecast, start: number): boolean {
  return start - forecast.end <= CLAUSE && !CLAUSE_END.test(text.slice(forecast.end, start));
}

export interface Stretch {
  readonly start: number;
  /** behind the number and its unit */
  readonly end: number;
  /** 余 多 几 inside the number */
  readonly vague: string;
}

/** In the order in which they stand. `forecast` is the last one before the number. */
export function qualifiersAround(text: string, { start, end, vague }: Stretch, forecast?: Forecast): readonly string[] {
  const forecasts = forecast && reaches(text, forecast, start) ? [forecast.word] : NONE;
  const first = text[text[end] === ' ' ? end + 1 : end] ?? '.';
  const after = BEGINS_AFTER.includes(first) ? match(AFTER, text, end)?.[0].trim() : undefined;
  const ahead = before(text, start);
  if (!vague && !after && forecasts === NONE) return ahead;
  return [...forecasts, ...ahead, ...(vague ? [vague] : []), ...(after ? [after] : [])];
}
