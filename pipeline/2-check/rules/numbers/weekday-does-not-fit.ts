/** A weekday that is not the date's: 2023年1月3日（星期一）. */
import * as messages from '#messages/numbers.ts';
import type { Fault } from '../../text/finding-in.ts';
import { numberRule } from '../../text/number-rule.ts';
import type { Prose } from '../../text/prose.ts';
import { isPossibleDate } from './impossible-date.ts';

const DATED =
  /((?:19|20)\d\d)年(\d{1,2})月(\d{1,2})日?\s?[（(，,、]?\s?(?:星期|周|礼拜)([一二三四五六日天])(?![年期边刊岁报])/g;
const YEARS = /(?:19|20)\d\d(?=年)/g;
const WEEKDAYS = '日一二三四五六';
const DAY_MS = 86_400_000;
/** 1970-01-01 was a Thursday. */
const FIRST_WEEKDAY = 4;

function weekdayOf(year: number, month: number, day: number): string {
  const days = Date.UTC(year, month - 1, day) / DAY_MS + FIRST_WEEKDAY;
  return WEEKDAYS[((days % 7) + 7) % 7] ?? '';
}

function* faultsIn({ text }: Prose): Iterable<Fault> {
  for (const found of text.matchAll(DATED)) {
    const [whole, ownYear, month = '', day = '', printed = ''] = found;
    // 1月3日（星期一） in a paragraph of 2023: the year that was said last.
    const year = ownYear ?? text.slice(0, found.index).match(YEARS)?.at(-1) ?? '';
    if (year === '') continue;
    if (!isPossibleDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)) continue;
    const expected = weekdayOf(Number(year), Number(month), Number(day));
    if (printed.replace('天', '日') === expected) continue;
    const from = found.index;
    yield {
      from,
      to: from + whole.length,
      message: messages.weekdayDoesNotFit(whole, `星期${expected}`),
      expected: `星期${expected}`,
    };
  }
}

export const weekdayDoesNotFit = numberRule({
  id: 'numbers/weekday-does-not-fit',
  summary: { zh: '星期与日期不符', en: "A weekday that is not the date's" },
  severity: 'error',
  faultsIn,
});
