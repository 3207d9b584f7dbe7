/** Pairs opening and closing marks of one paragraph: which stand alone, which cross, which stand in their own kind. */
import { allMatches } from '#grammar/all-matches.ts';

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

/** Partners are looked for among this many open marks: a paragraph has a handful, a hostile one has thousands. */
const MOST_OPEN = 40;

const NO_MARKS: Pairing = { lone: [], crossed: [], nested: [] };

export function pairUp(text: string): Pairing {
  if (text.search(MARKS) < 0) return NO_MARKS;
  const open: Mark[] = [];
  const lone: Mark[] = [];
  const nested: (readonly [Mark, Mark])[] = [];
  const overtaken: (readonly [by: Mark, passed: Mark])[] = [];
  for (const { 0: written, index: at } of allMatches(text, MARKS)) {
    const mark = WIDE[written] ?? written;
    if (mark in CLOSE_OF) {
      open.push({ at, mark });
      if (open.length > MOST_OPEN) lone.push(open.shift() as Mark);
      continue;
    }
    // An apostrophe (don’t, ’99) is no mark.
    if (mark === '’' && (/[A-Za-z]/.test(text[at - 1] ?? '') || /[0-9]/.test(text[at + 1] ?? ''))) continue;
    const partner = open.findLastIndex((candidate) => candidate.mark === OPEN_OF[mark]);
    const opening = open[partner];
    if (!opening) {
      const label = mark === '）' ? HALF_LABEL.exec(text.slice(Math.max(0, at - 5), at)) : null;
      lone.push(label ? { at, mark, label: label[1] ? 'han' : 'other' } : { at, mark });
      continue;
    }
    for (let next = partner + 1; next < open.length; next += 1) overtaken.push([opening, open[next] as Mark]);
    if (open.findIndex((outer) => outer.mark === opening.mark) < partner) nested.push([opening, { at, mark }]);
    open.splice(partner, 1);
  }
  lone.push(...open);
  if (lone.length === 0) return { lone, crossed: overtaken, nested };
  const alone = new Set(lone);
  // An opening mark without partner before a pair of its kind: that one was lost, nothing is nested.
  const unclosed = new Map<string, number>();
  for (const { mark, at } of lone) if (mark in CLOSE_OF) unclosed.set(mark, Math.min(at, unclosed.get(mark) ?? at));
  return {
    lone: lone.sort((a, b) => a.at - b.at),
    crossed: overtaken.filter(([, passed]) => !alone.has(passed)),
    nested: nested.filter(([inner]) => (unclosed.get(inner.mark) ?? inner.at) >= inner.at),
  };
}

/** Each cell of a table, parted by line feeds, is paired by itself. */
export function pairUpCells(text: string): Pairing {
  if (text.search(MARKS) < 0) return NO_MARKS;
  const cells = text.split('\n');
  const lone: Mark[] = [];
  const crossed: (readonly [Mark, Mark])[] = [];
  const nested: (readonly [Mark, Mark])[] = [];
  let start = 0;
  for (const cell of cells) {
    const from = start;
    const moved = (mark: Mark): Mark => ({ ...mark, at: from + mark.at });
    const pairing = pairUp(cell);
    lone.push(...pairing.lone.map(moved));
    crossed.push(...pairing.crossed.map(([outer, inner]) => [moved(outer), moved(inner)] as const));
    nested.push(...pairing.nested.map(([open, close]) => [moved(open), moved(close)] as const));
    start += cell.length + 1;
  }
  return { lone, crossed, nested };
}
