/** Paragraphs and what looks like one: leads, labelled lines, salutations, quotes, code, dividers. */
import type {
  ComposedCodeBlock,
  ComposedDivider,
  ComposedLabelledLine,
  ComposedLead,
  ComposedParagraph,
  ComposedQuote,
  ComposedSalutation,
} from '#model/composed-report.ts';
import { element, type Html, text } from '../escape.ts';
import { foreignLanguage } from '../foreign-language.ts';
import { printInlines } from '../inlines.ts';
import type { Page } from '../page.ts';

export function printParagraph({ anchor, children }: ComposedParagraph, page: Page): Html {
  const lang = foreignLanguage(children, page.report.facts.language);
  return element('p', { id: anchor, lang }, printInlines(children, page));
}

export function printSalutation({ anchor, children }: ComposedSalutation, page: Page): Html {
  return element('p', { id: anchor, class: 'salutation' }, printInlines(children, page));
}

/** No heading: a lead is the first sentence of its paragraph. */
export function printLead({ anchor, lead, body }: ComposedLead, page: Page): Html {
  return element(
    'p',
    { id: anchor },
    element('strong', { class: 'lead' }, printInlines(lead, page)),
    printInlines(body, page),
  );
}

export function printLabelledLine({ anchor, label, body }: ComposedLabelledLine, page: Page): Html {
  const words = element('strong', { class: 'line-label' }, printInlines(label, page));
  return element('p', { id: anchor, class: 'labelled' }, words, printInlines(body, page));
}

export function printQuote({ anchor, blocks }: ComposedQuote, page: Page): Html {
  return element('blockquote', { id: anchor }, page.blocks(blocks));
}

export function printCodeBlock({ anchor, value, language }: ComposedCodeBlock): Html {
  return element('pre', { id: anchor }, element('code', { 'data-language': language }, text(value)));
}

export function printDivider({ anchor }: ComposedDivider): Html {
  return element('hr', { id: anchor });
}
