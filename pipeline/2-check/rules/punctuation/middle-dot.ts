/** A bullet or a katakana dot for the middle dot: `“3•15”`, `阿不都・热合曼`. */
import { allMatches } from '#grammar/all-matches.ts';
import * as messages from '#messages/punctuation.ts';
import type { Finding } from '#model/finding.ts';
import type { Rule } from '../../rule.ts';
import { findingIn } from '../../text/finding-in.ts';

// GB/T 15834-2011 4.14: 间隔号 is U+00B7.
const WRONG = /(?<=[\p{Script=Han}0-9])[•・･‧∙⋅●](?=[\p{Script=Han}0-9])/gu;

export const middleDot: Rule = {
  id: 'punctuation/middle-dot',
  summary: { zh: '间隔号用了别的圆点', en: 'The wrong middle dot' },
  severity: 'info',
  *check(_report, facts): Iterable<Finding> {
    for (const prose of facts.prose) {
      for (const { 0: found, index } of allMatches(prose.text, WRONG)) {
        // Between digits it may be a decimal point: the rules of numbers speak of that.
        const name = !/[0-9]/.test(prose.text[index - 1] ?? '') || !/[0-9]/.test(prose.text[index + 1] ?? '');
        const message = messages.middleDot(found);
        yield findingIn(prose, this, {
          from: index,
          to: index + 1,
          message,
          expected: '·',
          ...(name ? { fix: 'safe' } : {}),
        });
      }
    }
  },
};
