/** A heading that ends with 。 ； or another stop. */
import * as messages from '#messages/punctuation.ts';
import type { Finding } from '#model/finding.ts';
import type { Rule } from '../../rule.ts';
import { findingIn } from '../../text/finding-in.ts';

const END = /[。；：;:.]\s*$/u;

export const markAfterHeading: Rule = {
  id: 'punctuation/mark-after-heading',
  summary: { zh: '标题末尾有句号', en: 'A heading that ends with a stop' },
  severity: 'info',
  *check(_report, facts): Iterable<Finding> {
    for (const prose of facts.prose) {
      // A run-in heading ends with 。 by its nature (issue 4); ， and 、 are heading-broken-over-lines' matter.
      if (prose.kind !== 'heading' && prose.kind !== 'title') continue;
      const to = prose.text.trimEnd().length;
      if (!prose.chinese || !END.test(prose.text)) continue;
      const found = prose.text.slice(to - 1, to);
      const fix = found === '。' ? 'safe' : 'suggested';
      yield findingIn(prose, this, { from: to - 1, to, message: messages.markAfterHeading(found), expected: '', fix });
    }
  },
};
