/** A raised digit that came down: `120m2`, `3.5×108吨`, `每秒1018次`. */
import { allMatches } from '#grammar/all-matches.ts';
import * as messages from '#messages/numbers.ts';
import type { Fault } from '../../text/finding-in.ts';
import { numberRule } from '../../text/number-rule.ts';
import type { Prose } from '../../text/prose.ts';

const METRE = /(?<=[0-9０-９][\s万亿余多]{0,2}|\/)(k|c|d|m)?([mM])([23])(?![A-Za-z0-9.])/g;
const TIMES_POWER = /(?<=[×xX*]\s?)10([1-9]|[1-3]\d)(?![0-9.])/g;
const COMPUTING = /10([6-9]|1\d|2[0-4])(?=次|量级)/g;
const COMPUTED_BEHIND = /^(?:次(?:浮点|双精度|单精度|运算|计算|\/秒|每秒)|量级)/;
const COMPUTED_BEFORE = /(?:每秒|浮点|运算|算力|计算)[^，。；]{0,8}$/;
const RAISED: Readonly<Record<string, string>> = { '2': '²', '3': '³' };

function raised(digits: string): string {
  return [...digits].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]).join('');
}

function* faultsIn({ text }: Prose): Iterable<Fault> {
  for (const { 0: found, 1: prefix = '', 2: metre = 'm', 3: digit = '2', index: from } of allMatches(text, METRE)) {
    const expected = `${prefix}${metre.toLowerCase()}${RAISED[digit]}`;
    yield { from, to: from + found.length, message: messages.lostSuperscript(found, expected), expected };
  }
  for (const { 0: found, 1: power = '', index: from } of allMatches(text, TIMES_POWER)) {
    const expected = `10${raised(power)}`;
    yield { from, to: from + found.length, message: messages.lostSuperscript(found, expected), expected };
  }
  for (const { 0: found, 1: power = '', index: from } of allMatches(text, COMPUTING)) {
    const to = from + found.length;
    if (/[\d.]/.test(text[from - 1] ?? '')) continue;
    const computed =
      COMPUTED_BEHIND.test(text.slice(to)) || COMPUTED_BEFORE.test(text.slice(Math.max(0, from - 16), from));
    if (!computed) continue;
    const expected = `10${raised(power)}`;
    yield { from, to, message: messages.lostSuperscript(found, expected), expected };
  }
}

export const lostSuperscript = numberRule({
  id: 'numbers/lost-superscript',
  summary: { zh: '上标丢失', en: 'A lost superscript' },
  severity: 'warning',
  needs: /[mM][23]|10[1-9]/,
  faultsIn,
});
