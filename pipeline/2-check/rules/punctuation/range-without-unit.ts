/** A range whose first end lacks the %, 万 or 亿 of the second: `5～8%`, `9～16亿元`. */
import { allMatches } from '#grammar/all-matches.ts';
import * as messages from '#messages/punctuation.ts';
import type { Finding } from '#model/finding.ts';
import type { Rule } from '../../rule.ts';
import { findingIn } from '../../text/finding-in.ts';

// GB/T 15835-2011 5.1.3: the percent sign and 万, 亿 are repeated; a common plain unit may stand once.
const RANGE = /(?<![\d.A-Za-z～~—-])\d+(?:\.\d+)?(?=[～~—–-]\d+(?:\.\d+)?([%％‰万亿]))/g;

export const rangeWithoutUnit: Rule = {
  id: 'punctuation/range-without-unit',
  summary: { zh: '数值范围前一个数漏了单位', en: 'A range whose first end lacks %, 万 or 亿' },
  severity: 'info',
  *check(_report, facts): Iterable<Finding> {
    for (const prose of facts.prose) {
      if (!/[0-9][～~—–-]/.test(prose.text)) continue;
      for (const { 0: found, 1: unit = '', index } of allMatches(prose.text, RANGE)) {
        const expected = found + unit;
        const message = messages.rangeWithoutUnit(found, expected);
        // 6～8万册 may mean 6 volumes: only a percent sign is likely enough to be proposed.
        const fix = /[%％‰]/.test(unit) ? ({ fix: 'suggested' } as const) : {};
        yield findingIn(prose, this, { from: index, to: index + found.length, message, expected, ...fix });
      }
    }
  },
};
