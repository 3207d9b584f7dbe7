/** A character that nobody sees: zero-width spaces, soft hyphens, controls of direction. */
import { allMatches } from '#grammar/all-matches.ts';
import * as messages from '#messages/punctuation.ts';
import type { Finding } from '#model/finding.ts';
import type { Rule } from '../../rule.ts';
import { touchesNumber } from '../../text/beside-number.ts';
import { findingIn } from '../../text/finding-in.ts';

// Format and control characters without tab, line feed and carriage return, and the blanks that count as letters.
// U+200D joins emoji: behind one it may stay.
const INVISIBLE =
  /(?<!\p{Extended_Pictographic})(?:(?![\t\n\r])[\p{Cf}\p{Cc}\u115f\u1160\u3164\uffa0\u2800]|\u034f|\u17b4|\u17b5|[\ufe0e\ufe0f](?!\u20e3))+/gu;
/** Tells quickly that a text has none. */
const SUSPECT =
  /[^\t\n\r\u0020-\u007e\u00a1-\u00ac\u00ae-\u034e\u2010-\u2027\u2030-\u205e\u2070-\u27ff\u2900-\u3163\u3165-\ud7ff\ue000-\ufdff\uff00-\uff9f\uffa1-\uffef]/;
const NAMES: Readonly<Record<string, string>> = {
  '\u200b': '零宽空格',
  '\u200c': '零宽非连字',
  '\u200d': '零宽连字',
  '\u2060': '词连接符',
  '\ufeff': '字节顺序标记',
  '\u00ad': '软连字符',
  '\u200e': '左至右标记',
  '\u200f': '右至左标记',
};

function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

export const invisibleCharacter: Rule = {
  id: 'punctuation/invisible-character',
  summary: { zh: '看不见的字符', en: 'An invisible character' },
  severity: 'warning',
  *check(_report, facts): Iterable<Finding> {
    for (const prose of facts.prose) {
      if (!SUSPECT.test(prose.text)) continue;
      for (const { 0: found, index: from } of allMatches(prose.text, INVISIBLE)) {
        const first = [...found][0] as string;
        const message = messages.invisibleCharacter(codePoint(first), NAMES[first] ?? '');
        const to = from + found.length;
        const [before, after] = [prose.text.slice(0, from), prose.text.slice(to)];
        // A paragraph of nothing else would vanish, and a figure might change: both are for the author.
        const byHand =
          (before.length + after.length < 40 && (before + after).trim() === '') || touchesNumber(before, after);
        const fault = { from, to, message, expected: '' };
        yield findingIn(prose, this, byHand ? fault : { ...fault, fix: 'safe' });
      }
    }
  },
};
