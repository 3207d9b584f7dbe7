/** Two points in one number: `4..07亿元`, `4.07.3亿元`. */
import * as messages from '#messages/numbers.ts';
import type { Finding } from '#model/finding.ts';
import type { Rule } from '../../rule.ts';

const POINT = '[.．。·]';
const DOUBLED = new RegExp(`\\d+${POINT}{2,}\\d+`, 'g');

export const doubledDecimalPoint: Rule = {
  id: 'numbers/doubled-decimal-point',
  summary: { zh: '小数点重复', en: 'A doubled decimal point' },
  severity: 'error',
  *check(_report, facts): Iterable<Finding> {
    for (const passage of facts.passages) {
      for (const { 0: found, index } of passage.text.value.matchAll(DOUBLED)) {
        yield {
          rule: this.id,
          severity: this.severity,
          message: messages.doubledDecimalPoint(found),
          place: passage.place(index, index + found.length),
          expected: found.replace(new RegExp(`${POINT}+`), '.'),
          actual: found,
        };
      }
    }
  },
};
