/** A base and one returned file → the base with every proposal of that file in its place. */
import type { BaseNote, BaseText } from '../base/base-line.ts';
import { type ItemRead, NOTE, type Returned } from '../returned.ts';
import { buildStream } from './build-stream.ts';
import type { Building } from './line-elements.ts';
import { textOfItem } from './match-units.ts';
import { newNote } from './new-notes.ts';
import { type NoteStream, type Stream, tablesIn, type Woven } from './stream.ts';
import { unitsOf } from './units.ts';

export interface Weaving {
  readonly woven: Woven;
  /** anchors of lines that were found by too small a likeness */
  readonly unsure: ReadonlySet<string>;
}

/** @param paraIds anchor by paraId, of an edition made of the base @param file index of the returned file */
export function weave(base: BaseText, returned: Returned, paraIds: ReadonlyMap<string, string>, file: number): Weaving {
  const unsure = new Set<string>();
  const building: Building = { file, paraIds, unsure };
  const body = buildStream(base.body, unitsOf(returned.body), building);
  const partners = pairNotes(base.notes, returned.notes, keptMarks(body));
  const notes = base.notes.map((note): NoteStream => {
    const items = [...partners].find(([, partner]) => partner === note)?.[0];
    const read = items === undefined ? null : (returned.notes.get(items) ?? null);
    const units = read ? unitsOf(read) : [];
    return {
      label: note.label,
      stream: read ? buildStream(note.items, units, building) : untouched(note),
    };
  });
  const fresh = [...returned.notes].filter(([id]) => !partners.has(id));
  const authors = new Map(markAuthors(body));
  const newNotes = new Map(
    fresh.map(([id, items]) => [`${file} ${id}`, newNote(items, authors.get(id) ?? '', building)]),
  );
  const labels = new Map([...partners].map(([id, { label }]) => [`${file} ${id}`, label]));
  return { woven: { body, notes, labels, newNotes }, unsure };
}

/** Who put in the mark of each footnote that came. */
function* markAuthors(stream: Stream): Generator<readonly [string, string]> {
  for (const { note, inserted } of stream.elements) if (note && inserted) yield [note, inserted.who.author];
  for (const { rows } of tablesIn(stream)) {
    for (const cell of rows.flatMap((row) => row.cells)) yield* markAuthors(cell);
  }
}

/** Ids of footnotes whose marks stood in the base, in their order: these are the base's notes one by one. */
function keptMarks(body: Stream): string[] {
  return body.elements.flatMap(({ text, base, note, table }) => {
    if (table) return table.rows.flatMap((row) => row.cells.flatMap(keptMarks));
    return text === NOTE && base && note ? [note] : [];
  });
}

/** By the words, then in order. */
function pairNotes(
  notes: readonly BaseNote[],
  found: ReadonlyMap<string, readonly ItemRead[]>,
  kept: readonly string[],
): ReadonlyMap<string, BaseNote> {
  const pairs = new Map<string, BaseNote>();
  const rejected = (id: string): string =>
    unitsOf(found.get(id) ?? [])
      .map(({ text }) => text.trim())
      .filter(Boolean)
      .join('\n');
  const left = new Set(notes);
  for (const [index, id] of kept.entries()) {
    const note = notes.length === kept.length ? notes[index] : [...left].find((each) => wordsOf(each) === rejected(id));
    if (!note || !left.delete(note)) continue;
    pairs.set(id, note);
  }
  return pairs;
}

function wordsOf(note: BaseNote): string {
  return note.items
    .map((item) => textOfItem(item).trim())
    .filter(Boolean)
    .join('\n');
}

/** Nothing proposed on it. */
function untouched(note: BaseNote): Stream {
  const stream = buildStream(note.items, [], { file: -1, paraIds: new Map(), unsure: new Set() });
  return { ...stream, elements: stream.elements.map((element) => ({ ...element, deleted: [] })) };
}
