/** Gives the changes of one file numbers that no other file's have. */
import type { Element, Mark, Stream, Woven } from '../weave/stream.ts';

export function numberMarks(woven: Woven, offset: number): Woven {
  const marks = new Map<Mark, Mark>();
  const renumbered = (mark: Mark): Mark => {
    const known = marks.get(mark) ?? { ...mark, change: mark.change < 0 ? mark.change : mark.change + offset };
    marks.set(mark, known);
    return known;
  };
  const element = (each: Element): Element => ({
    ...each,
    inserted: each.inserted && renumbered(each.inserted),
    deleted: each.deleted.map(renumbered),
    table: each.table && {
      ...each.table,
      columns: each.table.columns?.map((column) => ({ ...column, mark: renumbered(column.mark) })) ?? [],
      rows: each.table.rows.map((row) => ({
        ...row,
        inserted: row.inserted && renumbered(row.inserted),
        deleted: row.deleted.map(renumbered),
        cells: row.cells.map(stream),
      })),
    },
  });
  const stream = (each: Stream): Stream => ({ ...each, elements: each.elements.map(element) });
  const notes = woven.notes.map((note) => ({ ...note, stream: stream(note.stream) }));
  const newNotes = new Map([...woven.newNotes].map(([id, note]) => [id, stream(note)]));
  return { ...woven, body: stream(woven.body), notes, newNotes };
}
