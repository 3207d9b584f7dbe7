/** A quoted phrase that the same report writes in another way: “碳达峰碳中和” and “碳达峰、碳中和”. */
import { allMatches } from '#grammar/all-matches.ts';
import * as messages from '#messages/terms.ts';
import type { Finding } from '#model/finding.ts';
import type { Rule } from '../../rule.ts';
import { findingIn } from '../../text/finding-in.ts';
import type { Prose } from '../../text/prose.ts';

const QUOTED = /“([^“”\n]{2,16})”/gu;
const DIGITS: Readonly<Record<string, string>> = Object.fromEntries(
  [...'〇一二三四五六七八九'].map((han, digit) => [han, String(digit)]),
);

interface Use {
  readonly prose: Prose;
  readonly from: number;
  readonly words: string;
}

/** What two ways of writing a phrase share: marks, spaces, width and the kind of digits apart. */
function folded(words: string): string {
  const plain = words.replace(/[\s、，·・\-—－+＋/／]/gu, '').toLowerCase();
  return plain.replace(/[〇一二三四五六七八九]/gu, (han) => DIGITS[han] ?? han);
}

export const phraseWrittenTwoWays: Rule = {
  id: 'terms/phrase-written-two-ways',
  summary: { zh: '同一引语前后写法不一', en: 'A quoted phrase written in two ways' },
  severity: 'info',
  *check(_report, facts): Iterable<Finding> {
    const uses = new Map<string, Use[]>();
    for (const prose of facts.prose) {
      for (const { 1: words = '', index } of allMatches(prose.text, QUOTED)) {
        const key = folded(words);
        if (key.length < 3 || /^\d+$/.test(key)) continue;
        uses.set(key, [...(uses.get(key) ?? []), { prose, from: index, words }]);
      }
    }
    for (const same of uses.values()) {
      const first = same[0] as Use;
      for (const { prose, from, words } of same) {
        if (words === first.words) continue;
        const message = messages.phraseWrittenTwoWays(words, first.words);
        const place = first.prose.place(first.from, first.from + first.words.length + 2);
        const finding = findingIn(prose, this, { from, to: from + words.length + 2, message });
        yield { ...finding, related: [{ place, message: messages.otherWay() }] };
      }
    }
  },
};
