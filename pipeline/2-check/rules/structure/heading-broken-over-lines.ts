/** A heading that was cut in two: its rest stands in the next paragraph, or it ends with a comma. */
import * as messages from '#messages/structure.ts';
import type { Finding } from '#model/finding.ts';
import type { Rule } from '../../rule.ts';
import { findingIn } from '../../text/finding-in.ts';
import { openingOrdinal } from '../../text/ordinals.ts';
import type { Prose } from '../../text/prose.ts';

const ENDS_OPEN = /[，、,（(“《]\s*$/u;
/** A heading that fills a line of 24 characters and more may have been wrapped; the rest is at most a line. */
const WRAPPED = 18;
const REST = 24;

function isRest(rest: Prose | undefined, behind: Prose | undefined): boolean {
  if (rest?.kind !== 'paragraph' || openingOrdinal(rest.text)) return false;
  const text = rest.text.trim();
  if (text.length > REST || /[。！？；：:，“”]$/u.test(text) || !/^[\p{Script=Han}“]/u.test(text)) return false;
  // A heading that the author did not mark has longer text of its own below it; so has a wrapped one. Only the
  // wrapped one is followed by a numbered line or begins with what cannot begin a heading.
  return (
    /^[和与及的等、，之]/u.test(text) ||
    behind?.kind === 'runInHeading' ||
    Boolean(behind && openingOrdinal(behind.text))
  );
}

export const headingBrokenOverLines: Rule = {
  id: 'structure/heading-broken-over-lines',
  summary: { zh: '标题断成两行', en: 'A heading cut in two' },
  severity: 'warning',
  *check(_report, facts): Iterable<Finding> {
    for (const [index, prose] of facts.prose.entries()) {
      if (prose.kind !== 'heading' || !prose.chinese) continue;
      const [rest, behind] = [facts.prose[index + 1], facts.prose[index + 2]];
      const open = ENDS_OPEN.test(prose.text);
      if (!open && (prose.text.length < WRAPPED || !isRest(rest, behind))) continue;
      const message = messages.headingBroken(rest?.kind === 'paragraph' ? rest.text.slice(0, REST) : '');
      yield findingIn(prose, this, { from: 0, to: prose.text.length, message });
    }
  },
};
