/** Numbers that rank, order or name a session: 第11位, 第二批, 二十届三中全会, 一、 （一） 1. ① 一是. */
import { digitAt } from './arabic.ts';
import { type Exact, written } from './exact.ts';
import { figure, noFigure, type Reading } from './reading.ts';
import type { Source } from './source.ts';
import { match } from './sticky.ts';

const RANKED = / ?(?:位|名)(?!称|单|额|录|义|牌|优)/y;
const FRONT = /(?:列|前|居|位居|排名|跻身|进入|进位至|升至|保持)/;
const SESSION = /届|次(?:会议|全会|全体会议|代表大会|党代会|代表会议|党员)|中全会/y;
const COUNTER = /[次批轮期个条号代座家台艘项阶步类部章节季卷版回场站年天届级]/y;
const TERM_AFTER =
  /[一二三]?(?:产业|季度|中学|医院|小学|议题|书记|生产力|要务|资源|动力|责任人|时间|方阵|梯队|线|手|届|课|党|军|空间|三产业|课堂|把手)/y;

export function readOrdinal(source: Source, at: number): Reading | null {
  const { text } = source;
  if (text[at] !== '第') return null;
  const blank = text[at + 1] === ' ' ? 1 : 0;
  const number = source.number(at + 1 + blank);
  if (!number?.value || number.impliedOne || number.precision > 0) return null;
  const value = written(number.value);
  const ranked = match(RANKED, text, number.end);
  if (ranked) return figure(number.end + ranked[0].length, 'rank', { value, precision: 0 });
  const session = match(SESSION, text, number.end);
  if (session) return noFigure(number.end + session[0].length, 'session', { value });
  const arabic = number.style === 'arabic';
  const counter = match(COUNTER, text, number.end);
  if (!arabic && match(TERM_AFTER, text, number.end)) return noFigure(number.end, 'term', { value });
  if (/[，、：]/.test(text[number.end] ?? '') && startsSentence(text, at))
    return noFigure(number.end, 'listOrdinal', { value });
  if (counter) return figure(number.end + 1, 'ordinal', { value, precision: 0 });
  const before = text.slice(Math.max(0, at - 4), at);
  if (FRONT.test(before) || /全[国省市区球州县旗]$/.test(before))
    return figure(number.end, 'rank', { value, precision: 0 });
  return arabic ? figure(number.end, 'ordinal', { value, precision: 0 }) : noFigure(number.end, 'term', { value });
}

const SENTENCE_END = /[。；：！？\s]/;

function startsSentence(text: string, at: number): boolean {
  return at === 0 || SENTENCE_END.test(text[at - 1] ?? '');
}

const TOP = /(?:名|位|强)?/y;
const BEFORE_TOP = /(?:全国|全省|全市|全区|全球|世界|居|列|进入|跻身|排名|位居|位列)$/;

/** 前10名, 全国前三 */
export function readTop(source: Source, at: number): Reading | null {
  const { text } = source;
  if (text[at] !== '前') return null;
  const number = source.number(at + 1);
  if (!number?.value || number.value.gt(1000) || number.precision > 0 || number.impliedOne) return null;
  const tail = match(TOP, text, number.end)?.[0] ?? '';
  if (tail === '' && !BEFORE_TOP.test(text.slice(Math.max(0, at - 4), at))) return null;
  if (tail === '' && /[个年月天次项家期\d%.‰]/.test(text[number.end] ?? '')) return null;
  return figure(number.end + tail.length, 'rank', { value: written(number.value), precision: 0 });
}

const CONGRESS = /大(?=[和以精报代召闭胜后的、，。”》关部战提确]|$)/y;
const BARE_SESSION =
  /届|中[、，](?=[一二三四五六七八九]中)|中全会|次(?:会议|全会|全体会议|代表大会|党代会|全国代表大会)/y;
const SESSION_OPENINGS = '届中次大';
const PLAN =
  /(?:十五五|十四五|十三五|十二五|十一五|十五|八五|九五|七五|六五|五五)(?=”|规划|时期|末|期间|以来|开局|收官|目标|普法|重点|全[省市区])/y;

/** 二十届三中全会, 二十大, 十四五规划 */
export function readSession(source: Source, at: number): Reading | null {
  const { text } = source;
  const plan = text[at + 1] === '五' || text[at + 2] === '五' ? match(PLAN, text, at) : null;
  if (plan) return noFigure(at + plan[0].length, 'name');
  const number = source.number(at);
  if (!number?.value || number.style !== 'han' || number.precision > 0) return null;
  if (!SESSION_OPENINGS.includes(text[number.end] ?? '.')) return null;
  const value = written(number.value);
  const session = match(BARE_SESSION, text, number.end);
  if (session) return noFigure(number.end + session[0].trimEnd().replace(/[、，]$/, '').length, 'session', { value });
  return isCongress(number.value, text, at) && match(CONGRESS, text, number.end)
    ? noFigure(number.end + 1, 'session', { value })
    : null;
}

/** 党的十二大 on; 十大 and 八大 are counts. */
function isCongress(value: Exact, text: string, at: number): boolean {
  return value.gte(11) && value.lte(40) && (value.gte(18) || text.slice(Math.max(0, at - 2), at) === '党的');
}

const OPENS_LINE = '\n \u3000（(';
const OPENS_BRACKET = '（([［';
const PARTS_ITEMS = '，、—';
const AT_LINE_START = /(?:^|\n)[ \u3000]*[（(]?$/;
const LABEL =
  /(?:(?:\d{1,3}|[一二三四五六七八九十]{1,3})[）)]|\d{1,3}[.、](?![\d.])|[一二三四五六七八九十]{1,3}、|[①-⑳])/y;
const FIRST_IS = /[一二三四五六七八九十]{1,2}(?=[是要][^，。]|则|来，)/y;
const BRACKETED = /\d{1,3}[）)\]］]/y;

/** `1.` 一、 （一） ① at the start of a line; 一是 in a sentence; [1] of a note. */
export function readListOrdinal(source: Source, at: number): Reading | null {
  const { text } = source;
  const circled = text[at] ?? '';
  if (circled >= '①' && circled <= '⑳') return noFigure(at + 1, 'listOrdinal');
  const before = text[at - 1] ?? '\n';
  if (OPENS_LINE.includes(before) && AT_LINE_START.test(text.slice(Math.max(0, at - 8), at))) {
    const label = match(LABEL, text, at);
    if (label && (at < 8 || text.lastIndexOf('\n', at) >= at - 8)) {
      return noFigure(at + label[0].replace(/[）).、]$/, '').length, 'listOrdinal');
    }
  }
  if (OPENS_BRACKET.includes(before)) {
    const bracketed = match(BRACKETED, text, at);
    if (bracketed) return noFigure(at + bracketed[0].length - 1, 'listOrdinal');
  }
  if (digitAt(text, at)) return null;
  const first = PARTS_ITEMS.includes(before) || startsSentence(text, at) ? match(FIRST_IS, text, at) : null;
  return first && noFigure(at + first[0].length, 'listOrdinal');
}
