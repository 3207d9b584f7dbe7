/** The notes at the end, each with the way back to its marks. */
import type { ComposedNote } from '#model/composed-report.ts';
import { printBackLinks } from './back-links.ts';
import { element, type Html, lines, NOTHING, text } from './escape.ts';
import type { Page } from './page.ts';

export function printNotes(page: Page): Html {
  const { notes } = page.report;
  if (notes.length === 0) return NOTHING;
  const title = element('p', { class: 'notes-title' }, text(page.texts.notes));
  const list = lines(notes.map((note) => printNote(note, page)));
  return element('div', { class: 'notes', role: 'doc-endnotes' }, lines([title, list]));
}

function printNote({ label, anchor, blocks, marks }: ComposedNote, page: Page): Html {
  const attributes = { class: 'note', role: 'doc-footnote', id: anchor, 'data-label': label };
  const number = element('span', { class: 'label' }, text(`[${label}]`));
  return element('div', attributes, number, page.blocks(blocks), printBackLinks(marks, page.texts.note + label, page));
}
