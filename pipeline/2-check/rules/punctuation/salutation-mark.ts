/** 各位代表 with another mark than ： for the first call and ！ for those within. */
import * as messages from '#messages/punctuation.ts';
import type { Finding } from '#model/finding.ts';
import type { Rule } from '../../rule.ts';
import { findingIn } from '../../text/finding-in.ts';

const CALL = /^\s*各位(?:代表|委员|同志)([，,：:！!])/u;

export const salutationMark: Rule = {
  id: 'punctuation/salutation-mark',
  summary: { zh: '称呼后的标点', en: 'The mark behind a call to the audience' },
  // 14 of 36 real reports write 各位代表， within the text.
  severity: 'info',
  *check(_report, facts): Iterable<Finding> {
    let calls = 0;
    for (const prose of facts.prose) {
      const found = CALL.exec(prose.text);
      if (!found) continue;
      calls += 1;
      const mark = found[1] ?? '';
      const expected = calls === 1 ? '：' : '！';
      if (mark === expected || (mark === '：' && prose.kind === 'salutation')) continue;
      if (calls === 1 && prose.kind !== 'salutation') continue;
      const to = found[0].length;
      const message = messages.salutationMark(mark, expected);
      yield findingIn(prose, this, { from: to - 1, to, message, expected, fix: 'suggested' });
    }
  },
};
