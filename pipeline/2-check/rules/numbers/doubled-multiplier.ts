/** A doubled multiplier: `4.07亿亿元`, `5万万人`. */
import { allMatches } from '#grammar/all-matches.ts';
import * as messages from '#messages/numbers.ts';
import type { Fault } from '../../text/finding-in.ts';
import { numberRule } from '../../text/number-rule.ts';
import type { Prose } from '../../text/prose.ts';

// 百亿亿次 is how computing power is counted; 万亿 is a number, 亿万 behind digits is not.
const DOUBLED = /(?<![0-9０-９.．])[0-9０-９.．]{0,40}[0-9０-９]\s?(?:万万亿?|万亿[万亿]|亿万|亿亿(?!次))/g;

// 六万万人 was how six hundred million people were written
const OF_HAN =
  /[一二三四五六七八九十](?:(?:万万|亿亿|万亿[万亿])(?=元|美元|吨|斤|亩|户|平方米|千瓦时|立方米)|(?:亿亿|万亿[万亿])(?=人))/g;

function* faultsIn({ text }: Prose): Iterable<Fault> {
  for (const { 0: found, index: from } of [...allMatches(text, DOUBLED), ...allMatches(text, OF_HAN)]) {
    yield { from, to: from + found.length, message: messages.doubledMultiplier(found) };
  }
}

export const doubledMultiplier = numberRule({
  id: 'numbers/doubled-multiplier',
  summary: { zh: '万、亿重复', en: 'A doubled multiplier' },
  severity: 'error',
  needs: /[万亿]{2}/,
  faultsIn,
});
