/** Renders the HTML edition: one self-contained accessible file, the same bytes for the same input. */
import type { Rendered, RenderInput } from '#model/edition.ts';
import { openPage } from './blocks/blocks.ts';
import { printContents } from './contents.ts';
import { printDivision } from './divisions.ts';
import { printEditionStatement } from './edition-statement.ts';
import { element, type Html, lines, text } from './escape.ts';
import { printHead } from './head.ts';
import { printNotes } from './notes.ts';
import type { Page } from './page.ts';
import { printTitleBlock } from './title-block.ts';

const MAIN_ID = 'text';

export async function renderHtml(input: RenderInput): Promise<Rendered> {
  const { report, look } = input;
  const page = openPage({ report, texts: look.texts });
  const head = printHead(page, look, '');
  const html = element(
    'html',
    { lang: report.facts.language, 'data-look': look.id },
    lines([head, printBody(page, input)]),
  );
  const bytes = new TextEncoder().encode(`<!doctype html>\n${html}\n`);
  return { bytes, pageOf: {}, pageCount: null, findings: [] };
}

function printBody(page: Page, { look, stamp, siblings }: RenderInput): Html {
  const { divisions } = page.report;
  const skip = element('a', { class: 'skip', href: `#${MAIN_ID}`, 'data-furniture': true }, text(page.texts.skipLink));
  const body = lines([...divisions.map((division) => printDivision(division, page)), printNotes(page)]);
  const parts = [
    printTitleBlock(page),
    printContents(page, look),
    element('main', { id: MAIN_ID }, body),
    printEditionStatement(page, stamp, siblings.editions),
  ];
  return element('body', {}, lines([skip, element('div', { class: 'page' }, lines(parts))]));
}
