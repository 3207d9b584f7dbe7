/** 十, 百 or 千 behind Arabic digits: `4千人`, `2千万元`, `3百多家`. */
import { allMatches } from '#grammar/all-matches.ts';
import * as messages from '#messages/numbers.ts';
import type { Fault } from '../../text/finding-in.ts';
import { numberRule } from '../../text/number-rule.ts';
import type { Prose } from '../../text/prose.ts';

// GB/T 15835-2011 4.3: of the Chinese numerals only 万 and 亿 may stand behind Arabic digits.
const MIXED =
  /(?<![0-9０-９.．])[0-9０-９.．]{0,40}[0-9０-９][十百千](?!(?:万|亿)?(?:克|米|瓦|赫|帕|伏|卡|焦|安|字节|比特|兆|瓩))(?!分[点點之]|年|里|强|佳|优|货|姓|亿级|万级|亩方)(?:[余多]?[万亿]*)/g;

function* faultsIn({ text }: Prose): Iterable<Fault> {
  for (const { 0: found, index: from } of allMatches(text, MIXED)) {
    yield { from, to: from + found.length, message: messages.digitsWithHanThousand(found) };
  }
}

export const digitsWithHanThousand = numberRule({
  id: 'numbers/digits-with-han-thousand',
  summary: { zh: '阿拉伯数字后接十、百、千', en: '十, 百 or 千 behind Arabic digits' },
  severity: 'warning',
  needs: /[0-9０-９][十百千]/,
  faultsIn,
});
