/** An ellipsis made of the wrong characters: `。。。`, `...`, a single …, `······`. */
import { allMatches } from '#grammar/all-matches.ts';
import * as messages from '#messages/punctuation.ts';
import type { Finding } from '#model/finding.ts';
import type { Rule } from '../../rule.ts';
import { findingIn } from '../../text/finding-in.ts';
import { CHINESE } from '../../text/scripts.ts';

// GB/T 15834-2011 4.11.2: six dots; two ellipses (twelve dots) stand for left-out paragraphs.
const WRONG = new RegExp(
  `[。．]{3,}|(?<=${CHINESE}|[0-9%])\\.{3,}(?![0-9.]|\\s*[0-9]+\\s*$)|[·・･]{3,}|[‥⋯]+|(?<!…)…(?!…)|(?<!…)…{3}(?!…)|…{5,}`,
  'gu',
);

export const ellipsisForm: Rule = {
  id: 'punctuation/ellipsis-form',
  summary: { zh: '省略号写法不对', en: 'An ellipsis of the wrong characters' },
  severity: 'warning',
  *check(_report, facts): Iterable<Finding> {
    for (const prose of facts.prose) {
      if (!prose.chinese) continue;
      for (const { 0: found, index } of allMatches(prose.text, WRONG)) {
        const fix = /^(?:。{3}|。{6}|\.{3}|\.{6}|[·⋯]+)$/.test(found) ? 'safe' : 'suggested';
        const message = messages.ellipsisForm(found);
        yield findingIn(prose, this, { from: index, to: index + found.length, message, expected: '……', fix });
      }
    }
  },
};
