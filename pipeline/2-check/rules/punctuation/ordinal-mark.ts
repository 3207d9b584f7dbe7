/** The wrong mark behind a number: `（一）、`, `一.`, `第一、`, `1、`. */
import * as messages from '#messages/punctuation.ts';
import type { Finding } from '#model/finding.ts';
import type { Rule } from '../../rule.ts';
import { findingIn } from '../../text/finding-in.ts';

const HAN = '[一二三四五六七八九十]{1,3}';
// GB/T 15834-2011 4.5.3.5 and annex A: 一、 but （一） 1. （1） ① without, 第一， 首先，
const FORMS: readonly (readonly [RegExp, string, 'warning' | 'info'])[] = [
  [new RegExp(`^[（(](?:${HAN}|[0-9]{1,2})[）)]([、，.．：:])(?![0-9])`, 'u'), '', 'warning'],
  [/^[①-⑳]([、，.．])/u, '', 'warning'],
  [new RegExp(`^${HAN}([.．,，])(?=\\p{Script=Han}|“)`, 'u'), '、', 'warning'],
  [new RegExp(`^第${HAN}([、.．])(?!${HAN}|[一二三四五六七八九十]产业)`, 'u'), '，', 'info'],
  [/^[0-9]{1,2}(、)(?![0-9])/u, '.', 'info'],
];

export const ordinalMark: Rule = {
  id: 'punctuation/ordinal-mark',
  summary: { zh: '序号后的标点不对', en: 'The wrong mark behind a number of a list' },
  severity: 'warning',
  *check(_report, facts): Iterable<Finding> {
    for (const prose of facts.prose) {
      if (prose.kind === 'table' || !prose.chinese) continue;
      const ahead = prose.text.length - prose.text.trimStart().length;
      const text = prose.text.slice(ahead);
      for (const [pattern, expected, severity] of FORMS) {
        const found = pattern.exec(text);
        if (!found) continue;
        const to = ahead + found[0].length;
        const message = messages.ordinalMark(found[0], found[0].slice(0, -1) + expected);
        const fix = severity === 'warning' ? 'safe' : 'suggested';
        yield findingIn(prose, this, { from: to - 1, to, message, severity, expected, fix });
      }
    }
  },
};
