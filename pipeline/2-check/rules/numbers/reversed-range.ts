/** A range whose first end is the larger: 8%～5%, 2025—2021年. */
import { Exact } from '#grammar/exact.ts';
import * as messages from '#messages/numbers.ts';
import type { Numeral } from '#model/figure.ts';
import type { Finding } from '#model/finding.ts';
import type { Rule } from '../../rule.ts';

const PLAIN = /^-?[\d.]+$/;
/** 由8%—5%: a fall may be told from high to low. */
const FALLS = /(?:由|从|降|减|缩)[^，。；]{0,6}$/;

/** Months and days may run over a year's or a month's end; partial dates are no numbers. */
function isReversed({ kind, from, to }: Numeral): boolean {
  if (kind !== 'range' || !from || !to || !PLAIN.test(from) || !PLAIN.test(to)) return false;
  return new Exact(from).gt(to);
}

export const reversedRange: Rule = {
  id: 'numbers/reversed-range',
  summary: { zh: '区间前大后小', en: 'A range from high to low' },
  severity: 'error',
  *check(_report, facts): Iterable<Finding> {
    for (const passage of facts.passages) {
      for (const numeral of passage.numerals) {
        if (!isReversed(numeral)) continue;
        const before = passage.text.value.slice(Math.max(0, numeral.start - 8), numeral.start);
        const severity = FALLS.test(before) ? 'info' : this.severity;
        const place = passage.place(numeral.start, numeral.end);
        yield { rule: this.id, severity, message: messages.reversedRange(numeral.text), place, actual: numeral.text };
      }
    }
  },
};
