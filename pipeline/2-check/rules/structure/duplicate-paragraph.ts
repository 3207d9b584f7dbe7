/** A paragraph that stands in the report twice, word for word. */
import * as messages from '#messages/structure.ts';
import type { Finding } from '#model/finding.ts';
import type { Rule } from '../../rule.ts';
import { findingIn } from '../../text/finding-in.ts';
import type { Prose } from '../../text/prose.ts';

const MARKS =
  /[\s\u0021-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u2000-\u206f\u3000-\u303f\ufe30-\ufe4f\uff01-\uff0f\uff1a-\uff20]+/g;
/** Letters and digits: calls, labels and short headings may return. */
const SHORTEST = 20;
/** Directly behind its twin a shorter one is doubled as well. */
const SHORTEST_BESIDE = 8;

export const duplicateParagraph: Rule = {
  id: 'structure/duplicate-paragraph',
  summary: { zh: '段落重复', en: 'A paragraph that stands there twice' },
  severity: 'warning',
  *check(_report, facts): Iterable<Finding> {
    const first = new Map<string, Prose>();
    let before: Prose | null = null;
    for (const prose of facts.prose) {
      if (prose.kind === 'table' || prose.kind === 'salutation' || prose.kind === 'title') continue;
      const words = prose.text.replace(MARKS, '');
      const twin = first.get(words);
      if (twin && words.length >= (twin === before ? SHORTEST_BESIDE : SHORTEST)) {
        const message = messages.duplicateParagraph(twin.place(0, 1).start.line);
        const finding = findingIn(prose, this, { from: 0, to: prose.text.length, message });
        const place = twin.place(0, twin.text.length);
        yield { ...finding, related: [{ place, message: messages.firstOfTwins() }] };
      }
      if (!twin) first.set(words, prose);
      before = prose;
    }
  },
};
