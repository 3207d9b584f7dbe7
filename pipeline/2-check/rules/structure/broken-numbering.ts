/** Numbers of parts, items and clauses that skip, repeat or go back: 一、 三、 or 一是…三是…. */
import * as messages from '#messages/structure.ts';
import type { Finding } from '#model/finding.ts';
import type { Rule } from '../../rule.ts';
import { findingIn } from '../../text/finding-in.ts';
import { breaksIn } from '../../text/sequences.ts';

export const brokenNumbering: Rule = {
  id: 'structure/broken-numbering',
  summary: { zh: '序号跳号、重号或倒退', en: 'Numbering that skips, repeats or goes back' },
  severity: 'warning',
  *check(_report, facts): Iterable<Finding> {
    for (const passages of facts.divisions) {
      for (const { kind, step, before } of breaksIn(passages)) {
        if (kind === 'restarts') continue;
        const { prose, from, to } = step;
        const written = prose.text.slice(from, to);
        const last = before ? before.prose.text.slice(before.from, before.to) : null;
        const finding = findingIn(prose, this, { from, to, message: messages.brokenNumbering(kind, written, last) });
        if (!before) yield finding;
        else {
          const place = before.prose.place(before.from, before.to);
          yield { ...finding, related: [{ place, message: messages.numberBefore(last ?? '') }] };
        }
      }
    }
  },
};
