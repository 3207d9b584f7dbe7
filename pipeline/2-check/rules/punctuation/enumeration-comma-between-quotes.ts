/** 、 between quotation marks or title marks that stand side by side: `“雏鹰”、“瞪羚”`. */
import { allMatches } from '#grammar/all-matches.ts';
import * as messages from '#messages/punctuation.ts';
import type { Finding } from '#model/finding.ts';
import type { Rule } from '../../rule.ts';
import { findingIn } from '../../text/finding-in.ts';

const BETWEEN = /(?<=”)、(?=“)|(?<=》)、(?=《)/g;

export const enumerationCommaBetweenQuotes: Rule = {
  id: 'punctuation/enumeration-comma-between-quotes',
  summary: { zh: '引号或书名号之间用了顿号', en: 'A 、 between quotation marks' },
  severity: 'info',
  // GB/T 15834-2011 4.5.3.5 says “usually not”, and 14 of 36 real reports write it.
  shipsOff: true,
  *check(_report, facts): Iterable<Finding> {
    for (const prose of facts.prose) {
      for (const { index } of allMatches(prose.text, BETWEEN)) {
        const message = messages.enumerationCommaBetweenQuotes();
        yield findingIn(prose, this, { from: index, to: index + 1, message, expected: '', fix: 'suggested' });
      }
    }
  },
};
