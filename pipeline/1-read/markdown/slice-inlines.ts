/** Cuts texts and lists of inlines by the index of their plain text, so that each half still knows its source. */
import type { Inline, Text } from '#model/inline.ts';
import { type Place, placeOf, pointAt, type SourceRun } from '#model/place.ts';

/** value[from, to) with its runs and its place. */
export function sliceText(text: Text, from: number, to: number): Text {
  const runs: SourceRun[] = [{ at: 0, start: pointAt(text.runs, from) }];
  for (const run of text.runs) if (run.at > from && run.at < to) runs.push({ at: run.at - from, start: run.start });
  const cut = placeOf(text.place.file, text.runs, from, to);
  const end = to === text.value.length ? text.place.end : cut.end;
  return { kind: 'text', value: text.value.slice(from, to), place: { ...cut, end }, runs };
}

/** How many characters an inline gives to the plain text (see plainTextOf in the model). */
function lengthOf(inline: Inline): number {
  if ('children' in inline) return inline.children.reduce((sum, child) => sum + lengthOf(child), 0);
  if (inline.kind === 'text' || inline.kind === 'code') return inline.value.length;
  return inline.kind === 'lineBreak' ? 1 : 0;
}

/**
 * Parts a list at an index of its plain text. What has no length and stands at the cut (a note mark) goes to the
 * first half; code is never cut, it goes to the first half whole.
 */
export function splitInlines(inlines: readonly Inline[], at: number): readonly [readonly Inline[], readonly Inline[]] {
  const before: Inline[] = [];
  const behind: Inline[] = [];
  let left = at;
  for (const inline of inlines) {
    const length = lengthOf(inline);
    if (left >= length && behind.length === 0) before.push(inline);
    else if (left <= 0) behind.push(inline);
    else cutOne(inline, left, before, behind);
    left -= length;
  }
  return [before, behind];
}

function cutOne(inline: Inline, at: number, before: Inline[], behind: Inline[]): void {
  if (inline.kind === 'text') {
    before.push(sliceText(inline, 0, at));
    behind.push(sliceText(inline, at, inline.value.length));
  } else if ('children' in inline) {
    const [first, second] = splitInlines(inline.children, at);
    before.push({ ...inline, children: first, place: covering(first, inline.place) });
    behind.push({ ...inline, children: second, place: covering(second, inline.place) });
  } else before.push(inline);
}

function covering(inlines: readonly Inline[], fallback: Place): Place {
  const first = inlines[0];
  const last = inlines.at(-1);
  return first && last ? { file: first.place.file, start: first.place.start, end: last.place.end } : fallback;
}

/** A byte-order mark is no blank, whatever JavaScript says: taken away here, no rule would ever see it. */
const BLANK = /(?!\uFEFF)\s/;

/** The list without white space at its two ends (typed first-line indents are no text). */
export function trimInlines(inlines: readonly Inline[]): readonly Inline[] {
  return trimEnd(trimStart(inlines));
}

export function trimStart(inlines: readonly Inline[]): readonly Inline[] {
  const trimmed = trimSpaces(inlines);
  return trimmed[0]?.kind === 'lineBreak' ? trimStart(trimmed.slice(1)) : trimmed;
}

/** Without the spaces that it begins with; a break stays. */
export function trimSpaces(inlines: readonly Inline[]): readonly Inline[] {
  const first = inlines[0];
  if (first?.kind !== 'text') return inlines;
  const { value } = first;
  let from = 0;
  while (from < value.length && BLANK.test(value[from] ?? '')) from += 1;
  if (from === 0) return inlines;
  return from === value.length
    ? trimSpaces(inlines.slice(1))
    : [sliceText(first, from, value.length), ...inlines.slice(1)];
}

function trimEnd(inlines: readonly Inline[]): readonly Inline[] {
  const last = inlines.at(-1);
  if (last?.kind === 'lineBreak') return trimEnd(inlines.slice(0, -1));
  if (last?.kind !== 'text') return inlines;
  let to = last.value.length;
  while (to > 0 && BLANK.test(last.value[to - 1] ?? '')) to -= 1;
  if (to === last.value.length) return inlines;
  const rest = inlines.slice(0, -1);
  return to === 0 ? trimEnd(rest) : [...rest, sliceText(last, 0, to)];
}
