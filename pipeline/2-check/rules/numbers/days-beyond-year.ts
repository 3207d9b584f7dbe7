/** More days than a year has: 空气质量优良天数373天. */
import { Exact } from '#grammar/exact.ts';
import * as messages from '#messages/numbers.ts';
import type { Finding } from '#model/finding.ts';
import type { Rule } from '../../rule.ts';

const OF_ONE_YEAR = /优良|良好|达标天|天数|空气质量|蓝天|污染天|晴|降雨日|无霜期/;
/** Counted over several years, or day after day. */
const OF_MORE =
  /累计|连续|以来|五年|三年|两年|近\d|近[一二三四五六七八九十两]|[一二三四五六七八九十]年间|安全生产|无事故|历时|平均(?:缩短|提前)/;
const DAYS_OF_LEAP_YEAR = 366;
const LOOK_BACK = 30;

export const daysBeyondYear: Rule = {
  id: 'numbers/days-beyond-year',
  summary: { zh: '天数超过一年', en: 'More days than a year has' },
  severity: 'error',
  *check(_report, facts): Iterable<Finding> {
    const texts = new Map(facts.passages.map((passage) => [passage.anchor, passage.text.value]));
    for (const figure of facts.figures) {
      if (figure.unit !== '天' || figure.value === null || !new Exact(figure.value).gt(DAYS_OF_LEAP_YEAR)) continue;
      const text = texts.get(figure.anchor) ?? '';
      const stretch = text.slice(Math.max(0, figure.span[0] - LOOK_BACK), figure.span[0]);
      const before = stretch.split(/[。；！？\n]/).at(-1) ?? '';
      if (!(OF_ONE_YEAR.test(figure.indicator) || /全年|年内|一年/.test(before)) || OF_MORE.test(before)) continue;
      const message = messages.daysBeyondYear(figure.indicator, figure.text);
      yield { rule: this.id, severity: this.severity, message, place: figure.place, actual: figure.text };
    }
  },
};
