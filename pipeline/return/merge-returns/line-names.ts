/** Names of lines and rows that are the same in every text of a report that has them, whatever stands before them. */

import type { RowStream, Stream } from '../weave/stream.ts';
import { wordsOf } from './pair-items.ts';

export interface NamedPlace {
  readonly line: string;
  readonly offset: number;
}

/** By element: the line that it stands on, or that comes next. @param home what all of them stand in */
export function lineNames({ items, elements }: Stream, home: string): NamedPlace[] {
  const count = counter();
  const names = items.map((item) => count(`${home}: ${item.anchor} ${wordsOf(item)}`));
  const places: NamedPlace[] = [];
  let next: NamedPlace = { line: `${home}: end`, offset: 0 };
  for (const { base } of elements.toReversed()) {
    if (base) next = { line: names[base.line] ?? home, offset: base.at };
    places.push(next);
  }
  return places.reverse();
}

/** By row: its own, or that of the one that comes next. @param home the table's */
export function rowNames(rows: readonly RowStream[], home: string): string[] {
  const count = counter();
  const own = rows.map(({ base, cells }) =>
    base === null ? null : count(`row of ${home}: ${cells.map(({ items }) => items.map(wordsOf).join('')).join('|')}`),
  );
  return own.map((name, index) => name ?? own.slice(index).find((each) => each !== null) ?? `last row of ${home}`);
}

/** The second of its name is another than the first. */
function counter(): (name: string) => string {
  const seen = new Map<string, number>();
  return (name) => {
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times === 1 ? name : `${name} #${times}`;
  };
}
