/** ％ where the rest of the report writes %. */
import { allMatches } from '#grammar/all-matches.ts';
import * as messages from '#messages/punctuation.ts';
import type { Finding } from '#model/finding.ts';
import type { Rule } from '../../rule.ts';
import { findingIn } from '../../text/finding-in.ts';

const BEHIND_DIGIT = /(?<=[0-9])％/g;

export const mixedPercentSigns: Rule = {
  id: 'punctuation/mixed-percent-signs',
  summary: { zh: '百分号全角半角混用', en: 'Percent signs of two widths' },
  severity: 'info',
  *check(_report, facts): Iterable<Finding> {
    // ％ throughout is a style of its own: three of 36 real reports keep it.
    if (!facts.prose.some(({ text }) => /[0-9]%/.test(text))) return;
    for (const prose of facts.prose) {
      for (const { index } of allMatches(prose.text, BEHIND_DIGIT)) {
        const message = messages.mixedPercentSigns();
        yield findingIn(prose, this, { from: index, to: index + 1, message, expected: '%', fix: 'safe' });
      }
    }
  },
};
