/** Glossary entries: neighbours make one list of terms, each with its way back to the text. */
import type { ComposedGlossaryEntry } from '#model/composed-report.ts';
import { printBackLinks } from '../back-links.ts';
import { element, type Html, join, lines, text } from '../escape.ts';
import { printInlines } from '../inlines.ts';
import type { Page } from '../page.ts';

export function printGlossary(entries: readonly ComposedGlossaryEntry[], page: Page): Html {
  return element('dl', { class: 'glossary' }, lines(entries.map((entry) => printEntry(entry, page))));
}

function printEntry({ anchor, label, term, definition, marks }: ComposedGlossaryEntry, page: Page): Html {
  const words = join([text(label), printInlines(term, page), text('：')]);
  const back = printBackLinks(marks, page.texts.term + label, page);
  return element(
    'div',
    { id: anchor },
    element('dt', {}, words),
    element('dd', {}, printInlines(definition, page), back),
  );
}
