/** Finds the fixed expressions of the house's lists in a text: the longest form first, quotation marks as they stand. */
import { allMatches } from '#grammar/all-matches.ts';
import type { Term, TermList, TermVariant } from '#model/term-list.ts';
import { escapePattern } from './escape-pattern.ts';

export interface ListedTerm {
  readonly term: Term;
  readonly list: TermList;
}

export interface TermUse extends ListedTerm {
  /** null: the preferred form */
  readonly variant: TermVariant | null;
  /** of the form without quotation marks around it */
  readonly from: number;
  readonly to: number;
  /** “ ” or ‘ ’ directly around it */
  readonly quoted: boolean;
  /** inside 《 》 a title is cited as it is */
  readonly inTitle: boolean;
}

interface Form extends ListedTerm {
  readonly variant: TermVariant | null;
  /** a longer word that is something else */
  readonly other: boolean;
}

/** Reads texts against the lists; made once per report. */
export interface TermFinder {
  uses(text: string): readonly TermUse[];
}

export function termFinder(lists: readonly TermList[]): TermFinder {
  const forms = new Map<string, Form[]>();
  const add = (written: string, form: Form): void => {
    forms.set(written, [...(forms.get(written) ?? []), form]);
  };
  for (const list of lists) {
    for (const term of list.terms) {
      add(term.preferred, { term, list, variant: null, other: false });
      for (const variant of term.variants) add(variant.form, { term, list, variant, other: false });
      for (const longer of term.notIn) add(longer, { term, list, variant: null, other: true });
    }
  }
  // One alternation, the longest first: a regular expression takes the first that fits.
  const words = [...forms.keys()].sort((a, b) => b.length - a.length).map((form) => escapePattern(form));
  const pattern = words.length > 0 ? new RegExp(words.join('|'), 'gu') : null;
  return { uses: (text) => (pattern ? [...usesIn(text, pattern, forms)] : []) };
}

function* usesIn(text: string, pattern: RegExp, forms: ReadonlyMap<string, readonly Form[]>): Iterable<TermUse> {
  for (const { 0: found, index: from } of allMatches(text, pattern)) {
    const to = from + found.length;
    const quoted = /[“‘]/.test(text[from - 1] ?? '') && /[”’]/.test(text[to] ?? '');
    const before = text.slice(Math.max(0, from - 60), from);
    const inTitle = before.lastIndexOf('《') > before.lastIndexOf('》');
    for (const { other, ...form } of forms.get(found) ?? []) if (!other) yield { ...form, from, to, quoted, inTitle };
  }
}
