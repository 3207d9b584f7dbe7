/** For tests: the text of a whole edition, contents and footnotes included, taken from the composed report alone. */
import type { ComposedNote, ComposedReport } from '#model/composed-report.ts';
import { divisionLeaves, frontLeaves, noteLeaves } from '#model/leaf.ts';
import type { LookTexts } from '#model/look.ts';
import { Printer } from './expected-paragraphs.ts';

/** Without white space. */
export interface EditionTexts {
  /** footnotes apart */
  readonly body: string;
  /** in the order of their marks */
  readonly notes: readonly string[];
}

export const squeezed = (text: string): string => text.normalize('NFC').replace(/\s/gu, '');

/** @param entries of the contents, page numbers included; none where the edition has no contents */
export function editionTexts(report: ComposedReport, texts: LookTexts, entries: readonly string[]): EditionTexts {
  const printer = new Printer(report, { notesInPlace: false, figuresMarked: false });
  const front = frontLeaves(report, texts.keyFigures).flatMap((leaf) => printer.leaf(leaf));
  const listed = entries.length > 0 ? [texts.contents, ...entries] : [];
  const text = report.divisions.flatMap(divisionLeaves).flatMap((leaf) => printer.leaf(leaf));
  const { opened } = printer;
  const noteText = (note: ComposedNote, label: string): string =>
    noteLeaves(note, label)
      .flatMap((leaf) => printer.leaf(leaf, true))
      .join('');
  const marked = [...opened].flatMap((anchor) => report.notes.find((note) => note.anchor === anchor) ?? []);
  const rest = report.notes
    .filter(({ anchor }) => !opened.has(anchor))
    .map((note) => noteText(note, `[${note.label}]`));
  const notes = marked.map((note) => noteText(note, ''));
  const last = notes.pop();
  const body = [...front, ...listed, ...text, ...(last === undefined ? rest : [])].join('');
  const all = last === undefined ? [] : [...notes, last + rest.join('')];
  return { body: squeezed(body), notes: all.map(squeezed) };
}
