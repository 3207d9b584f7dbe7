/** A dash made of the wrong characters: `--`, `――`, `──`, `－－`, `— —`, or a single — before a lead. */
import { allMatches } from '#grammar/all-matches.ts';
import * as messages from '#messages/punctuation.ts';
import type { Finding } from '#model/finding.ts';
import type { Rule } from '../../rule.ts';
import { findingIn } from '../../text/finding-in.ts';
import { CHINESE, HAN } from '../../text/scripts.ts';

// GB/T 15834-2011 4.13.2: 破折号 is two em dashes, unbroken; one em dash joins places, times and numbers.
const BAR = '[-－―─–−ー]';
const WRONG = new RegExp(
  `(?<=${CHINESE})${BAR}{2,}(?=[${HAN}“《0-9])|(?<=^|\\n)\\s*${BAR}{2,}(?=[${HAN}“《0-9])` +
    `|—[ \\u00a0\\u3000]+—|(?<=^|\\n)\\s*(?:—|${BAR})(?=[${HAN}“])|(?<!—)—{3}(?!—)|—${BAR}{1,3}|(?<!${BAR})${BAR}{1,3}—`,
  'gu',
);

export const dashForm: Rule = {
  id: 'punctuation/dash-form',
  summary: { zh: '破折号写法不对', en: 'A dash of the wrong characters' },
  severity: 'warning',
  *check(_report, facts): Iterable<Finding> {
    for (const prose of facts.prose) {
      if (!prose.chinese || !/[-－―─–−ー—]/.test(prose.text)) continue;
      for (const { 0: match, index } of allMatches(prose.text, WRONG)) {
        const found = match.trim();
        const from = index + match.indexOf(found);
        const fix = found.length === 2 && /^[―─－-]+$/.test(found) ? 'safe' : 'suggested';
        const message = messages.dashForm(found);
        yield findingIn(prose, this, { from, to: from + found.length, message, expected: '——', fix });
      }
    }
  },
};
