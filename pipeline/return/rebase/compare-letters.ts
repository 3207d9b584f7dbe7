/** How letters with proposals are held against the lines that stand there now, where nothing else is among them. */
import type { BaseItem } from '../base/base-line.ts';
import { END } from '../returned.ts';
import { type Element, lineOf, type Stream } from '../weave/stream.ts';
import type { Comparison } from './find-readings.ts';
import { tokensOf } from './text-tokens.ts';
import { unitsOf } from './units.ts';

export function compareLetters(
  stream: Stream,
  now: readonly BaseItem[],
  isSameNote: Comparison['isSameNote'],
): Comparison {
  const moved = movedNumbers(stream);
  return {
    units: unitsOf(stream),
    tokens: tokensOf(now),
    isMade: (element) => moved.has(element) || isMade(element, stream),
    isSameNote,
    tables: { misfit: () => null, isThere: () => false },
  };
}

function isMade({ base }: Element, stream: Stream): boolean {
  const line = base && lineOf(stream, base.line);
  return line !== null && base !== null && base.at < line.text.length && !line.chars[base.at];
}

/** A line that goes elsewhere takes along what its edition had put before it. */
function movedNumbers({ items, elements }: Stream): ReadonlySet<Element> {
  const found = new Set<Element>();
  let open: Element[] = [];
  for (const element of elements) {
    if (element.base || element.table) open = [];
    else if (element.text !== END) open.push(element);
    else {
      const text = open.map((each) => each.text).join('');
      const item = items.find((each) => each.kind === 'line' && each.text === text);
      const chars = item?.kind === 'line' ? item.chars : [];
      for (const [at, each] of open.entries()) if (chars[at] === null) found.add(each);
      open = [];
    }
  }
  return found;
}
