/** An enumerated expression whose members are not all there, or not in their order. */
import { allMatches } from '#grammar/all-matches.ts';
import * as messages from '#messages/terms.ts';
import type { Finding } from '#model/finding.ts';
import type { TermList } from '#model/term-list.ts';
import type { Rule } from '../../rule.ts';
import { escapePattern } from '../../text/escape-pattern.ts';
import { findingIn } from '../../text/finding-in.ts';

interface Enumeration {
  readonly from: number;
  readonly to: number;
  readonly items: readonly string[];
}

/** Members of one term that stand side by side, parted by 、 ， 和 or quotation marks. */
function* enumerationsIn(text: string, members: readonly string[]): Iterable<Enumeration> {
  const words = members.toSorted((a, b) => b.length - a.length).map((item) => escapePattern(item));
  const one = `[“‘]?(?:${words.join('|')})[”’]?`;
  for (const { 0: found, index } of allMatches(text, new RegExp(`${one}(?:[、，；和及与]{1,2}${one})+`, 'gu'))) {
    const items = [...found.matchAll(new RegExp(words.join('|'), 'gu'))].map(([item]) => item);
    yield { from: index, to: index + found.length, items };
  }
}

function problemOf(items: readonly string[], members: readonly string[], ordered: boolean): 'missing' | 'order' | null {
  const missing = members.filter((item) => !items.includes(item));
  // Half of them and less may be meant by themselves.
  if (missing.length > 0) return items.length * 2 > members.length ? 'missing' : null;
  return ordered && members.some((item, index) => items[index] !== item) ? 'order' : null;
}

export const wrongMembers: Rule = {
  id: 'terms/wrong-members',
  summary: { zh: '固定表述的各项不全或顺序不对', en: 'An enumerated expression with members missing or out of order' },
  severity: 'warning',
  *check(_report, facts): Iterable<Finding> {
    const lists = facts.terms.flatMap((list: TermList) => list.terms.map((term) => ({ list, term })));
    for (const { list, term } of lists) {
      const { members } = term;
      if (!members) continue;
      for (const prose of facts.prose) {
        for (const { from, to, items } of enumerationsIn(prose.text, members.items)) {
          const problem = problemOf(items, members.items, members.ordered);
          if (!problem) continue;
          const expected = members.items.join('、');
          const message = messages.wrongMembers(problem, term, list, expected);
          yield findingIn(prose, this, { from, to, message, severity: term.severity, expected });
        }
      }
    }
  },
};
