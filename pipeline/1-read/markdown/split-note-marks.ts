/** Finds note marks whose note is missing: Markdown leaves them as text, but the author meant `[^1]` as a mark. */
import { allMatches } from '#grammar/all-matches.ts';
import type { Inline, Text } from '#model/inline.ts';
import { placeOf, pointAt } from '#model/place.ts';
import type { Reading } from '../reading.ts';
import { sliceText } from './slice-inlines.ts';

const NOTE_MARK = /\[\^([^\]\s[]+)\]/g;

export function splitNoteMarks(text: Text, reading: Reading): Inline[] {
  const parts: Inline[] = [];
  let from = 0;
  for (const match of allMatches(text.value, NOTE_MARK)) {
    const at = match.index;
    const { offset } = pointAt(text.runs, at);
    // `\[^1]` is wanted as text; so is what an entity wrote.
    if (reading.source[offset - 1] === '\\' || !reading.source.startsWith(match[0], offset)) continue;
    if (at > from) parts.push(sliceText(text, from, at));
    const to = at + match[0].length;
    const label = (match[1] ?? '').toLowerCase();
    parts.push({ kind: 'noteMark', label, place: placeOf(reading.file, text.runs, at, to) });
    from = to;
  }
  if (from === 0) return [text];
  if (from < text.value.length) parts.push(sliceText(text, from, text.value.length));
  return parts;
}
