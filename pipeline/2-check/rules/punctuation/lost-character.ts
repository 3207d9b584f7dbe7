/** A character that was lost when the text was converted: �, a ? inside a word, 锟斤拷. */
import { allMatches } from '#grammar/all-matches.ts';
import * as messages from '#messages/punctuation.ts';
import type { Finding } from '#model/finding.ts';
import type { Rule } from '../../rule.ts';
import { findingIn } from '../../text/finding-in.ts';
import { HAN } from '../../text/scripts.ts';

const LOST = new RegExp(
  `\\ufffd+|(?:锟斤拷)+|(?:烫烫)+|[ÃÂâ][\\u0080-\\u00bf€™œž]+|(?<=[${HAN}0-9％%])[?](?=[${HAN}0-9])|(?<=[${HAN}])[□■▯](?=[${HAN}，。])`,
  'gu',
);

export const lostCharacter: Rule = {
  id: 'punctuation/lost-character',
  summary: { zh: '转换时丢失的字符', en: 'A character lost in conversion' },
  severity: 'error',
  *check(_report, facts): Iterable<Finding> {
    for (const prose of facts.prose) {
      if (!prose.chinese) continue;
      for (const { 0: found, index } of allMatches(prose.text, LOST)) {
        const severity = /^[\ufffd锟]/.test(found) ? 'error' : 'warning';
        const message = messages.lostCharacter(found);
        yield findingIn(prose, this, { from: index, to: index + found.length, message, severity });
      }
    }
  },
};
