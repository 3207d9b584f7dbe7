/** A paragraph that begins with a mark that belongs behind a word: `，推进项目建设。` */
import * as messages from '#messages/punctuation.ts';
import type { Finding } from '#model/finding.ts';
import type { Rule } from '../../rule.ts';
import { findingIn } from '../../text/finding-in.ts';

const START = /^\s*([，。、；：？！,;”’）》〉】〕])/u;

export const markAtParagraphStart: Rule = {
  id: 'punctuation/mark-at-paragraph-start',
  summary: { zh: '段首是句中标点', en: 'A paragraph that begins with a mark' },
  severity: 'warning',
  *check(_report, facts): Iterable<Finding> {
    for (const prose of facts.prose) {
      if (prose.kind === 'table' || !prose.chinese) continue;
      const found = START.exec(prose.text);
      if (!found) continue;
      const to = found[0].length;
      yield findingIn(prose, this, { from: to - 1, to, message: messages.markAtParagraphStart(found[1] ?? '') });
    }
  },
};
