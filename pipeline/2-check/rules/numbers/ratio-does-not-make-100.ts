/** Shares of a whole that do not make 100: 三次产业比为8.3∶41.4∶60.3. */
import { Exact } from '#grammar/exact.ts';
import * as messages from '#messages/consistency.ts';
import type { Numeral } from '#model/figure.ts';
import type { Finding } from '#model/finding.ts';
import type { Rule } from '../../rule.ts';

const WHOLE = 100;
/** Outside of this a ratio is none of shares: 1∶2∶3. */
const NEAR = { low: 60, high: 140 };

function sumOfParts({ kind, parts }: Numeral): Exact | null {
  if (kind !== 'ratio' || parts.length < 3) return null;
  return parts.reduce((sum, part) => sum.plus(part), new Exact(0));
}

/** Each part may be off by half of its last place. */
function tolerance({ parts, precision }: Numeral): Exact {
  return new Exact(`0.5e-${precision ?? 0}`).times(parts.length);
}

export const ratioDoesNotMake100: Rule = {
  id: 'numbers/ratio-does-not-make-100',
  summary: { zh: '构成比例之和不是100', en: 'Shares of a whole that do not make 100' },
  severity: 'warning',
  *check(_report, facts): Iterable<Finding> {
    for (const passage of facts.passages) {
      for (const numeral of passage.numerals) {
        const sum = sumOfParts(numeral);
        if (!sum || sum.lt(NEAR.low) || sum.gt(NEAR.high) || sum.minus(WHOLE).abs().lte(tolerance(numeral))) continue;
        const place = passage.place(numeral.start, numeral.end);
        const message = messages.ratioDoesNotMake100(numeral.text, sum.toFixed());
        yield { rule: this.id, severity: this.severity, message, place, expected: '100', actual: sum.toFixed() };
      }
    }
  },
};
