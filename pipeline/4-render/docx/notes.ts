/** Notes as real footnotes; what Word cannot hold as one is printed behind the last, with its label typed. */
import type { ComposedNote, ComposedNoteMark, ComposedReport } from '#model/composed-report.ts';
import { noteLeaves } from '#model/leaf.ts';
import { frameOf, type Means } from './frame.ts';
import { writeLeaf } from './leaves.ts';
import type { NoteMarks } from './note-marks.ts';
import { type Block, blockXml, Paragraph } from './ooxml/paragraph.ts';
import { FOOTNOTE_NUMBER } from './ooxml/run.ts';
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

/**
 * The footnotes by number. Unmarked notes follow the last one as `[5] …`, where every other edition prints them too;
 * without any footnote they are returned to be printed at the end of the text.
 */
export function writeNotes(plan: FootnotePlan, means: Means): { footnotes: string; after: Block[] } {
  const bodies = plan.marked.map((note) => leavesOfNote(note, '', means));
  const rest = plan.unmarked.flatMap((note) => leavesOfNote(note, `[${note.label}] `, means));
  const last = bodies.at(-1);
  if (!last) return { footnotes: '', after: rest };
  last.push(...rest);
  return { footnotes: footnotesOf(bodies.map((children, index) => [index + 1, children])), after: [] };
}

function leavesOfNote(note: ComposedNote, label: string, means: Means): Block[] {
  return noteLeaves(note, label).flatMap((leaf) => writeLeaf(leaf, frameOf(leaf, means, true)));
}

/** A footnote opens with its number, in its first paragraph: a table alone gets an empty one before it. */
export function footnotesOf(bodies: readonly (readonly [number, readonly Block[]])[]): string {
  return bodies
    .map(([number, [first, ...rest]]) => {
      const isLine = first instanceof Paragraph;
      const opening = (isLine ? first : new Paragraph({ style: STYLE.note })).opening(FOOTNOTE_NUMBER);
      const blocks = [opening, ...(isLine || first === undefined ? rest : [first, ...rest])];
      return `<w:footnote w:id="${number}">${blocks.map(blockXml).join('')}</w:footnote>`;
    })
    .join('');
}
