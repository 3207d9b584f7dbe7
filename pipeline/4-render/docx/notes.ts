/** Notes as real footnotes; what Word cannot hold as one is printed behind the last, with its label typed. */
import { type FileChild, Paragraph } from 'docx';
import type { ComposedNote, ComposedNoteMark, ComposedReport } from '#model/composed-report.ts';
import { noteLeaves } from '#model/leaf.ts';
import { frameOf, type Means } from './frame.ts';
import { writeLeaf } from './leaves.ts';
import type { NoteMarks } from './note-marks.ts';
import { STYLE } from './style-names.ts';
import { bodyBlocks, inlinesOf } from './walk-composed.ts';

export interface FootnotePlan extends NoteMarks {
  /** in the order of their footnotes */
  readonly marked: readonly ComposedNote[];
  /** notes that the text never marks: those that only another note mentions, and those that nothing does */
  readonly unmarked: readonly ComposedNote[];
}

/** Word allows a footnote's reference in the body alone: marks inside notes do not count. */
export function planFootnotes(report: ComposedReport): FootnotePlan {
  const firstMarks = firstMarksOf(report);
  const targets = [...firstMarks.keys()];
  const numberOf = new Map(targets.map((target, index) => [firstMarks.get(target) ?? '', index + 1]));
  const byAnchor = new Map(report.notes.map((note) => [note.anchor, note]));
  return {
    footnoteOf: (mark) => numberOf.get(mark.anchor) ?? null,
    firstMarkOf: (mark) => firstMarks.get(mark.target) ?? null,
    marked: targets.flatMap((target) => byAnchor.get(target) ?? []),
    unmarked: report.notes.filter((note) => !firstMarks.has(note.anchor)),
  };
}

/** The anchor of the first mark in the text, by the note's anchor, in the order of the text. */
export function firstMarksOf(report: ComposedReport): ReadonlyMap<string, string> {
  const first = new Map<string, string>();
  for (const { anchor, target } of bodyMarks(report)) if (!first.has(target)) first.set(target, anchor);
  return first;
}

function* bodyMarks(report: ComposedReport): Generator<ComposedNoteMark> {
  for (const block of bodyBlocks(report)) {
    for (const inline of inlinesOf(block)) if (inline.kind === 'noteMark') yield inline;
  }
}

export type Footnotes = Record<string, { readonly children: readonly Paragraph[] }>;

/**
 * The footnotes by number. Unmarked notes follow the last one as `[5] …`, where every other edition prints them too;
 * without any footnote they are returned to be printed at the end of the text.
 */
export function writeNotes(plan: FootnotePlan, means: Means): { footnotes: Footnotes; after: FileChild[] } {
  const bodies = plan.marked.map((note) => leavesOfNote(note, '', means));
  const rest = plan.unmarked.flatMap((note) => leavesOfNote(note, `[${note.label}] `, means));
  const last = bodies.at(-1);
  if (!last) return { footnotes: {}, after: rest };
  last.push(...rest);
  return { footnotes: footnotesOf(bodies.map((children, index) => [index + 1, children])), after: [] };
}

function leavesOfNote(note: ComposedNote, label: string, means: Means): FileChild[] {
  return noteLeaves(note, label).flatMap((leaf) => writeLeaf(leaf, frameOf(leaf, means, true)));
}

/** The library numbers a footnote in its first paragraph, so there must be one: a table alone gets an empty one before it. */
export function footnotesOf(bodies: readonly (readonly [number, readonly FileChild[]])[]): Footnotes {
  return Object.fromEntries(
    bodies.map(([number, children]) => {
      const opened = children[0] instanceof Paragraph ? children : [new Paragraph({ style: STYLE.note }), ...children];
      // A footnote may hold tables, the library's type knows paragraphs alone.
      return [String(number), { children: opened as readonly Paragraph[] }];
    }),
  );
}
