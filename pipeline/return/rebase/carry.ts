/** A stretch of text that was read: its letters on the text as it is now, with all that is not in it yet. */
import { END } from '../returned.ts';
import { type Element, plainElement, type TableStream } from '../weave/stream.ts';
import type { Chosen } from './choose-reading.ts';
import type { Comparison } from './find-readings.ts';
import type { Token } from './text-tokens.ts';

export interface Carrying {
  readonly comparison: Comparison;
  /** a table on what it is now */
  readonly tableOn: (element: Element, token: Token) => TableStream;
}

/** @param from the first unit of the reading @param line the first line that it says */
export function carry(reading: Chosen, from: number, line: number, { comparison, tableOn }: Carrying): Element[] {
  const { units, tokens } = comparison;
  const places = new Map<number, number>();
  for (let step = reading.trail; step; step = step.before) places.set(step.element, step.token);
  const out: Element[] = [];
  let next = tokens.starts[line] ?? 0;
  const last = units.starts[reading.unit] ?? 0;
  for (let at = units.starts[from] ?? 0; at < last; at++) {
    const element = units.elements[at];
    if (!element) continue;
    const waiting = element.deleted.filter(({ change }) => !reading.taken.has(change));
    const place = places.get(at);
    if (place === undefined) {
      const isWaiting = element.inserted !== null && !reading.taken.has(element.inserted.change);
      const isGone = waiting.length < element.deleted.length;
      if ((isWaiting || isNewTable(element, reading)) && !isGone) out.push({ ...element, deleted: waiting });
      continue;
    }
    // what the edition makes by itself goes with what follows it
    for (; next < place; next++) out.push({ ...onToken(tokens.tokens[next]), deleted: waiting });
    const token = tokens.tokens[next++];
    if (!token) continue;
    out.push({
      ...element,
      ...{ base: { line: token.line, at: token.at }, inserted: null, deleted: waiting },
      table: element.table && tableOn(element, token),
    });
  }
  for (; next < (tokens.starts[reading.line] ?? 0); next++) out.push(onToken(tokens.tokens[next]));
  return out;
}

function isNewTable({ base, table }: Element, { taken }: Chosen): boolean {
  return (
    table !== null && base === null && table.rows.every(({ inserted }) => !inserted || !taken.has(inserted.change))
  );
}

function onToken(token: Token | undefined): Element {
  return plainElement(token?.text ?? END, token?.line ?? 0, token?.at ?? 0);
}
