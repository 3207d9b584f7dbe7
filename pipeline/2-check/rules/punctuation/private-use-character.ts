/** A character that only one typeface knows: it is shown as a box, or as something else, elsewhere. */
import { allMatches } from '#grammar/all-matches.ts';
import * as messages from '#messages/punctuation.ts';
import type { Finding } from '#model/finding.ts';
import type { Rule } from '../../rule.ts';
import { findingIn } from '../../text/finding-in.ts';

const PRIVATE = /\p{Co}+/gu;

export const privateUseCharacter: Rule = {
  id: 'punctuation/private-use-character',
  summary: { zh: '自造字区的字符', en: 'A private-use character' },
  severity: 'warning',
  *check(_report, facts): Iterable<Finding> {
    for (const prose of facts.prose) {
      for (const { 0: found, index } of allMatches(prose.text, PRIVATE)) {
        const codePoint = `U+${(found.codePointAt(0) ?? 0).toString(16).toUpperCase()}`;
        const message = messages.privateUseCharacter(codePoint);
        yield findingIn(prose, this, { from: index, to: index + found.length, message });
      }
    }
  },
};
