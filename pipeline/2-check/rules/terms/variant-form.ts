/** A form of a fixed expression that the house's list calls wrong. */
import * as messages from '#messages/terms.ts';
import type { Finding } from '#model/finding.ts';
import type { Rule } from '../../rule.ts';
import { findingIn } from '../../text/finding-in.ts';

export const variantForm: Rule = {
  id: 'terms/variant-form',
  summary: { zh: '固定表述写法不对', en: 'A wrong form of a fixed expression' },
  severity: 'warning',
  *check(_report, facts): Iterable<Finding> {
    if (facts.terms.length === 0) return;
    for (const prose of facts.prose) {
      for (const { term, list, variant, from, to } of facts.termFinder.uses(prose.text)) {
        if (!variant) continue;
        const message = messages.variantForm(variant.form, term, list, variant.note);
        const fault = { from, to, message, severity: term.severity, expected: term.preferred };
        yield findingIn(prose, this, variant.replace ? { ...fault, fix: 'suggested' } : fault);
      }
    }
  },
};
