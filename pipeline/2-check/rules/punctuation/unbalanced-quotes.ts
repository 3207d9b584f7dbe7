/** A quotation mark or a title mark without its partner in the paragraph. */
import * as messages from '#messages/punctuation.ts';
import type { Finding } from '#model/finding.ts';
import type { Rule } from '../../rule.ts';
import { findingIn } from '../../text/finding-in.ts';
import { CLOSE_OF, OPEN_OF, QUOTES } from '../../text/pairs.ts';
import type { Prose } from '../../text/prose.ts';

/** GB/T 15834-2011: a quotation over several paragraphs opens each of them and closes the last. */
function continues(mark: string, next: Prose | undefined): boolean {
  return next?.text.trimStart().startsWith(mark) ?? false;
}

export const unbalancedQuotes: Rule = {
  id: 'punctuation/unbalanced-quotes',
  summary: { zh: '引号或书名号不成对', en: 'A quotation mark without its partner' },
  severity: 'warning',
  *check(_report, facts): Iterable<Finding> {
    for (const [index, prose] of facts.prose.entries()) {
      for (const { at, mark } of prose.pairing.lone) {
        if (!QUOTES.includes(mark)) continue;
        const close = CLOSE_OF[mark];
        if (close && continues(mark, facts.prose[index + 1])) continue;
        const message = close
          ? messages.quoteNotClosed(mark, close)
          : messages.quoteNotOpened(mark, OPEN_OF[mark] ?? '');
        yield findingIn(prose, this, { from: at, to: at + 1, message });
      }
    }
  },
};
