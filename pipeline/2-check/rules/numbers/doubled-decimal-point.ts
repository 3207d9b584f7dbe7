/** Two points in one number: `4..07亿元`, `4.0.7亿元`. */
import { allMatches } from '#grammar/all-matches.ts';
import * as messages from '#messages/numbers.ts';
import type { Fault } from '../../text/finding-in.ts';
import { DIGIT, numberRule, unitBegins } from '../../text/number-rule.ts';
import type { Prose } from '../../text/prose.ts';

const POINT = '[.．。·•‧]';
const DOUBLED = new RegExp(`(?<!${DIGIT})${DIGIT}+(?:[.．]?${POINT}{2,3}|[.．][，,、]|[，,、][.．])${DIGIT}+`, 'g');
// 2023.1.3 is a date, 1.2.3 a version: two points apart count only where a unit follows.
const TWO_POINTS = new RegExp(`(?<![0-9０-９.．A-Za-z])${DIGIT}+[.．]${DIGIT}+[.．]${DIGIT}+(?![0-9０-９.．])`, 'g');

function* faultsIn({ text }: Prose): Iterable<Fault> {
  for (const { 0: found, index: from } of allMatches(text, DOUBLED)) {
    const expected = found.replace(/[.．。·•‧，,、]+/, '.');
    yield { from, to: from + found.length, message: messages.doubledDecimalPoint(found), expected };
  }
  for (const { 0: found, index: from } of allMatches(text, TWO_POINTS)) {
    const to = from + found.length;
    if (unitBegins(text, to) && !/^[日号]/.test(text.slice(to))) {
      yield { from, to, message: messages.doubledDecimalPoint(found) };
    }
  }
}

export const doubledDecimalPoint = numberRule({
  id: 'numbers/doubled-decimal-point',
  summary: { zh: '小数点重复', en: 'A doubled decimal point' },
  severity: 'error',
  needs: /[.．。·•‧，,、]{2}[0-9０-９]|[.．][0-9０-９]+[.．]/,
  faultsIn,
});
