/** A fixed expression without the quotation marks that the house's list asks for, or with those that it forbids. */
import * as messages from '#messages/terms.ts';
import type { Finding } from '#model/finding.ts';
import type { Rule } from '../../rule.ts';
import { findingIn } from '../../text/finding-in.ts';

export const termQuotes: Rule = {
  id: 'terms/term-quotes',
  summary: { zh: '固定表述的引号不对', en: 'A fixed expression with the wrong quotation marks' },
  severity: 'warning',
  *check(_report, facts): Iterable<Finding> {
    if (facts.terms.length === 0) return;
    for (const prose of facts.prose) {
      for (const { term, list, variant, from, to, quoted, inTitle } of facts.termFinder.uses(prose.text)) {
        if (variant || inTitle || term.quotes === 'either' || (term.quotes === 'required') === quoted) continue;
        const message = messages.termQuotes(term, list);
        const words = prose.passage.text.value.slice(from, to);
        const expected = quoted ? words : `“${words}”`;
        const span = quoted ? { from: from - 1, to: to + 1 } : { from, to };
        yield findingIn(prose, this, { ...span, message, severity: term.severity, expected, fix: 'suggested' });
      }
    }
  },
};
