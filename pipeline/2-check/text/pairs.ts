/** Pairs opening and closing marks of one paragraph: which stand alone, which cross, which stand in their own kind. */
import type { Prose } from './prose.ts';

export interface Mark {
  readonly at: number;
  readonly mark: string;
  /** the ） of `1）` or `一）`: half a bracket, as some lists write it */
  readonly label?: 'han' | 'other';
}

export interface Pairing {
  /** without a partner, ascending */
  readonly lone: readonly Mark[];
  /** “（A”B）: the opening marks of two pairs that cross */
  readonly crossed: readonly (readonly [Mark, Mark])[];
  /** “A“B”C”: the inner pair of one kind */
  readonly nested: readonly (readonly [Mark, Mark])[];
}

/** Half-width brackets pair with full-width ones: their width is another matter. */
export const CLOSE_OF: Readonly<Record<string, string>> = {
  '“': '”',
  '‘': '’',
  '《': '》',
  '〈': '〉',
  '「': '」',
  '『': '』',
  '（': '）',
  '【': '】',
  '〔': '〕',
  '［': '］',
  '{': '}',
};
export const OPEN_OF: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(CLOSE_OF).map(([open, close]) => [close, open]),
);
const WIDE: Readonly<Record<string, string>> = { '(': '（', ')': '）', '[': '［', ']': '］' };

export const QUOTES = '“”‘’《》〈〉「」『』';
export const BRACKETS = '（）【】〔〕［］{}';

/** `1）` `a)` `一）` behind nothing or a stop. */
const HALF_LABEL = /(?:^|[\s，。；：、！？])(?:[0-9]{1,2}|[a-zA-Z]|([一二三四五六七八九十]{1,3})|[①-⑳])$/u;
const MARKS = /[“”‘’《》〈〉「」『』（）【】〔〕［］{}()[\]]/g;

export function pairUp(text: string): Pairing {
  const open: Mark[] = [];
  const lone: Mark[] = [];
  const nested: (readonly [Mark, Mark])[] = [];
  const overtaken: { readonly passed: Mark; readonly by: Mark }[] = [];
  for (const { 0: written, index: at } of text.matchAll(MARKS)) {
    const mark = WIDE[written] ?? written;
    if (mark in CLOSE_OF) {
      open.push({ at, mark });
      continue;
    }
    // An apostrophe (don’t) is no mark.
    if (mark === '’' && /[A-Za-z]/.test(text[at - 1] ?? '')) continue;
    const partner = open.findLastIndex((candidate) => candidate.mark === OPEN_OF[mark]);
    const opening = open[partner];
    if (!opening) {
      const label = mark === '）' ? HALF_LABEL.exec(text.slice(Math.max(0, at - 5), at)) : null;
      lone.push(label ? { at, mark, label: label[1] ? 'han' : 'other' } : { at, mark });
      continue;
    }
    for (const passed of open.slice(partner + 1)) overtaken.push({ passed, by: opening });
    if (open.slice(0, partner).some((outer) => outer.mark === opening.mark)) nested.push([opening, { at, mark }]);
    open.splice(partner, 1);
  }
  const unclosed = new Set(open);
  return {
    lone: [...lone, ...open].sort((a, b) => a.at - b.at),
    crossed: overtaken.filter(({ passed }) => !unclosed.has(passed)).map(({ passed, by }) => [by, passed]),
    nested: nested.filter(([inner]) => !open.some((outer) => outer.mark === inner.mark && outer.at < inner.at)),
  };
}

/** Of one family, cell by cell in a table. */
export function loneMarks(prose: Prose, family: string): readonly Mark[] {
  const texts = prose.kind === 'table' ? prose.text.split('\n') : [prose.text];
  let start = 0;
  return texts.flatMap((text) => {
    const from = start;
    start += text.length + 1;
    const { lone } = pairUp(text);
    return lone.filter(({ mark }) => family.includes(mark)).map((one) => ({ ...one, at: from + one.at }));
  });
}
