/** A unit whose number is gone: `增长%`, `提高个百分点`, `完成投资亿元，`. */
import { allMatches } from '#grammar/all-matches.ts';
import * as messages from '#messages/numbers.ts';
import type { Severity } from '#model/finding.ts';
import { bareCountersIn } from '../../text/bare-counters.ts';
import type { Fault } from '../../text/finding-in.ts';
import { numberRule } from '../../text/number-rule.ts';
import type { Prose } from '../../text/prose.ts';

const NUMERAL_BEFORE = '(?<![0-9０-９零〇一二三四五六七八九十百千万亿两几半数多余来每第各单.．/])';
/** The sign is looked at ahead of what stands before it, which is a third quicker. */
const SIGN = /(?=[\s%％‰])(?<=[\p{Script=Han}，、])\s?[%％‰](?![\p{Script=Han}]{0,2}[）)])/gu;
const POINTS = new RegExp(`${NUMERAL_BEFORE}(?<=\\p{Script=Han})个百分点`, 'gu');
// 突破万亿元, 近亿元, 超万人 name a threshold; 千家万户 is a word.
const THRESHOLD = '突破|首破|超过?|近|约|逾|过|上|破|达到?';
const MULTIPLIED =
  '(?:万亿|亿|万)(?:元|美元|人次|人|户(?<!千家万户)|亩|吨|斤|平方米|立方米|千瓦时|千瓦|公里|件|套|家|个|辆|台|头|只)';
const LENGTH = '(?:微克\\/立方米|毫克\\/立方米|平方米|立方米|平方公里|公里|公顷|亩|吨)';
const END = '(?=[，。；、：）)\\n]|左右|以上的?[，。；、]|$)';
const AMOUNT = new RegExp(`${NUMERAL_BEFORE}(?<=\\p{Script=Han})(?<!${THRESHOLD})${MULTIPLIED}${END}`, 'gu');
const VERB =
  '(?:增长|增加|提高|提升|上升|下降|减少|降低|回落|压减|完成|实现|为|达到?|突破|超过?|近|约|总量|产量|面积|里程|新建|新增|改造|规模|管道|管网|道路|公路|农田|浓度|林|线)';
const MEASURED = new RegExp(`(?<=${VERB})${LENGTH}${END}`, 'gu');
/** 产值达到万亿元 may be meant: a threshold again, but seldom. */
const REACHED = new RegExp(`(?<=达到?)${MULTIPLIED}${END}`, 'gu');
/** （同比增长%）: in brackets behind a verb; （%） alone names the unit of a table. */
const SIGN_IN_BRACKETS = /(?=[\s%％‰])(?<=(?:增长|增加|提高|上升|下降|减少|降低|回落|达到?|占|为))\s?[%％‰](?=[）)])/g;
/** 新增学位个，: behind a noun 个 cannot end a clause. */
const PIECES =
  /(?<=[\p{Script=Han}])(?<![零〇一二三四五六七八九十百千万亿两几半数多余来每第各单这那哪某逐整好])个(?=[，。；])/gu;
/** 居全国第位 */
const RANK = /(?<=第)[位名](?=[，。；、）)]|$)/g;
/** 是上年的倍, 增长倍 */
const TIMES = /(?<=[年期初末]的|增长|增加|提高|扩大)倍(?=[，。；、以]|$)/g;

const LONGEST_LABEL = 12;

/** Cells that hold sentences; in the others 同比增长% and 面积（公顷） are labels. */
function* sentencesIn(text: string): Iterable<Fault> {
  let at = 0;
  for (const cell of text.split('\n')) {
    if (cell.length > LONGEST_LABEL && /[，。；、]/.test(cell)) {
      for (const found of missingIn(cell)) yield { ...found, from: at + found.from, to: at + found.to };
    }
    at += cell.length + 1;
  }
}

function faultsIn({ text, kind }: Prose): Iterable<Fault> {
  return kind === 'table' ? sentencesIn(text) : missingIn(text);
}

function* missingIn(text: string): Iterable<Fault> {
  const fault = (from: number, found: string, severity: Severity): Fault => {
    return { from, to: from + found.length, message: messages.numberMissingBeforeUnit(found.trim()), severity };
  };
  for (const { 0: found, index } of allMatches(text, SIGN)) yield fault(index, found, 'error');
  for (const { 0: found, index } of allMatches(text, POINTS)) yield fault(index, found, 'error');
  for (const pattern of [SIGN_IN_BRACKETS, PIECES, RANK, TIMES]) {
    for (const { 0: found, index } of allMatches(text, pattern)) yield fault(index, found, 'warning');
  }
  for (const { from, to, certain } of bareCountersIn(text)) {
    yield fault(from, text.slice(from, to), certain ? 'warning' : 'info');
  }
  for (const { 0: found, index } of allMatches(text, AMOUNT)) yield fault(index, found, 'warning');
  for (const { 0: found, index } of allMatches(text, MEASURED)) yield fault(index, found, 'warning');
  for (const { 0: found, index } of allMatches(text, REACHED)) {
    yield fault(index, found, found.startsWith('万亿') ? 'info' : 'warning');
  }
}

export const numberMissingBeforeUnit = numberRule({
  id: 'numbers/number-missing-before-unit',
  summary: { zh: '单位前缺数字', en: 'A unit without its number' },
  severity: 'error',
  faultsIn,
});
