/** Two pairs of marks that cross: `“证照（分离”改革）`. */
import * as messages from '#messages/punctuation.ts';
import type { Finding } from '#model/finding.ts';
import type { Rule } from '../../rule.ts';
import { findingIn } from '../../text/finding-in.ts';

export const crossedMarks: Rule = {
  id: 'punctuation/crossed-marks',
  summary: { zh: '成对符号交叉', en: 'Pairs of marks that cross' },
  severity: 'warning',
  *check(_report, facts): Iterable<Finding> {
    for (const prose of facts.prose) {
      for (const [outer, inner] of prose.pairing.crossed) {
        const message = messages.crossedMarks(outer.mark, inner.mark);
        yield findingIn(prose, this, { from: inner.at, to: inner.at + 1, message });
      }
    }
  },
};
