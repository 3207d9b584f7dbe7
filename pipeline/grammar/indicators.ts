/** Names what each figure measures: the noun phrase before it, behind it, or of the figure it follows up. */
import type { Numeral } from '#model/figure.ts';

export interface Indicator {
  /** the noun phrase: 地区生产总值; '' when none was found */
  readonly name: string;
  /** how it moved, as written: 增长, 同比增加, 下降; '' for a level */
  readonly change: string;
  /** the name stands right before the figure, in its own clause; else it is that of a figure or a clause before */
  readonly own: boolean;
}

const NONE: Indicator = { name: '', change: '', own: false };
const LONGEST_NAME = 28;
const LOOK_BACK = 64;
const CLAUSE_END = /[，。；：！？\n（）()]/;
const SENTENCE_END = /[。；！？\n]/;

const PERIOD =
  /^(?:(?:[12]\d{3}年?|去年|今年|全年|上年|当年|本年|过去[一五]年|[一五]年来|近年来|截至|到|预计|其中|同时|并|且|再|已|均|都|也|还|年末|年底|全区|全市|全省|全县|我区|我市|我省|我县|累计|共计?|总计|合计|成功|顺利|全面|积极|大力|有效|进一步|持续|扎实|深入|加快|力争|确保|努力|[—、，和及与等的：])\s*)+/;
const LEADING_VERB =
  /^(?:完成|实现|发放|盘活|开展|组织|举办|引进|培育|打造|推动|推进|投入|实施|建立|建设|改造|疏通|养护|更新|加固|清理|整治|排查|治理|检查|受理|办理|解决|支援|劳动协作转移|提供|落实|争取|获得|获评|获|创建|新创|安排|支持|帮助|帮扶|减免|减轻|收回|拨付|筹集|吸引|带动|惠及|覆盖|服务|设立|成立|发行|出台|制定|取得|形成|达成|签约|开工|竣工|建成|拥有|有|为|是|使|将|在)+(?![率额量数面度值业费])/;
/** Taken off one by one, from the end: a nested repeat would try every way to cut 达到达到达到. */
const COPULA =
  /(?:分别|均|都|已|将|就|也|能|可|累计|总计|合计|共计|共|总共|高达|仅为|约为|再次|成功|首次|率先|预计|力争|确保|基本|达到了?|达|为|是|有|占到|占全国|占|突破|超过|超|逾|近|约|大约|接近|不低于|不少于|不超过|不高于|不足|不到|至少|完成|实现|(?:增|增加|增长|扩大|提高|提升|上升|下降|降|降低|减少|压减|回落|升)[到至]|稳定在|控制在|保持在|维持在|保持|保障|控制|在|到|至|由|从|的|了|每年)\s*$/;
const MOST_COPULAS = 6;
const COMPARED = '(?:(?:比|较|与)(?:上年|去年|上年末|上年同期|同期|年初|前年|\\d{4}年|上一年)(?:同期|末|初)?)?';
const ADVERBS = '(?:同比|环比|年均|平均|实际|名义|净|又|再|各|分别|均|累计|预计|共|仅|只|大幅|继续|也|就|将){0,4}';
const MOVED =
  '(?:增长|增加|提高|提升|上升|上涨|增收|净增|增长率|增幅|降幅|涨幅|下降|减少|降低|回落|下跌|压减|压缩|缩短|缩小|收窄|改善|扩大|增速|高于全国|低于全国|高于全省|低于全省|翻)';
const CHANGE = new RegExp(`${COMPARED}${ADVERBS}${MOVED}[了约近超过达为到至]{0,4}$`);

function withoutCopula(clause: string): string {
  let rest = clause;
  for (let time = 0; time < MOST_COPULAS; time += 1) {
    const end = COPULA.exec(rest);
    if (!end) break;
    rest = rest.slice(0, end.index);
  }
  return rest;
}

interface Clause {
  readonly text: string;
  /** true: nothing but a mark or a joint stands between this and the figure before */
  readonly joined: boolean;
}

function clauseBefore(text: string, from: number, to: number): Clause {
  const floor = Math.max(from, to - LOOK_BACK);
  let start = floor;
  for (let at = to - 1; at >= floor; at -= 1) {
    if (!CLAUSE_END.test(text[at] as string)) continue;
    start = at + 1;
    break;
  }
  const clause = text.slice(start, to).trim();
  return { text: clause, joined: start === from && /^[、和及与至到]?$/.test(clause) };
}

const ADVERB = /分别|^(?:[均各再又也就将共仅只]|累计|预计)+/g;
const TAIL = /[了约近超过达为到至]+$/;

function changeOf(printed: string): string {
  return printed.replace(TAIL, '').replace(ADVERB, '');
}

/** What is left of a clause when joints, verbs and the change are taken off. */
function phraseOf(clause: string): Pick<Indicator, 'name' | 'change'> {
  if (clause === '') return NONE;
  let rest = withoutCopula(clause);
  const change = CHANGE.exec(rest)?.[0] ?? '';
  rest = withoutCopula(rest.slice(0, rest.length - change.length)).replace(/[、，]$/, '');
  const bare = rest.replace(PERIOD, '').replace(LEADING_VERB, '').replace(PERIOD, '');
  return {
    name: bare
      .slice(-LONGEST_NAME)
      .replace(/^[”）、和的]+/, '')
      .replace(/^(?=[^“]*”)/, '“'),
    change: changeOf(change),
  };
}

/** 投入财政资金 measures 财政资金: the noun of a label, as it would be named in a sentence. */
export function nounOf(label: string): string {
  const { name, change } = phraseOf(label);
  return `${name}${change}` || label;
}

const BEHIND = /^的?(“?[\p{Script=Han}A-Za-z·]{2,20}”?)/u;
const BEHIND_STOP = /(?:以上|以下|左右|以内|分别|均|全部|实现|增长|达到|获|被|等|已|正在|入选|提高|下降|，|。)/;

/** 完成20项民心工程: the noun follows the number and its unit. */
function nounBehind(text: string, numeral: Numeral): string {
  if (numeral.kind !== 'quantity' && numeral.kind !== 'range') return '';
  const found = BEHIND.exec(text.slice(numeral.end, numeral.end + 24))?.[1] ?? '';
  const stop = BEHIND_STOP.exec(found);
  const noun = stop ? found.slice(0, stop.index) : found;
  return noun.length >= 2 ? noun : '';
}

const NO_NOUN = /^[^\p{Script=Han}]*$/u;

function nounInSentence(text: string, from: number, before: number): string {
  const stretch = text.slice(Math.max(from, before - LOOK_BACK), before);
  const sentence = stretch.split(SENTENCE_END).at(-1) ?? '';
  if (NO_NOUN.test(sentence)) return '';
  const clauses = sentence.split(/[，：（）()]/).map((clause) => clause.trim());
  for (const clause of clauses.reverse()) {
    const { name } = phraseOf(
      clause.replace(
        /(?:再创(?:历史)?新[低高]|创(?:历史)?新[低高]|刷新.{0,6}|稳步提升|持续改善|平稳运行|稳中有[升进降])$/,
        '',
      ),
    );
    if (name.length >= 2) return name;
  }
  return '';
}

/** 投资同比分别增长: it belongs to the change. */
const BEFORE_CHANGE = /(?:同比|环比|年均|平均|实际|名义|累计|预计)+$/;

/** 工业、服务业增加值分别增长6.9%、8.4%: the items that the figures answer in turn. */
function respective(clause: string): readonly string[] {
  const head = clause.split('分别')[0];
  if (head === undefined || !clause.includes('分别')) return [];
  return phraseOf(head)
    .name.replace(BEFORE_CHANGE, '')
    .split(/[、和与及]/)
    .filter((item) => item !== '');
}

interface State {
  readonly last: Indicator;
  readonly lastEnd: number;
  readonly items: readonly string[];
  readonly item: number;
}

function next(text: string, numeral: Numeral, state: State): { readonly indicator: Indicator; readonly state: State } {
  const sameSentence = !SENTENCE_END.test(text.slice(state.lastEnd, numeral.start));
  const clause = clauseBefore(text, state.lastEnd, numeral.start);
  if (clause.joined && sameSentence && state.last.name) {
    const item = state.item + 1;
    const name = state.items[item] ?? state.last.name;
    const indicator = { name, change: state.last.change, own: false };
    return { indicator, state: { ...state, item, last: indicator, lastEnd: numeral.end } };
  }
  const items = respective(clause.text);
  const phrase = phraseOf(clause.text);
  const behind = phrase.change || phrase.name.length >= 2 ? '' : nounBehind(text, numeral);
  const inherited = sameSentence ? state.last.name : '';
  const own = phrase.name.length >= 2 ? phrase.name : behind;
  const name =
    (items[0] ?? '') ||
    own ||
    nounInSentence(text, state.lastEnd, numeral.start) ||
    inherited ||
    nounInSentence(text, 0, numeral.start);
  const indicator = { name, change: phrase.change, own: name === phrase.name && name !== '' };
  return { indicator, state: { last: indicator, lastEnd: numeral.end, items, item: 0 } };
}

const MEASURES = new Set<string>(['date', 'year', 'time', 'ordinal', 'verbal']);

/** One for each numeral; dates, ordinals and what is no figure measure nothing. */
export function indicatorsIn(text: string, numerals: readonly Numeral[]): readonly Indicator[] {
  let state: State = { last: NONE, lastEnd: 0, items: [], item: 0 };
  return numerals.map((numeral) => {
    if (!numeral.figure || MEASURES.has(numeral.kind)) return NONE;
    const found = next(text, numeral, state);
    state = found.state;
    return found.indicator;
  });
}
