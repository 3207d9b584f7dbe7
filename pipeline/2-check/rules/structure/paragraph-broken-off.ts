/** A paragraph that ends in the middle of a sentence: a line break that a scan or a web page put there. */
import * as messages from '#messages/structure.ts';
import type { Finding } from '#model/finding.ts';
import type { Rule } from '../../rule.ts';
import { findingIn } from '../../text/finding-in.ts';
import type { Prose } from '../../text/prose.ts';

/**
 * Of 77 real reports every whole paragraph of this length ends with a mark; shorter ones may be headings that the author
 * did not mark, lines of the title block, items.
 */
const LONG = 60;
const ENDS_OPEN = /[，、,]\s*$/u;
const ENDS_BARE = /[\p{Script=Han}0-9A-Za-z%％]\s*$/u;
const KINDS: ReadonlySet<Prose['kind']> = new Set(['paragraph', 'runInHeading', 'lead']);

function brokenOff({ kind, chinese, text }: Prose): boolean {
  if (!chinese || !KINDS.has(kind)) return false;
  return ENDS_OPEN.test(text) || (text.length >= LONG && text.includes('，') && ENDS_BARE.test(text));
}

export const paragraphBrokenOff: Rule = {
  id: 'structure/paragraph-broken-off',
  summary: { zh: '段落中断', en: 'A paragraph that ends in mid-sentence' },
  severity: 'warning',
  *check(_report, facts): Iterable<Finding> {
    for (const [index, prose] of facts.prose.entries()) {
      if (!brokenOff(prose)) continue;
      const to = prose.text.trimEnd().length;
      const next = facts.prose[index + 1];
      const message = messages.paragraphBrokenOff(
        prose.text.slice(Math.max(0, to - 8), to),
        next?.text.slice(0, 8) ?? '',
      );
      yield findingIn(prose, this, { from: to - 1, to, message });
    }
  },
};
