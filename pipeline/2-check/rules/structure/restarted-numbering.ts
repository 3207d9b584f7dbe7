/** A count that begins again with 1 although no new part began above it. */
import * as messages from '#messages/structure.ts';
import type { Finding } from '#model/finding.ts';
import type { Rule } from '../../rule.ts';
import { findingIn } from '../../text/finding-in.ts';
import { breaksIn } from '../../text/sequences.ts';

export const restartedNumbering: Rule = {
  id: 'structure/restarted-numbering',
  summary: { zh: '序号中途重新从一开始', en: 'Numbering that begins again' },
  severity: 'info',
  *check(_report, facts): Iterable<Finding> {
    for (const passages of facts.divisions) {
      if (passages[0]?.division !== 'body' && passages[0]?.division !== 'title') continue;
      for (const { kind, step } of breaksIn(passages)) {
        if (kind !== 'restarts') continue;
        const { prose, from, to } = step;
        const message = messages.restartedNumbering(prose.text.slice(from, to));
        yield findingIn(prose, this, { from, to, message });
      }
    }
  },
};
