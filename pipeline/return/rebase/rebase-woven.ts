/** Proposals on an earlier text → those that can still be taken, those that are in the text already, those that are lost. */
import type { BaseText } from '../base/base-line.ts';
import type { Element, Stream, Woven } from '../weave/stream.ts';
import { marksOn } from '../weave/view.ts';
import type { Notes } from './notes.ts';
import { plainItem, rebaseStream } from './rebase-stream.ts';
import { type Settled, Verdicts } from './verdicts.ts';

export interface Rebased extends Settled {
  readonly woven: Woven;
}

export function rebaseWoven(woven: Woven, now: BaseText): Rebased {
  const verdicts = new Verdicts();
  const about: Notes = { woven, items: new Map(now.notes.map(({ label, items }) => [label, items])) };
  const body = rebaseStream(woven.body, now.body, about, verdicts);
  const notes = now.notes.map(({ label, items }) => {
    const stream = woven.notes.find((note) => note.label === label)?.stream;
    const plain: Stream = { items, elements: items.flatMap(plainItem) };
    return { label, stream: stream ? rebaseStream(stream, items, about, verdicts) : plain };
  });
  const labels = new Set(notes.map(({ label }) => label));
  for (const note of woven.notes) {
    if (!labels.has(note.label)) verdicts.endNote(marksIn(note.stream.elements), marksOfNote(woven.body, note.label));
  }
  const known = [...woven.labels].filter(([, label]) => labels.has(label));
  return { woven: { body, notes, labels: new Map(known), newNotes: woven.newNotes }, ...verdicts.settled() };
}

/** Who takes the mark of a note away, mark by mark. */
function marksOfNote({ items, elements }: Stream, label: string): ReadonlySet<number>[] {
  return elements.flatMap(({ base, deleted, table }) => {
    if (table) return table.rows.flatMap(({ cells }) => cells.flatMap((cell) => marksOfNote(cell, label)));
    const line = base && items[base.line];
    const own = line?.kind === 'line' ? line.chars[base?.at ?? 0]?.note : null;
    return own === label ? [new Set(deleted.map(({ change }) => change))] : [];
  });
}

function marksIn(elements: readonly Element[]): Set<number> {
  return new Set(elements.flatMap((element) => marksOn(element).map(({ change }) => change)));
}
