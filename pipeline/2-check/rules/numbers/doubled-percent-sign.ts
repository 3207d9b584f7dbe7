/** A doubled per cent sign: `6.1%%`, `5％％`. */
import { allMatches } from '#grammar/all-matches.ts';
import * as messages from '#messages/numbers.ts';
import type { Fault } from '../../text/finding-in.ts';
import { numberRule } from '../../text/number-rule.ts';
import type { Prose } from '../../text/prose.ts';

const DOUBLED = /(?<![0-9０-９.．])[0-9０-９.．]{0,40}[0-9０-９] ?([%％‰])(?: ?[%％‰])+/g;

function* faultsIn({ text }: Prose): Iterable<Fault> {
  for (const { 0: found, 1: sign = '%', index: from } of allMatches(text, DOUBLED)) {
    const expected = found.replace(/ ?[%％‰][ %％‰]*$/, sign);
    yield { from, to: from + found.length, message: messages.doubledPercentSign(found, expected), expected };
  }
}

export const doubledPercentSign = numberRule({
  id: 'numbers/doubled-percent-sign',
  summary: { zh: '百分号重复', en: 'A doubled per cent sign' },
  severity: 'error',
  needs: /[%％‰] ?[%％‰]/,
  faultsIn,
});
