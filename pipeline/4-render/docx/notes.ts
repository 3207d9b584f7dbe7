/** Notes as real footnotes; what Word cannot hold as one is printed behind the last, with its label typed. */
import { Paragraph } from 'docx';
import type { ComposedNote, ComposedNoteMark, ComposedReport } from '#model/composed-report.ts';
import type { WriteBlocks } from './blocks.ts';
import { bookmarked, type Frame, following, type Means, outermost } from './frame.ts';
import { textRun } from './inlines.ts';
import { STYLE } from './style-names.ts';
import { bodyBlocks, inlinesOf } from './walk-composed.ts';

export interface FootnotePlan {
  /** footnote number by the anchor of the mark that opens it */
  readonly footnoteOf: ReadonlyMap<string, number>;
  /** the opening mark by the note's anchor */
  readonly firstMarkOf: ReadonlyMap<string, string>;
  /** notes that the text never marks: those that only another note mentions, and those that nothing does */
  readonly unmarked: readonly ComposedNote[];
}

/** Word allows a footnote's reference in the body alone: marks inside notes do not count. */
export function planFootnotes(report: ComposedReport): FootnotePlan {
  const footnoteOf = new Map<string, number>();
  const firstMarkOf = new Map<string, string>();
  for (const { anchor, target } of bodyMarks(report)) {
    if (firstMarkOf.has(target)) continue;
    firstMarkOf.set(target, anchor);
    footnoteOf.set(anchor, firstMarkOf.size);
  }
  return { footnoteOf, firstMarkOf, unmarked: report.notes.filter((note) => !firstMarkOf.has(note.anchor)) };
}

function* bodyMarks(report: ComposedReport): Generator<ComposedNoteMark> {
  for (const block of bodyBlocks(report)) {
    for (const inline of inlinesOf(block)) if (inline.kind === 'noteMark') yield inline;
  }
}

type Footnotes = Record<string, { readonly children: readonly Paragraph[] }>;

/**
 * The footnotes by number. Unmarked notes follow the last one as `[5] …`, where every other edition prints them too;
 * without any footnote they are returned to be printed at the end of the text.
 */
export function writeNotes(
  report: ComposedReport,
  plan: FootnotePlan,
  means: Means,
  write: WriteBlocks,
): { footnotes: Footnotes; after: Paragraph[] } {
  const frame = outermost(means, 'note');
  const marked = report.notes.filter((note) => plan.firstMarkOf.has(note.anchor));
  const bodies = marked.map((note) => paragraphs(note, frame, write));
  const rest = plan.unmarked.flatMap((note) =>
    paragraphs(note, { ...frame, opening: [textRun(`[${note.label}] `)] }, write),
  );
  const last = bodies.at(-1);
  if (!last) return { footnotes: {}, after: rest };
  last.push(...rest);
  return {
    footnotes: Object.fromEntries(bodies.map((children, index) => [String(index + 1), { children }])),
    after: [],
  };
}

/** The library numbers a footnote in its first paragraph, so there must be one: a table alone gets an empty one before it. */
function paragraphs(note: ComposedNote, frame: Frame, write: WriteBlocks): Paragraph[] {
  const children = write(note.blocks, { ...frame, anchors: [note.anchor] });
  const first = children[0];
  const opened =
    first instanceof Paragraph ? children : [emptyLine(note, frame), ...write(note.blocks, following(frame))];
  // A footnote may hold tables, the library's type knows paragraphs alone.
  return opened as Paragraph[];
}

function emptyLine(note: ComposedNote, frame: Frame): Paragraph {
  return new Paragraph({ style: STYLE.note, children: bookmarked(frame.means, [note.anchor], frame.opening) });
}
