/** A day that no calendar has: 13月, 2月30日, 2023年2月29日. */
import * as messages from '#messages/numbers.ts';
import type { Numeral } from '#model/figure.ts';
import type { Finding } from '#model/finding.ts';
import type { Rule } from '../../rule.ts';

const LONGEST = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** `value` is ISO 8601, partial: 2023-02-29, --02-30, ---32. */
export function isPossibleDate(value: string): boolean {
  const found = /^(\d{4}|-)?(?:-(\d{1,2}|-))?(?:-(\d{1,2}))?$/.exec(value);
  if (!found) return true;
  const [, year, month, day] = found;
  const monthNumber = month && month !== '-' ? Number(month) : null;
  if (monthNumber !== null && (monthNumber < 1 || monthNumber > 12)) return false;
  if (day === undefined) return true;
  const longest = monthNumber === null ? 31 : (LONGEST[monthNumber - 1] ?? 31);
  const short = monthNumber === 2 && year && year !== '-' && !isLeap(Number(year)) ? 28 : longest;
  return Number(day) >= 1 && Number(day) <= short;
}

function datesOf(numeral: Numeral): readonly string[] {
  if (numeral.kind === 'date' && numeral.value) return [numeral.value];
  if (numeral.kind === 'range' && /[月日]/.test(numeral.unit)) return [numeral.from ?? '', numeral.to ?? ''];
  return [];
}

export const impossibleDate: Rule = {
  id: 'numbers/impossible-date',
  summary: { zh: '不存在的日期', en: 'A day that no calendar has' },
  severity: 'error',
  *check(_report, facts): Iterable<Finding> {
    for (const passage of facts.passages) {
      for (const numeral of passage.numerals) {
        if (datesOf(numeral).every(isPossibleDate)) continue;
        const place = passage.place(numeral.start, numeral.end);
        yield {
          rule: this.id,
          severity: this.severity,
          message: messages.impossibleDate(numeral.text),
          place,
          actual: numeral.text,
        };
      }
    }
  },
};
