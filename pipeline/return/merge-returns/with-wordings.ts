/** A change that was adopted in part says what people wrote instead: its letters in the text are theirs. */
import { END, NOTE, PICTURE } from '../returned.ts';
import type { Element, Mark, Stream, Woven } from '../weave/stream.ts';
import { marksOn } from '../weave/view.ts';

/** By change: the words to use. */
export type Wordings = ReadonlyMap<number, string>;

export interface Worded {
  readonly woven: Woven;
  /** changes of which the words cannot be told from the rest: rows, moves, ends of lines, notes, two people in one place */
  readonly unplaced: ReadonlySet<number>;
}

export function withWordings(woven: Woven, wordings: Wordings): Worded {
  if (wordings.size === 0) return { woven, unplaced: new Set() };
  const placed = new Map<number, Stream>();
  const unplaced = new Set<number>();
  const homes = homesOf(woven);
  for (const [change] of wordings) {
    const [home, ...others] = homes.filter(({ elements }) => elements.some((element) => hasMark(element, change)));
    if (home && others.length === 0 && isPlain(home, change)) placed.set(change, home);
    else unplaced.add(change);
  }
  const stream = (each: Stream): Stream => {
    const own = [...placed].filter(([, home]) => home === each).map(([change]) => change);
    const elements = own.reduce((now, change) => reworded(now, change, wordings.get(change) ?? ''), each.elements);
    return { ...each, elements: elements.map(element) };
  };
  const element = (each: Element): Element => {
    if (!each.table) return each;
    const rows = each.table.rows.map((row) => ({ ...row, cells: row.cells.map(stream) }));
    return { ...each, table: { ...each.table, rows } };
  };
  const notes = woven.notes.map((note) => ({ ...note, stream: stream(note.stream) }));
  return { woven: { ...woven, body: stream(woven.body), notes }, unplaced };
}

/** The text, the cells of its tables, the notes. */
function homesOf({ body, notes }: Woven): Stream[] {
  const streams = [body, ...notes.map((note) => note.stream)];
  return streams.flatMap((stream) => [
    stream,
    ...stream.elements.flatMap(({ table }) => (table?.rows ?? []).flatMap(({ cells }) => cells)),
  ]);
}

function hasMark(element: Pick<Element, 'inserted' | 'deleted'>, change: number): boolean {
  return marksOn(element).some((mark) => mark.change === change);
}

/** Letters of one line, and nobody else's hand in those that come. */
function isPlain({ elements }: Stream, change: number): boolean {
  return elements
    .filter((element) => hasMark(element, change))
    .every((element) => {
      const { text, inserted, deleted, table } = element;
      const isLetter = text !== END && text !== NOTE && text !== PICTURE && table === null;
      const isShared = inserted !== null && (inserted.change !== change || deleted.length > 0);
      return isLetter && !isShared && marksOn(element).every(({ move }) => move === null);
    });
}

function stretchOf(elements: readonly Element[], change: number): readonly [number, number] {
  const isOwn = (element: Element): boolean => hasMark(element, change);
  return [elements.findIndex(isOwn), elements.findLastIndex(isOwn)];
}

function reworded(elements: readonly Element[], change: number, words: string): Element[] {
  const [first, last] = stretchOf(elements, change);
  const isOwn = ({ inserted }: Element): boolean => inserted?.change === change;
  const at = elements.findIndex(isOwn);
  const mark = markOf(elements[first], change);
  if (!mark) return [...elements];
  const come = words.split('').map((text): Element => {
    return { text, base: null, inserted: mark, deleted: [], note: null, table: null };
  });
  // in place of what the reviewer put there, or behind what would go
  const place = at < 0 ? last + 1 : at;
  return [
    ...elements.slice(0, place).filter((each) => !isOwn(each)),
    ...come,
    ...elements.slice(place).filter((each) => !isOwn(each)),
  ];
}

function markOf(element: Element | undefined, change: number): Mark | undefined {
  return element && marksOn(element).find((mark) => mark.change === change);
}
