/** Headings: h2 to h6, and run-in headings, which are headings for navigation and one line for the eye. */
import type { ComposedHeading, ComposedRunInHeading } from '#model/composed-report.ts';
import { element, type Html } from '../escape.ts';
import { foreignLanguage } from '../foreign-language.ts';
import { printInlines } from '../inlines.ts';
import type { Page } from '../page.ts';

/** HTML knows six levels; a report's title is the first. */
function tagOf(level: number): string {
  return `h${Math.min(Math.max(level, 2), 6)}`;
}

/** The class is the rung of GB/T 9704's ladder (一、 （一） 1. （1）), which says which face a heading takes. */
export function printHeading({ anchor, level, styleLevel, children }: ComposedHeading, page: Page): Html {
  const lang = foreignLanguage(children, page.report.facts.language);
  return element(tagOf(level), { id: anchor, class: `rung${styleLevel}`, lang }, printInlines(children, page));
}

export function printRunInHeading(block: ComposedRunInHeading, page: Page): Html {
  const heading = element(tagOf(block.level), { class: `rung${block.styleLevel}` }, printInlines(block.heading, page));
  return element(
    'div',
    { class: 'run-in', id: block.anchor },
    heading,
    element('p', {}, printInlines(block.body, page)),
  );
}
