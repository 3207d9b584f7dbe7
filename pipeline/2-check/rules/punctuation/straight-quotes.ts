/** Straight quotation marks in Chinese text: `"放管服"改革`. */
import { allMatches } from '#grammar/all-matches.ts';
import * as messages from '#messages/punctuation.ts';
import type { Finding } from '#model/finding.ts';
import type { Rule } from '../../rule.ts';
import { findingIn } from '../../text/finding-in.ts';
import { CHINESE, HAN } from '../../text/scripts.ts';

const PAIR = new RegExp(`(["＂])(?=[^"＂\\n]{0,80}[${HAN}0-9])([^"＂\\n]{1,80})(["＂])`, 'gu');
// An apostrophe stands beside Latin letters: these do not.
const SINGLE = new RegExp(`(?<![A-Za-z0-9])['＇](?=[^'＇\\n]{0,40}[${HAN}])[^'＇\\n]{1,80}['＇](?![A-Za-z])`, 'gu');
const BESIDE = new RegExp(`(?<=${CHINESE})["＂]|(?<![0-9])["＂](?=${CHINESE})`, 'gu');

export const straightQuotes: Rule = {
  id: 'punctuation/straight-quotes',
  summary: { zh: '中文里用了直引号', en: 'Straight quotation marks in Chinese text' },
  severity: 'warning',
  *check(_report, facts): Iterable<Finding> {
    for (const prose of facts.prose) {
      for (const { 0: found, index } of prose.chinese ? allMatches(prose.text, SINGLE) : []) {
        for (const at of [index, index + found.length - 1]) {
          yield findingIn(prose, this, { from: at, to: at + 1, message: messages.straightQuote('“”') });
        }
      }
      const marks = prose.chinese ? [...prose.text.matchAll(/["＂]/g)].length : 0;
      if (marks === 0) continue;
      const even = marks % 2 === 0 && !/[“”]/.test(prose.text);
      const pairs = even ? [...allMatches(prose.text, PAIR)] : [];
      if (pairs.length * 2 === marks) {
        for (const { 0: found, index } of pairs) {
          for (const [at, expected] of [
            [index, '“'],
            [index + found.length - 1, '”'],
          ] as const) {
            const message = messages.straightQuote(expected);
            yield findingIn(prose, this, { from: at, to: at + 1, message, expected, fix: 'safe' });
          }
        }
        continue;
      }
      for (const { index } of allMatches(prose.text, BESIDE)) {
        yield findingIn(prose, this, { from: index, to: index + 1, message: messages.straightQuote('“”') });
      }
    }
  },
};
