/** A text with proposals, cut into lines of its base and the lines that would come before each. */
import { END } from '../returned.ts';
import type { Element, Stream } from '../weave/stream.ts';

export interface Units {
  readonly elements: readonly Element[];
  /** where each begins, and behind the last */
  readonly starts: readonly number[];
  /** the unit that begins there */
  readonly unitAt: ReadonlyMap<number, number>;
  /** by unit: the line of the base, null for what would come before one or behind the last */
  readonly lines: readonly (number | null)[];
}

export function unitsOf({ elements }: Stream): Units {
  const starts: number[] = [];
  const lines: (number | null)[] = [];
  const add = (from: number, to: number, line: number | null): void => {
    if (from === to) return;
    starts.push(from);
    lines.push(line);
  };
  let open = 0;
  for (const [index, element] of elements.entries()) {
    if (!element.base || (element.text !== END && !element.table)) continue;
    const own = ownFrom(elements, open, index);
    add(open, own, null);
    add(own, index + 1, element.base.line);
    open = index + 1;
  }
  add(open, elements.length, null);
  const all = [...starts, elements.length];
  return { elements, starts: all, unitAt: new Map(all.map((start, unit) => [start, unit])), lines };
}

/** Whole lines and tables come before the line; what follows the last of their ends opens it. */
function ownFrom(elements: readonly Element[], open: number, last: number): number {
  if (elements[last]?.table) return last;
  let own = open;
  for (let at = open; at <= last && !elements[at]?.base; at++) {
    const element = elements[at];
    if (element?.text === END || element?.table) own = at + 1;
  }
  return own;
}
