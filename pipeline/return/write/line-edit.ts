/** The smallest edit of one line's source: some letters go, some text comes, marks around what stays are kept. */
import type { BaseLine, LineChar } from '../base/base-line.ts';
import type { Wrapper } from '../base/source-chars.ts';
import type { Raised } from '../returned.ts';
import type { SourceEdit } from './edits.ts';

export interface LineEdit {
  readonly line: BaseLine;
  /** letters that go: from, to (exclusive) */
  readonly from: number;
  readonly to: number;
  /** Markdown that comes, '' for nothing */
  readonly text: string;
  /** put it before the letter that follows, not behind the one before */
  readonly beforeNext: boolean;
  /** where to put it so that it is in bold, or is not; null: it stands right by itself */
  readonly boldAt?: number | null;
  /** what comes is not in bold: marks that held all that goes go too */
  readonly isPlain?: boolean;
  /** what comes is above the line, below it or on it: marks of another kind that held all that goes go too */
  readonly raisedIn?: Raised | null;
}

export function wrappersOf(char: LineChar | undefined): Wrapper[] {
  const found: Wrapper[] = [];
  for (let at = char?.wrapper ?? null; at; at = at.outer) found.push(at);
  return found;
}

export function sameWrapper(a: Wrapper, b: Wrapper): boolean {
  return a.from === b.from && a.to === b.to;
}

/** null: the line has no place in the source where this could be done */
export function editLine(source: string, edit: LineEdit): SourceEdit[] | null {
  const gone = edit.line.chars.slice(edit.from, edit.to);
  const ranges = rangesOf(edit, gone, source);
  const at = insertionPoint(edit, gone, ranges);
  if (edit.text !== '' && at === null) return null;
  const merged = joined(source, ranges).map((range) => (edit.text === '' ? wholeLines(source, range) : range));
  const home = merged.find((range) => at !== null && range.from <= at && at <= range.to);
  const edits = merged.map((range) => ({ ...range, text: range === home ? edit.text : '' }));
  if (edit.text === '' || home || at === null) return edits;
  return [...edits, { from: at, to: at, text: edit.text }];
}

interface Range {
  readonly from: number;
  readonly to: number;
}

/** The letters, and the marks around what goes as a whole. A letter that an edition makes goes with what it is made of. */
function rangesOf(
  { line, from, to, text, isPlain, raisedIn }: LineEdit,
  gone: readonly LineChar[],
  source: string,
): Range[] {
  const covered = coveredWrappers(line, from, to);
  const first = gone.find((char) => char !== null);
  // text that takes the place of all that a mark holds stays inside the mark
  const keeps = (wrapper: Wrapper): boolean =>
    text !== '' &&
    !(isPlain && isBoldMark(wrapper, source)) &&
    !(raisedIn !== undefined && raisedOf(wrapper, source) !== null && raisedOf(wrapper, source) !== raisedIn) &&
    wrappersOf(first).some((own) => sameWrapper(own, wrapper)) &&
    holdsAll(wrapper, gone);
  const marks = covered.filter((wrapper) => !keeps(wrapper));
  return [...gone.flatMap((char) => (char ? [{ from: char.from, to: char.to }] : [])), ...marks];
}

/** `**` or `__` */
export function isBoldMark({ from, innerFrom }: Wrapper, source: string): boolean {
  return /^(?:\*\*|__)$/u.test(source.slice(from, innerFrom));
}

/** `:sup[` or `:sub[` */
export function raisedOf({ from, innerFrom }: Wrapper, source: string): Raised | null {
  const kind = /^:(sup|sub)\[$/u.exec(source.slice(from, innerFrom))?.[1];
  return kind === 'sup' || kind === 'sub' ? kind : null;
}

function holdsAll(wrapper: Wrapper, gone: readonly LineChar[]): boolean {
  return gone.every((char) => char === null || wrappersOf(char).some((own) => sameWrapper(own, wrapper)));
}

/** Wrappers of which every letter goes. */
function coveredWrappers({ chars }: BaseLine, from: number, to: number): Wrapper[] {
  const found: Wrapper[] = [];
  for (const char of chars.slice(from, to)) {
    for (const wrapper of wrappersOf(char ?? undefined)) {
      if (found.some((known) => sameWrapper(known, wrapper))) continue;
      const isLeft = chars.some(
        (other, at) => (at < from || at >= to) && wrappersOf(other).some((own) => sameWrapper(own, wrapper)),
      );
      if (!isLeft) found.push(wrapper);
    }
  }
  return found;
}

function insertionPoint(
  { line, from, to, beforeNext, boldAt = null }: LineEdit,
  gone: readonly LineChar[],
  ranges: readonly Range[],
): number | null {
  if (boldAt !== null) return boldAt;
  const first = gone.find((char) => char !== null);
  const last = gone.findLast((char) => char !== null);
  if (last && beforeNext) return last.to;
  if (first) {
    const around = ranges.filter((range) => range.from <= first.from && first.from < range.to);
    return Math.min(first.from, ...around.map((range) => range.from));
  }
  const before = line.chars[from - 1];
  const after = line.chars[to];
  // behind what an edition makes by itself (the number of a term) means behind the mark that it is made of
  const behind = before?.to ?? behindMade(line, from);
  if (beforeNext) return line.chars.slice(to).find((char) => char !== null)?.from ?? behind;
  return behind ?? after?.from ?? null;
}

function behindMade({ chars }: BaseLine, at: number): number | null {
  if (at === 0 || chars[at - 1]) return null;
  let last = at - 1;
  while (last >= 0 && !chars[last]) last--;
  const outermost = wrappersOf(chars[last] ?? undefined).at(-1);
  return outermost?.to ?? null;
}

/** Neighbours with nothing but white space between them become one. */
export function joined(source: string, ranges: readonly Range[]): Range[] {
  const out: { from: number; to: number }[] = [];
  for (const range of [...ranges].sort((a, b) => a.from - b.from || b.to - a.to)) {
    const last = out.at(-1);
    if (last && (range.from <= last.to || /^[\s>]*$/u.test(source.slice(last.to, range.from)))) {
      last.to = Math.max(last.to, range.to);
    } else out.push({ ...range });
  }
  return out;
}

/** A line of the source that would be left empty would part the paragraph: it goes whole. */
function wholeLines(source: string, range: Range): Range {
  const start = Math.max(source.lastIndexOf('\n', range.from - 1), source.lastIndexOf('\r', range.from - 1)) + 1;
  const end = source.slice(range.to).search(/\r?\n|\r|$/u) + range.to;
  const isLeftEmpty = /^[\s>]*$/u.test(source.slice(start, range.from)) && /^\s*$/u.test(source.slice(range.to, end));
  if (!isLeftEmpty || end === source.length) return range;
  const feed = source.startsWith('\r\n', end) ? 2 : 1;
  return { from: start, to: end + feed };
}
