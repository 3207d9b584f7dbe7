/** A hyphen or an ASCII tilde between the ends of a range: `5-8%`, `2021-2023年`. */
import { allMatches } from '#grammar/all-matches.ts';
import * as messages from '#messages/punctuation.ts';
import type { Finding } from '#model/finding.ts';
import type { Rule } from '../../rule.ts';
import { findingIn } from '../../text/finding-in.ts';

// GB/T 15834-2011 4.13.3: ～ joins the ends of a range of numbers, — those of a span of time.
// 2-3岁 and 1—2个 are usual (issue 4) and left alone: without % and year nothing tells a range from a rough number.
const YEARS = /(?<![\d.-])((?:19|20)\d\d年?)[-~–－](?=(?:19|20)\d\d年|\d\d年(?![\d龄]))/g;
const PERCENTS = /(?<![\d.A-Za-z~-])\d+(?:\.\d+)?[%％]?([-~–－])(?=\d+(?:\.\d+)?[%％‰])/g;

export const rangeMark: Rule = {
  id: 'punctuation/range-mark',
  summary: { zh: '连接号写法不一', en: 'A hyphen or tilde in a range' },
  severity: 'info',
  *check(_report, facts): Iterable<Finding> {
    for (const prose of facts.prose) {
      if (!prose.chinese) continue;
      for (const [pattern, expected] of [
        [YEARS, '—'],
        [PERCENTS, '～'],
      ] as const) {
        for (const { 0: found, index } of allMatches(prose.text, pattern)) {
          const to = index + found.length;
          const message = messages.rangeMark(found.slice(-1), expected);
          yield findingIn(prose, this, { from: to - 1, to, message, expected, fix: 'suggested' });
        }
      }
    }
  },
};
