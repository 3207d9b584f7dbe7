/** A unit whose number is gone: `增长%`, `提高个百分点`, `完成投资亿元，`. */
import * as messages from '#messages/numbers.ts';
import type { Severity } from '#model/finding.ts';
import type { Fault } from '../../text/finding-in.ts';
import { numberRule } from '../../text/number-rule.ts';
import type { Prose } from '../../text/prose.ts';

const NUMERAL_BEFORE = '(?<![0-9０-９零〇一二三四五六七八九十百千万亿两几半数多余来每第各单.．/])';
const SIGN = /(?<=[\p{Script=Han}，、])\s?[%％‰](?![\p{Script=Han}]{0,2}[）)])/gu;
const POINTS = new RegExp(`${NUMERAL_BEFORE}(?<=\\p{Script=Han})个百分点`, 'gu');
// 突破万亿元, 近亿元, 超万人 name a threshold: behind those words a multiplier may stand alone.
const THRESHOLD = '突破|超过?|近|约|逾|过';
const REACHED = '达到?';
const VERB =
  '(?:增长|增加|提高|提升|上升|下降|减少|降低|回落|压减|完成|实现|为|投入|投资|收入|总额|总值|总量|资金|余额|产值|产量|面积|里程|就业|新建|新增|改造|销售额|营业收入|规模|贷款|存款|发放|争取|安排|筹集|减免|盘活|管道|管网|道路|公路|农田|浓度)';
const LENGTH = '(?:微克\\/立方米|毫克\\/立方米|平方米|立方米|平方公里|公里|公顷|亩|吨)';
const MULTIPLIED =
  '(?:(?:万亿|亿|万)(?:元|美元|人次|人|户|亩|吨|斤|平方米|立方米|千瓦时|千瓦|公里|件|套|家|个|辆|台|头|只))';
const BARE = new RegExp(
  `(?:(?<=${VERB}|${REACHED})${MULTIPLIED}|(?<=${VERB}|${REACHED}|${THRESHOLD})${LENGTH})(?=[，。；、：）)]|左右|以上的?[，。；、])`,
  'gu',
);
/** 新增学位个，: behind a noun 个 cannot end a clause. */
const PIECES =
  /(?<=[\p{Script=Han}])(?<![零〇一二三四五六七八九十百千万亿两几半数多余来每第各单这那哪某逐整好])个(?=[，。；])/gu;

function* faultsIn({ text, kind }: Prose): Iterable<Fault> {
  if (kind === 'table') return;
  const fault = (from: number, found: string, severity: Severity): Fault => {
    return { from, to: from + found.length, message: messages.numberMissingBeforeUnit(found.trim()), severity };
  };
  for (const { 0: found, index } of text.matchAll(SIGN)) yield fault(index, found, 'error');
  for (const { 0: found, index } of text.matchAll(POINTS)) yield fault(index, found, 'error');
  for (const { 0: found, index } of text.matchAll(PIECES)) yield fault(index, found, 'warning');
  // 产值达到万亿元 may be meant; a length or an area without a number cannot.
  for (const { 0: found, index } of text.matchAll(BARE)) {
    const meant = /^万亿/.test(found) && /达到?$/.test(text.slice(Math.max(0, index - 2), index));
    yield fault(index, found, meant ? 'info' : 'warning');
  }
}

export const numberMissingBeforeUnit = numberRule({
  id: 'numbers/number-missing-before-unit',
  summary: { zh: '单位前缺数字', en: 'A unit without its number' },
  severity: 'error',
  faultsIn,
});
