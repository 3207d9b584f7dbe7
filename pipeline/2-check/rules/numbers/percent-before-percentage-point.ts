/** A per cent sign before 个百分点: `提高0.5%个百分点`. */
import { allMatches } from '#grammar/all-matches.ts';
import * as messages from '#messages/numbers.ts';
import type { Fault } from '../../text/finding-in.ts';
import { numberRule } from '../../text/number-rule.ts';
import type { Prose } from '../../text/prose.ts';

const BOTH = /(?<![0-9０-９.．])[0-9０-９.．]{0,40}[0-9０-９]\s?[%％]\s?个?百分[点點]/g;

function* faultsIn({ text }: Prose): Iterable<Fault> {
  for (const { 0: found, index: from } of allMatches(text, BOTH)) {
    const expected = found.replace(/\s?[%％]\s?个?/, '个');
    yield { from, to: from + found.length, message: messages.percentBeforePercentagePoint(found, expected), expected };
  }
}

export const percentBeforePercentagePoint = numberRule({
  id: 'numbers/percent-before-percentage-point',
  summary: { zh: '百分号与“个百分点”并用', en: 'A per cent sign before 个百分点' },
  severity: 'error',
  needs: /[%％]\s?个?百分/,
  faultsIn,
});
