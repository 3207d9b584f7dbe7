/** The accepted changes as edits of the Markdown: the text, its tables, the notes. */
import type { BaseText } from '../base/base-line.ts';
import { type Stream, tablesIn, type Woven } from '../weave/stream.ts';
import type { Accepts } from '../weave/view.ts';
import { type SourceEdit, settled } from '../write/edits.ts';
import { frontValues } from '../write/front-values.ts';
import { eolOf, opening, written } from '../write/markup.ts';
import { movedLines } from '../write/moved-lines.ts';
import { NoteLabels } from '../write/note-labels.ts';
import { removeItems } from '../write/remove-lines.ts';
import { writeStream } from '../write/write-stream.ts';
import { writeTable } from '../write/write-table.ts';
import type { Effort, Writing } from '../write/writing.ts';

export interface Tie {
  readonly from: number;
  readonly to: number;
}

export interface WriteInput {
  readonly base: BaseText;
  readonly woven: Woven;
  readonly accepts: Accepts;
  readonly effortOf: (changes: ReadonlySet<number>) => Effort;
  /** comments that pin or waive, in order */
  readonly ties: readonly Tie[];
}

export interface Written {
  readonly edits: readonly SourceEdit[];
  readonly notes: NoteLabels;
}

export function writeMarkdown({ base, woven, accepts, effortOf, ties }: WriteInput): Written {
  const { source } = base;
  const notes = new NoteLabels(woven, accepts);
  const moved = movedLines(woven.body, accepts, source, ties);
  const writing: Writing = {
    source,
    eol: eolOf(source),
    accepts,
    effortOf,
    labelOf: notes.labelOf,
    ties,
    movedSource: moved.source,
  };
  const write = (stream: Stream): SourceEdit[] => [
    ...writeStream(stream, writing),
    ...[...tablesIn(stream)].flatMap((table) => writeTable(table, writing)),
  ];
  const body = frontValues(write(woven.body), base.body, source);
  // the text says which notes stand: one that moves with its mark does
  const standing = woven.notes.filter(({ label }) => notes.standing.has(label));
  const edits = [...body, ...standing.flatMap((note) => write(note.stream))];
  const all = [...edits, ...orphans(base, woven, notes, ties), ...newNotes(notes, writing)];
  return { edits: settled(all, source), notes };
}

/** A note goes with its last mark. */
function orphans(base: BaseText, woven: Woven, { standing }: NoteLabels, ties: readonly Tie[]): SourceEdit[] {
  const gone = base.notes.filter(
    ({ label }) => !standing.has(label) && woven.notes.some((each) => each.label === label),
  );
  return gone.flatMap(({ items }) => removeItems(new Set(items.keys()), { source: base.source, items, ties }));
}

function newNotes({ fresh }: NoteLabels, { source, eol }: Writing): SourceEdit[] {
  if (fresh.length === 0) return [];
  const manner = { careful: false, inCell: false, prefix: '    ', eol };
  const texts = fresh.map(({ label, lines }) => {
    const paragraphs = lines.map((line) => opening(written({ ...line, notes: [] }, manner), manner));
    return `[^${label}]: ${paragraphs.join(`${eol}${eol}    `)}`;
  });
  const at = source.trimEnd().length;
  return [{ from: at, to: at, text: texts.map((text) => eol + eol + text).join('') }];
}
