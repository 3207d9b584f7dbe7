/** A fixed expression that was not in use on the report's date. */
import * as messages from '#messages/terms.ts';
import type { Finding } from '#model/finding.ts';
import type { Rule } from '../../rule.ts';
import { findingIn } from '../../text/finding-in.ts';

export const outOfValidity: Rule = {
  id: 'terms/out-of-validity',
  summary: { zh: '固定表述不在有效期内', en: 'A fixed expression that was not in use then' },
  severity: 'warning',
  *check(report, facts): Iterable<Finding> {
    const { date } = report.front;
    if (facts.terms.length === 0 || !date) return;
    for (const prose of facts.prose) {
      for (const { term, list, variant, from, to, inTitle } of facts.termFinder.uses(prose.text)) {
        if (variant || inTitle) continue;
        // A date may be a year or a month only: it is compared as far as it goes.
        const early = term.validFrom !== null && date < term.validFrom.slice(0, date.length);
        const late = term.validTo !== null && date > term.validTo.slice(0, date.length);
        if (!early && !late) continue;
        const message = messages.outOfValidity(term, list, early);
        yield findingIn(prose, this, { from, to, message, severity: term.severity });
      }
    }
  },
};
