/** Words pasted twice within one paragraph: a sentence that comes again, or a clause directly behind its twin. */
import { allMatches } from '#grammar/all-matches.ts';
import * as messages from '#messages/structure.ts';
import type { Finding } from '#model/finding.ts';
import type { Rule } from '../../rule.ts';
import { findingIn } from '../../text/finding-in.ts';
import type { Prose } from '../../text/prose.ts';

/** Characters, marks not counted. Calls (人民万岁！人民万岁！) and short answers may return. */
const SHORTEST_SENTENCE = 12;
const SHORTEST_CLAUSE = 6;
/** Rhetoric repeats its calls and questions on purpose. */
const CALLS = /[！？!?]/;
const ENDS_SENTENCE = /[。；！？]/;
const CLAUSE = /[^。；！？，：]+[。；！？，：]?/g;

/** With the mark that ends it. */
interface Part {
  readonly text: string;
  readonly from: number;
}

function sentencesOf(clauses: readonly Part[]): readonly Part[] {
  const sentences: Part[] = [];
  let open: Part | null = null;
  for (const clause of clauses) {
    open = open ? { text: open.text + clause.text, from: open.from } : clause;
    if (!ENDS_SENTENCE.test(clause.text)) continue;
    sentences.push(open);
    open = null;
  }
  return sentences;
}

const isLong = ({ text }: Part, least: number): boolean => text.length > least && !CALLS.test(text);

function twinsIn({ text }: Prose): readonly Part[] {
  const clauses = [...allMatches(text, CLAUSE)].map((found): Part => ({ text: found[0], from: found.index }));
  // what was pasted twice has all its clauses twice: nearly every paragraph is done with here
  if (new Set(clauses.map((clause) => clause.text)).size === clauses.length) return [];
  const seen = new Set<string>();
  const sentences = sentencesOf(clauses).filter((sentence) => {
    const again = isLong(sentence, SHORTEST_SENTENCE) && seen.has(sentence.text);
    seen.add(sentence.text);
    return again;
  });
  if (sentences.length > 0) return sentences;
  return clauses.filter((clause, k) => isLong(clause, SHORTEST_CLAUSE) && clause.text === clauses[k - 1]?.text);
}

export const duplicateSentence: Rule = {
  id: 'structure/duplicate-sentence',
  summary: { zh: '段内语句重复', en: 'Words that stand twice in a paragraph' },
  severity: 'warning',
  *check(_report, facts): Iterable<Finding> {
    for (const prose of facts.prose) {
      if (prose.kind === 'table' || prose.kind === 'title') continue;
      for (const { text, from } of twinsIn(prose)) {
        yield findingIn(prose, this, { from, to: from + text.length, message: messages.duplicateSentence(text) });
      }
    }
  },
};
