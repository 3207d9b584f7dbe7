/** Which changes have anything to do with what the report itself says: the others only touch what an edition makes. */
import { isLevelSign } from '../returned.ts';
import { type Element, lineOf, type Stream, type Woven } from '../weave/stream.ts';
import { marksOn } from '../weave/view.ts';

export function changesOfText(woven: Woven): ReadonlySet<number> {
  const found = new Set<number>();
  const notes = [...woven.notes.map((note) => note.stream), ...woven.newNotes.values()];
  for (const stream of [woven.body, ...notes]) ofStream(stream, found);
  return found;
}

function ofStream(stream: Stream, found: Set<number>): void {
  for (const element of stream.elements) {
    if (!isMade(element, stream) && !isLevelSign(element.text))
      for (const mark of marksOn(element)) found.add(mark.change);
    const { table } = element;
    if (!table || table.base?.block === null) continue;
    for (const { mark } of table.columns ?? []) found.add(mark.change);
    for (const row of table.rows) {
      for (const mark of marksOn(row)) found.add(mark.change);
      for (const cell of row.cells) ofStream(cell, found);
    }
  }
}

function isMade({ base }: Element, stream: Stream): boolean {
  const line = base && lineOf(stream, base.line);
  if (line?.role === 'made') return true;
  return line !== null && base !== null && base.at < line.text.length && line.chars[base.at] === null;
}
