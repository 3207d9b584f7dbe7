/** Quotation marks inside quotation marks of the same kind: `“落实“六稳”任务”`. */
import * as messages from '#messages/punctuation.ts';
import type { Finding } from '#model/finding.ts';
import type { Rule } from '../../rule.ts';
import { findingIn } from '../../text/finding-in.ts';

// GB/T 15834-2011 4.9.3.2 and 4.15: ‘ ’ inside “ ”, 〈 〉 inside 《 》.
const INNER: Readonly<Record<string, readonly [string, string]>> = { '“': ['‘', '’'], '《': ['〈', '〉'] };

export const nestedQuotes: Rule = {
  id: 'punctuation/nested-quotes',
  summary: { zh: '同种引号套用', en: 'Quotation marks inside their own kind' },
  severity: 'warning',
  *check(_report, facts): Iterable<Finding> {
    for (const prose of facts.prose) {
      for (const [open, close] of prose.pairing.nested) {
        const inner = INNER[open.mark];
        if (!inner) continue;
        const [from, to] = [open.at, close.at + 1];
        const words = prose.passage.text.value.slice(from + 1, to - 1);
        const message = messages.nestedQuotes(open.mark, inner.join(''));
        const finding = findingIn(prose, this, { from, to, message, expected: inner[0] + words + inner[1] });
        const edits = [prose.edit(from, from + 1, inner[0]), prose.edit(to - 1, to, inner[1])].filter(
          (edit) => edit !== null,
        );
        yield edits.length === 2 ? { ...finding, fix: { safe: false, edits } } : finding;
      }
    }
  },
};
