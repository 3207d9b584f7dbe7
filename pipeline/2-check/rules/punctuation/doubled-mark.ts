/** Two marks where one belongs: `，，`, `。。`, `，。`, `““`. */
import { allMatches } from '#grammar/all-matches.ts';
import * as messages from '#messages/punctuation.ts';
import type { Finding } from '#model/finding.ts';
import type { Rule } from '../../rule.ts';
import { findingIn } from '../../text/finding-in.ts';

// 。。。 is an ellipsis (ellipsis-form); ！！！ and ？！ are right (GB/T 15834-2011 4.2.3.2).
const DOUBLED =
  /(?<![。.])(?:[，。、；：][，、；：,;]|[，、；：,;][，。、；：]|。。|[，。、；：]\.(?![.0-9])|(?<=\p{Script=Han})\.[，。、；：])(?![。，、；：])|[，。、；：][ \u00a0\u3000]+[，。、；：]|[，。、；：]{3,}|[！？]{4,}|[！？]+[，。；]|[。，；、][！？]+|“{2,}|‘{2,}|《{2,}|”{2,}|》{2,}/gu;

/** From the weakest to the strongest; the strongest stays. */
const STRENGTH = '、，：；。！？';
const WIDE: Readonly<Record<string, string>> = { ',': '，', ';': '；', '.': '。' };

function kept(found: string): string {
  const marks = [...found.replace(/\s/gu, '')].map((mark) => WIDE[mark] ?? mark);
  return marks.reduce((best, mark) => (STRENGTH.indexOf(mark) > STRENGTH.indexOf(best) ? mark : best));
}

/** ”” and 》》 may close two pairs that opened apart: nested-quotes speaks of these. */
function closesTwo(found: string, before: string): boolean {
  const open = found[0] === '”' ? '“' : found[0] === '》' ? '《' : '';
  if (!open) return false;
  const count = (mark: string): number => before.split(mark).length - 1;
  return count(open) - count(found[0] as string) >= found.length;
}

export const doubledMark: Rule = {
  id: 'punctuation/doubled-mark',
  summary: { zh: '标点重复', en: 'A doubled mark' },
  severity: 'warning',
  *check(_report, facts): Iterable<Finding> {
    for (const prose of facts.prose) {
      for (const { 0: found, index } of allMatches(prose.text, DOUBLED)) {
        if (/^。{3,}$/.test(found) || closesTwo(found, prose.text.slice(Math.max(0, index - 200), index))) continue;
        const same = [...found.replace(/\s/gu, '')].every((mark) => mark === found[0]);
        const expected = /^[！？]{4,}$/.test(found) ? found.slice(0, 3) : kept(found);
        const message = messages.doubledMark(found, expected);
        const fix = same && !/[！？]/.test(found) ? 'safe' : 'suggested';
        yield findingIn(prose, this, { from: index, to: index + found.length, message, expected, fix });
      }
    }
  },
};
