/** A decimal point with digits on one side only: `25.亿元`, `增长.5%`. */
import { allMatches } from '#grammar/all-matches.ts';
import * as messages from '#messages/numbers.ts';
import type { Fault } from '../../text/finding-in.ts';
import { DIGIT, followsWord, isLabelPlace, numberRule, unitBegins } from '../../text/number-rule.ts';
import type { Prose } from '../../text/prose.ts';

const TRAILING = new RegExp(`(?<![0-9０-９.．])${DIGIT}+(?:[.．]${DIGIT}+)?[.．](?![0-9０-９.．])`, 'g');
const LEADING = new RegExp(`(?<![0-9０-９.．A-Za-z]|[0-9０-９]\\s)[.．]${DIGIT}+`, 'g');

/** `1.` behind a stop is a label; behind a word it is a number that lost its decimals. */
function* faultsIn({ text }: Prose): Iterable<Fault> {
  for (const { 0: found, index: from } of allMatches(text, TRAILING)) {
    const to = from + found.length;
    if (isLabelPlace(text, from) || !unitBegins(text, to)) continue;
    const known = followsWord(text, from) || text[from - 1] === '第';
    if (!known && !/^\s?[%％‰]|^(?:万亿|亿|万)?元/.test(text.slice(to))) continue;
    yield { from, to, message: messages.strayDecimalPoint(found) };
  }
  for (const { 0: found, index: from } of allMatches(text, LEADING)) {
    const to = from + found.length;
    if (!unitBegins(text, to)) continue;
    yield { from, to, message: messages.strayDecimalPoint(found), expected: `0${found}` };
  }
}

export const strayDecimalPoint = numberRule({
  id: 'numbers/stray-decimal-point',
  summary: { zh: '小数点一侧缺数字', en: 'A decimal point with digits on one side only' },
  severity: 'error',
  faultsIn,
});
