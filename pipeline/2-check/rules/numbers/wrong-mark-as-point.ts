/** Another mark in place of the decimal point: `19·5％`, `4。07亿元`, `4，07亿元`. */
import { allMatches } from '#grammar/all-matches.ts';
import * as messages from '#messages/numbers.ts';
import type { Severity } from '#model/finding.ts';
import type { Fault } from '../../text/finding-in.ts';
import { DIGIT, followsWord, numberRule, unitBegins } from '../../text/number-rule.ts';
import type { Prose } from '../../text/prose.ts';

const MARKED = new RegExp(
  `(?<![0-9０-９.．:：∶/A-Za-z-])(${DIGIT}+)([。·•‧・∙⋅，])(${DIGIT}+)(?![0-9０-９.．，·])`,
  'g',
);
/** PM2。5 */
const PARTICULATE = /(?<=PM\s?)2[。·•‧・∙⋅，、]5(?![0-9.])/gi;
const YEAR = /^(?:19|20)\d\d$/;

/** null: the mark may stand there of its own right. */
function judged(text: string, found: RegExpMatchArray, from: number): Severity | null {
  const [whole, before = '', mark = '', behind = ''] = found;
  const to = from + whole.length;
  const counted = unitBegins(text, to);
  if (!counted || YEAR.test(behind)) return null;
  if (mark !== '，' && mark !== '。') return /^[日号”]/.test(text.slice(to)) ? null : 'error';
  // 全国第3，12家: what ends in a rank, a year or a name may be followed by the next clause.
  if (!followsWord(text, from) || YEAR.test(before)) return null;
  if (mark === '。') return 'error';
  // 33，212万吨 parts thousands, in the old way.
  return behind.length === 3 && before.length <= 3 ? null : 'warning';
}

function* faultsIn({ text }: Prose): Iterable<Fault> {
  for (const { 0: found, index: from } of allMatches(text, PARTICULATE)) {
    yield { from, to: from + found.length, message: messages.wrongMarkAsPoint(found, '2.5'), expected: '2.5' };
  }
  for (const found of allMatches(text, MARKED)) {
    const from = found.index;
    const severity = judged(text, found, from);
    if (!severity) continue;
    const expected = `${found[1]}.${found[3]}`;
    const message = messages.wrongMarkAsPoint(found[0], expected);
    yield { from, to: from + found[0].length, message, severity, expected };
  }
}

export const wrongMarkAsPoint = numberRule({
  id: 'numbers/wrong-mark-as-point',
  summary: { zh: '小数点误作别的标点', en: 'Another mark in place of the decimal point' },
  severity: 'error',
  faultsIn,
});
