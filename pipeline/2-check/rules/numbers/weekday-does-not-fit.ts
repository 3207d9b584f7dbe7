/** A weekday that is not the date's: 2023年1月3日（星期一）. */
import { allMatches } from '#grammar/all-matches.ts';
import { fold } from '#grammar/fold.ts';
import { readNumber } from '#grammar/number.ts';
import * as messages from '#messages/numbers.ts';
import type { Fault } from '../../text/finding-in.ts';
import { numberRule } from '../../text/number-rule.ts';
import type { Prose } from '../../text/prose.ts';
import { isPossibleDate } from './impossible-date.ts';

const DATED =
  /((?:19|20)\d\d|[一二][〇零○一二三四五六七八九]{3})年(\d{1,2}|[一二三十]{1,3})月(\d{1,2}|[一二三四五六七八九十]{1,3})[日号]?\s?[（(，,、]?\s?(?:星期|周|礼拜)\s?([一二三四五六日天])(?![年期边刊岁报])/g;
/** Of either script. */
function digitsOf(printed: string): string {
  return /^\d*$/.test(printed) ? printed : (readNumber(printed.replaceAll('○', '〇'), 0)?.value?.toFixed() ?? '');
}

const WEEKDAYS = '日一二三四五六';
const DAY_MS = 86_400_000;
/** 1970-01-01 was a Thursday. */
const FIRST_WEEKDAY = 4;

function weekdayOf(year: number, month: number, day: number): string {
  const days = Date.UTC(year, month - 1, day) / DAY_MS + FIRST_WEEKDAY;
  return WEEKDAYS[((days % 7) + 7) % 7] ?? '';
}

function* faultsIn({ text: printedText }: Prose): Iterable<Fault> {
  const text = fold(printedText);
  for (const found of allMatches(text, DATED)) {
    const [whole, ownYear = '', , , printed = ''] = found;
    const [month, day] = [digitsOf(found[2] ?? ''), digitsOf(found[3] ?? '')];
    const year = digitsOf(ownYear);
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
  needs: /星期|周|礼拜/,
  faultsIn,
});
