/** 、 directly before 和, 及, 与, 以及, 或, 等: `教育、医疗、和养老`. */
import { allMatches } from '#grammar/all-matches.ts';
import * as messages from '#messages/punctuation.ts';
import type { Finding } from '#model/finding.ts';
import type { Rule } from '../../rule.ts';
import { findingIn } from '../../text/finding-in.ts';

// Words that begin with these characters: 和平, 及时, 与会, 等级, 或有负债 …; a name behind 和 or 与 cannot be told.
const BEFORE_AND =
  /、(?=(?:以及|和(?![平谐睦顺解田美气煦静缓洽衷声乐善风暖县硕林布龙政合])|及(?![时早格第其至物])|与(?![会时众日此共人其民世])|或(?![有许者缺])|等(?![级次候额距价同待离效闲分身外轴边压]))[\p{Script=Han}，。；])/gu;

export const enumerationCommaBeforeAnd: Rule = {
  id: 'punctuation/enumeration-comma-before-and',
  summary: { zh: '“和”“等”之前多了顿号', en: 'A 、 before 和 or 等' },
  severity: 'info',
  *check(_report, facts): Iterable<Finding> {
    for (const prose of facts.prose) {
      for (const { index } of allMatches(prose.text, BEFORE_AND)) {
        const next = /^(?:以及|.)/u.exec(prose.text.slice(index + 1))?.[0] ?? '';
        const message = messages.enumerationCommaBeforeAnd(next);
        yield findingIn(prose, this, { from: index, to: index + 1, message, expected: '', fix: 'suggested' });
      }
    }
  },
};
