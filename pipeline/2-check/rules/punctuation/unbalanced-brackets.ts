/** A bracket without its partner in the paragraph: `（含税，`, `总投资）`. */
import * as messages from '#messages/punctuation.ts';
import type { Finding } from '#model/finding.ts';
import type { Rule } from '../../rule.ts';
import { findingIn } from '../../text/finding-in.ts';
import { BRACKETS, CLOSE_OF, loneMarks, OPEN_OF } from '../../text/pairs.ts';

export const unbalancedBrackets: Rule = {
  id: 'punctuation/unbalanced-brackets',
  summary: { zh: '括号不成对', en: 'A bracket without its partner' },
  severity: 'warning',
  *check(_report, facts): Iterable<Finding> {
    for (const prose of facts.prose) {
      for (const { at, mark } of loneMarks(prose, BRACKETS)) {
        const close = CLOSE_OF[mark];
        const message = close
          ? messages.quoteNotClosed(mark, close)
          : messages.quoteNotOpened(mark, OPEN_OF[mark] ?? '');
        yield findingIn(prose, this, { from: at, to: at + 1, message });
      }
    }
  },
};
