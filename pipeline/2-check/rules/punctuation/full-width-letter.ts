/** Digits and Latin letters in full width: `２０家`, `ＧＤＰ`. */
import { allMatches } from '#grammar/all-matches.ts';
import * as messages from '#messages/punctuation.ts';
import type { Finding } from '#model/finding.ts';
import type { Rule } from '../../rule.ts';
import { findingIn } from '../../text/finding-in.ts';

const WIDE = /[０-９Ａ-Ｚａ-ｚ]+(?:[．，][０-９]+)*％?/g;

/** Character by character: U+FF01 to U+FF5E lie 0xFEE0 above their ASCII twins. */
function narrow(text: string): string {
  return text.replace(/[！-～]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xfee0));
}

export const fullWidthLetter: Rule = {
  id: 'punctuation/full-width-letter',
  summary: { zh: '全角数字或字母', en: 'Full-width digits or letters' },
  severity: 'warning',
  *check(_report, facts): Iterable<Finding> {
    const count = (pattern: RegExp): number =>
      facts.prose.reduce((sum, { text }) => sum + (text.match(pattern)?.length ?? 0), 0);
    // A report that writes full-width digits throughout has a style of its own (newspapers did until about 2003).
    const throughout = count(/[０-９]+/g) > 20 && count(/[０-９]+/g) > count(/[0-9]+/g);
    for (const prose of facts.prose) {
      for (const { 0: found, index } of allMatches(prose.text, WIDE)) {
        const expected = narrow(found);
        const message = messages.fullWidthLetter(found, expected);
        const fault = { from: index, to: index + found.length, message, expected, fix: 'safe' } as const;
        yield findingIn(prose, this, throughout ? { ...fault, severity: 'info' } : fault);
      }
    }
  },
};
