/** A character that nobody sees parts a number for every machine that reads it: `4\u200b.07亿元`. */
import { allMatches } from '#grammar/all-matches.ts';
import * as messages from '#messages/numbers.ts';
import type { Fault } from '../../text/finding-in.ts';
import { numberRule } from '../../text/number-rule.ts';
import type { Prose } from '../../text/prose.ts';

const HIDDEN = '[\\u00ad\\u034f\\u061c\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\u2066-\\u2069\\ufeff]';
const PARTED = new RegExp(
  `(?<![0-9０-９.．])[0-9０-９.．]+(?:${HIDDEN}{1,8}(?:[0-9０-９.．]+|(?=[万亿%％‰元个])))+|[.．]${HIDDEN}{1,8}[0-9０-９]+`,
  'g',
);

function* faultsIn({ text }: Prose): Iterable<Fault> {
  for (const { 0: found, index: from } of allMatches(text, PARTED)) {
    if (!/[0-9０-９]/.test(found)) continue;
    const expected = found.replaceAll(new RegExp(HIDDEN, 'g'), '');
    yield { from, to: from + found.length, message: messages.invisibleCharacterInNumber(expected), expected };
  }
}

export const invisibleCharacterInNumber = numberRule({
  id: 'numbers/invisible-character-in-number',
  summary: { zh: '数字中有看不见的字符', en: 'An invisible character inside a number' },
  severity: 'error',
  needs: new RegExp(HIDDEN),
  faultsIn,
});
