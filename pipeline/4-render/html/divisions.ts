/** Body, annexes and glossary, each a section with its label above its heading. */
import type { ComposedDivision } from '#model/composed-report.ts';
import { printHeading } from './blocks/headings.ts';
import { element, type Html, lines, NOTHING, text } from './escape.ts';
import type { Page } from './page.ts';

export function printDivision(division: ComposedDivision, page: Page): Html {
  const content = lines([printDivisionHead(division, page), page.blocks(division.blocks)]);
  return element(division.kind === 'body' ? 'div' : 'section', { class: division.kind }, content);
}

function printDivisionHead({ label, heading }: ComposedDivision, page: Page): Html {
  const number = label === null ? NOTHING : element('p', { class: 'division-label' }, text(label));
  const title = heading === null ? NOTHING : printHeading(heading, page);
  return number && title ? element('hgroup', {}, number, title) : lines([number, title]);
}
