/** A range whose first end is the larger: 8%～5%, 2025—2021年. */
import { Exact } from '#grammar/exact.ts';
import * as messages from '#messages/numbers.ts';
import type { Numeral } from '#model/figure.ts';
import type { Finding } from '#model/finding.ts';
import type { Rule } from '../../rule.ts';

const PLAIN = /^-?[\d.]+$/;
/** 由8%—5%: a fall may be told from high to low. */
const FALLS = /(?:由|从|降|减|缩)[^，。；]{0,6}$/;

const LENT = /^([\d.]+)[^\d.]+([\d.]+)[万亿]/;
/** 500—2万元 may be meant as it stands. */
const MOST_APART = 50;

/** 10—5万亩: the first number shares the 万 of the second. */
function isReversedBeforeScale({ text }: Numeral): boolean {
  const [, low = '0', high = '1'] = LENT.exec(text) ?? [];
  const [a, b] = [Number(low), Number(high)];
  return a > b && b > 0 && a / b <= MOST_APART;
}

/** Months and days may run over a year's or a month's end; partial dates are no numbers. */
function isReversed(numeral: Numeral): boolean {
  const { kind, from, to } = numeral;
  if (kind !== 'range' || !from || !to || !PLAIN.test(from) || !PLAIN.test(to)) return false;
  return new Exact(from).gt(to) || isReversedBeforeScale(numeral);
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
