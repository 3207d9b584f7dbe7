/** The year of a document number in the wrong brackets: `国发[2022]3号`. */
import { allMatches } from '#grammar/all-matches.ts';
import * as messages from '#messages/punctuation.ts';
import type { Finding } from '#model/finding.ts';
import type { Rule } from '../../rule.ts';
import { findingIn } from '../../text/finding-in.ts';

// GB/T 9704-2012 7.2.5: 六角括号.
const NUMBER = /(?<=\p{Script=Han})([[［（(【])((?:19|20)\d\d)([\]］）)】])(?=第?\d{1,4}号)/gu;

export const documentNumberBrackets: Rule = {
  id: 'punctuation/document-number-brackets',
  summary: { zh: '发文字号的括号不对', en: 'The wrong brackets in a document number' },
  severity: 'info',
  *check(_report, facts): Iterable<Finding> {
    for (const prose of facts.prose) {
      for (const { 0: found, 2: year, index } of allMatches(prose.text, NUMBER)) {
        const expected = `〔${year}〕`;
        const message = messages.documentNumberBrackets(found, expected);
        yield findingIn(prose, this, { from: index, to: index + found.length, message, expected, fix: 'suggested' });
      }
    }
  },
};
