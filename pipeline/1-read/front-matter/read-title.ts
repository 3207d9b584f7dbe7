/** Makes the report's title from the front matter, each of its letters pointing to the source where it can. */
import type { Text } from '#model/inline.ts';
import type { Report } from '#model/report.ts';
import type { Reading } from '../reading.ts';
import type { FrontMatterRead } from './read-front-matter.ts';

type Good = Extract<FrontMatterRead, { ok: true }>;

export function readTitle({ written, places }: Good, reading: Reading): Report['title'] | null {
  const value = written.title?.trim();
  const place = places.title;
  if (!value || !place) return null;
  const source = reading.source.slice(place.start.offset, place.end.offset);
  // Quoted or folded, the value begins behind the quote; escapes inside keep the start as the nearest place.
  const ahead = Math.max(0, source.indexOf(value));
  const start = reading.lines.pointAt(place.start.offset + ahead);
  const text: Text = { kind: 'text', value, place, runs: [{ at: 0, start }] };
  return { text: value, children: [text], place };
}
