/** Half- and full-width digits in one number: `1２.5%`, `4.０7亿元`. */
import { allMatches } from '#grammar/all-matches.ts';
import { fold } from '#grammar/fold.ts';
import * as messages from '#messages/numbers.ts';
import type { Fault } from '../../text/finding-in.ts';
import { numberRule } from '../../text/number-rule.ts';
import type { Prose } from '../../text/prose.ts';

const RUN = /[0-9０-９]+(?:[.．,，][0-9０-９]+)*/g;
const MIXED = /[0-9][.．]?[０-９]|[０-９][.．]?[0-9]/;

function* faultsIn({ text }: Prose): Iterable<Fault> {
  for (const { 0: found, index: from } of allMatches(text, RUN)) {
    if (!MIXED.test(found)) continue;
    const expected = fold(found);
    yield { from, to: from + found.length, message: messages.mixedWidthDigits(found, expected), expected };
  }
}

export const mixedWidthDigits = numberRule({
  id: 'numbers/mixed-width-digits',
  summary: { zh: '全角半角数字混用', en: 'Half- and full-width digits in one number' },
  severity: 'error',
  faultsIn,
});
