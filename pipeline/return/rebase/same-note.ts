/** Whether the mark of a footnote with proposals is the one that stands there now. */
import { type Element, lineOf, type Stream } from '../weave/stream.ts';
import type { Notes } from './notes.ts';
import { readWhole, type WholeReading } from './read-whole.ts';
import type { Token } from './text-tokens.ts';

export function isSameNote(element: Element, token: Token, stream: Stream, notes: Notes): boolean {
  const own = element.base && lineOf(stream, element.base.line)?.chars[element.base.at]?.note;
  if (own) return own === token.note;
  // the mark of a term, or a later one of a note
  if (element.note === null) return true;
  const label = notes.woven.labels.get(keyOf(element));
  if (label !== undefined && label === token.note) return true;
  return readNewNote(element, token, notes) !== null;
}

/** A footnote that no edition had, held against the one that the mark points at now. */
export function readNewNote(element: Element, token: Token, { woven, items }: Notes): WholeReading | null {
  const fresh = woven.newNotes.get(keyOf(element));
  const now = token.note === null ? undefined : items.get(token.note);
  // there are no notes in notes
  return fresh && now ? readWhole(fresh, now, () => false) : null;
}

function keyOf({ inserted, note }: Element): string {
  return `${inserted?.file ?? 0} ${note}`;
}
