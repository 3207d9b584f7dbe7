/** What a planted fault of numbers is: the words it changed and the rules that may name it. */
import type { Seeded } from '../seeded.ts';

export interface Planted {
  readonly text: string;
  /** where a finding must touch, in the new text */
  readonly span: readonly [from: number, to: number];
}

export interface NumberFault {
  readonly id: string;
  readonly group: 'malformed' | 'impossible' | 'inconsistent';
  /** any of them names the fault rightly */
  readonly rules: readonly string[];
  /** plants into one paragraph (`paragraph`) or into all of a report's Markdown (`report`) */
  readonly scope: 'paragraph' | 'report';
  /** null: there is no place for it here */
  plant(text: string, random: Seeded): Planted | null;
  /** the report of the year before, for what is compared across editions */
  earlier?(text: string): string;
}

/** text[from, to) becomes `by`; a finding must touch what was changed and its neighbours. */
export function replaced(text: string, from: number, to: number, by: string, margin = 1): Planted {
  const end = from + by.length;
  return {
    text: text.slice(0, from) + by + text.slice(to),
    span: [Math.max(0, from - margin), end + margin],
  };
}

/** One of the places where the pattern fits. */
export function somewhere(text: string, pattern: RegExp, random: Seeded): RegExpExecArray | null {
  const found = [...text.matchAll(pattern)];
  return found.length > 0 ? random.pick(found) : null;
}

/** A change of one match, by a function of the match. */
export function changed(
  pattern: RegExp,
  by: (found: RegExpExecArray, random: Seeded) => string | null,
): (text: string, random: Seeded) => Planted | null {
  return (text, random) => {
    const found = somewhere(text, pattern, random);
    const put = found && by(found, random);
    return found && put !== null && put !== found[0]
      ? replaced(text, found.index, found.index + found[0].length, put)
      : null;
  };
}

/** A sentence of its own behind the paragraph's last; `at` marks the fault in it: what stands between two ⟦⟧. */
export function appended(text: string, sentence: string): Planted {
  const start = text.trimEnd().length;
  const from = sentence.indexOf('⟦');
  const to = sentence.indexOf('⟧') - 1;
  const plain = sentence.replace(/[⟦⟧]/g, '');
  return { text: `${text.trimEnd()}${plain}`, span: [start + from, start + to] };
}
