/** A letter that looks like a digit: `25l亿元`, `1O0家`, `l5%`. */
import { allMatches } from '#grammar/all-matches.ts';
import { fold } from '#grammar/fold.ts';
import * as messages from '#messages/numbers.ts';
import type { Fault } from '../../text/finding-in.ts';
import { numberRule, unitBegins } from '../../text/number-rule.ts';
import type { Prose } from '../../text/prose.ts';

const TOKEN = /(?<![A-Za-z0-9_.|])[0-9０-９OolI|][0-9０-９OolI|.．]*(?![A-Za-z0-9_])/g;
/** O2O and O2 are names; 5l is five litres. */
const NAME = /^(?:O2O?|o2o?|\d+(?:\.\d+)?l)$/;

function asDigits(token: string): string {
  return fold(token).replace(/[Oo]/g, '0').replace(/[lI|]/g, '1');
}

function* faultsIn({ text }: Prose): Iterable<Fault> {
  for (const { 0: raw, index: from } of allMatches(text, TOKEN)) {
    const found = raw.replace(/\.$/, '');
    const to = from + found.length;
    if (!/[\d０-９]/.test(found) || !/[OolI|]/.test(found)) continue;
    const expected = asDigits(found);
    if (!/^\d+(?:\.\d+)?$/.test(expected)) continue;
    const inside = /\d\.?[OolI|]+\.?\d/.test(fold(found));
    const counted = unitBegins(text, to) || /^[月日号](?![A-Za-z])/.test(text.slice(to, to + 2));
    if (!counted && (!inside || NAME.test(found))) continue;
    yield { from, to, message: messages.letterInNumber(found, expected), expected };
  }
}

export const letterInNumber = numberRule({
  id: 'numbers/letter-in-number',
  summary: { zh: '数字中混入字母', en: 'A letter inside a number' },
  severity: 'error',
  needs: /[OolI|]/,
  faultsIn,
});
