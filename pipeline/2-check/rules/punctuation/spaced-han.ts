/** A space between Chinese characters: `提升 改造`. */
import { allMatches } from '#grammar/all-matches.ts';
import * as messages from '#messages/punctuation.ts';
import type { Finding } from '#model/finding.ts';
import type { Rule } from '../../rule.ts';
import { touchesNumber } from '../../text/beside-number.ts';
import { findingIn } from '../../text/finding-in.ts';
import type { Prose } from '../../text/prose.ts';
import { CLOSING, HAN, OPENING, STOPS } from '../../text/scripts.ts';

const SENTENCE = new RegExp(`[${STOPS}]`, 'u');
const BLANKS = '[ \\u00a0\\u2000-\\u200a\\u202f\\u205f\\u3000\\t]+';
const BETWEEN_HAN = new RegExp(`(?<=[${HAN}])${BLANKS}(?=[${HAN}])`, 'gu');
const BESIDE_MARK = new RegExp(
  `(?<=[${HAN}])${BLANKS}(?=[${STOPS}${CLOSING}])|(?<=[${STOPS}${OPENING}])${BLANKS}(?=[${HAN}])`,
  'gu',
);
/** “调解促稳定 喜迎二十大”: inside quotation marks a space parts the lines of a slogan. */
function insideQuotes(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 60), at);
  const open = Math.max(before.lastIndexOf('“'), before.lastIndexOf('《'));
  return open >= 0 && Math.max(before.lastIndexOf('”'), before.lastIndexOf('》')) < open;
}

/** 某 某 某, 市长　某某: names and single characters are spaced on purpose. */
function spelledOut(text: string, from: number, to: number): boolean {
  const [before, after] = [text.slice(Math.max(0, from - 8), from), text.slice(to, to + 8)];
  return (
    /(?:[省市区县旗州盟乡镇]长|主席|总理|主任|委员|同志|^.|[\s\u3000].)$/u.test(before) ||
    /^.(?:[\s\u3000]|$)/u.test(after)
  );
}

/** The title, and lines without any mark: signatures, slogans, lines of the title block. */
function spacedAsLine({ kind, text }: Prose): boolean {
  return kind === 'title' || !SENTENCE.test(text);
}

export const spacedHan: Rule = {
  id: 'punctuation/spaced-han',
  summary: { zh: '汉字之间有空格', en: 'A space between Chinese characters' },
  severity: 'warning',
  *check(_report, facts): Iterable<Finding> {
    for (const prose of facts.prose) {
      if (!prose.chinese || prose.kind === 'table' || spacedAsLine(prose)) continue;
      for (const { 0: found, index: from } of allMatches(prose.text, BETWEEN_HAN)) {
        const to = from + found.length;
        if (spelledOut(prose.text, from, to)) continue;
        const meant = prose.kind === 'heading' || insideQuotes(prose.text, from);
        const inNumber = touchesNumber(prose.text.slice(0, from), prose.text.slice(to));
        const message = messages.spacedHan(prose.text.slice(from - 1, to + 1));
        const fault = { from, to, message, expected: '' } as const;
        if (meant) yield findingIn(prose, this, { from, to, message, severity: 'info' });
        else yield findingIn(prose, this, inNumber ? fault : { ...fault, fix: 'suggested' });
      }
      for (const { 0: found, index: from } of allMatches(prose.text, BESIDE_MARK)) {
        const to = from + found.length;
        const message = messages.spacedHan(prose.text.slice(from - 1, to + 1));
        yield findingIn(prose, this, { from, to, message, severity: 'info', expected: '', fix: 'suggested' });
      }
    }
  },
};
