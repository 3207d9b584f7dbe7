/** Says where an index of the flow stands: in the source for the expected one, in the edition for the found one. */
import type { Position, Spot } from '#model/outline.ts';
import type { Place } from '#model/place.ts';
import type { Source } from '../expect/expectation.ts';
import { squeeze } from '../outlines/squeeze.ts';

/** The last item that begins at or before `at`. */
function lastBefore<Item extends { readonly at: number }>(items: readonly Item[], at: number): Item | undefined {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle] as Item).at <= at) low = middle + 1;
    else high = middle;
  }
  return items[low - 1];
}

/** Narrowed to the character where the place holds the text letter by letter on one line. */
export function placeAt(sources: readonly Source[], at: number): Place | null {
  const source = lastBefore(sources, at);
  if (!source?.place) return null;
  const { place, text } = source;
  const { start, end } = place;
  if (start.line !== end.line || end.offset - start.offset !== text.length || squeeze(text) !== text) return place;
  const ahead = Math.min(at - source.at, text.length - 1);
  if (ahead <= 0) return place;
  return { ...place, start: { line: start.line, column: start.column + ahead, offset: start.offset + ahead } };
}

export function positionAt(spots: readonly Spot[], at: number): Position | null {
  return lastBefore(spots, at)?.position ?? null;
}
