/** Commas that do not part thousands: `4,07亿元`, `1,23,456人`, `12345,678元`. */
import { allMatches } from '#grammar/all-matches.ts';
import { fold } from '#grammar/fold.ts';
import * as messages from '#messages/numbers.ts';
import type { Fault } from '../../text/finding-in.ts';
import { followsWord, numberRule, unitBegins } from '../../text/number-rule.ts';
import type { Prose } from '../../text/prose.ts';

const GROUPED = /(?<![\d０-９.,，A-Za-z])[\d０-９]+(?:[,，][\d０-９]+)+(?:[.．][\d０-９]+)?(?![\d０-９,])/g;
const GOOD = /^[1-9]\d{0,2}(?:[,，]\d{3})+(?:\.\d+)?$/;

function* faultsIn({ text }: Prose): Iterable<Fault> {
  for (const { 0: found, index: from } of allMatches(text, GROUPED)) {
    const to = from + found.length;
    if (GOOD.test(fold(found)) || !unitBegins(text, to)) continue;
    // 1,2,3 and 4，07 are lists and lost points: those are other rules' or nobody's.
    if (!found.includes(',') && found.split('，').length < 3) continue;
    const severity = followsWord(text, from) ? 'error' : 'warning';
    yield { from, to, message: messages.badThousandsGrouping(found), severity };
  }
}

export const badThousandsGrouping = numberRule({
  id: 'numbers/bad-thousands-grouping',
  summary: { zh: '千分位分隔有误', en: 'Commas that do not part thousands' },
  severity: 'error',
  needs: /[\d０-９][,，][\d０-９]/,
  faultsIn,
});
