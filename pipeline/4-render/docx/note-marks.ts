/** Which mark of a note is its footnote: Word allows one reference to each, in the text alone. */
import type { ComposedNoteMark } from '#model/composed-report.ts';

export type Side = 'old' | 'new';

/** The number of the footnote that a mark opens, null where it points back at an earlier mark; `first` is that one. */
export interface NoteMarks {
  footnoteOf(mark: ComposedNoteMark, side: Side): number | null;
  firstMarkOf(mark: ComposedNoteMark, side: Side): string | null;
}
