/** Renders the HTML edition: one self-contained accessible file, the same bytes for the same input. */
import type { Rendered, RenderInput } from '#model/edition.ts';
import type { Look } from '#model/look.ts';
import { openPage } from './blocks/blocks.ts';
import { printContents } from './contents.ts';
import { printDivision } from './divisions.ts';
import { printEditionStatement } from './edition-statement.ts';
import { element, type Html, lines, rawContent, rawElement } from './escape.ts';
import { printHead } from './head.ts';
import { printNotes } from './notes.ts';
import { MAIN_ID, type Page } from './page.ts';
import { PAGE_SCRIPT } from './page-script.ts';
import { printTitleBlock } from './title-block.ts';
import { printTools } from './tools.ts';

export async function renderHtml(input: RenderInput): Promise<Rendered> {
  const { report, look } = input;
  const page = openPage({ report, texts: look.texts });
  const script = rawContent('script', PAGE_SCRIPT);
  const head = printHead(page, look, script);
  const html = element(
    'html',
    { lang: report.facts.language, 'data-look': look.id },
    lines([head, printBody(page, input, script)]),
  );
  const bytes = new TextEncoder().encode(`<!doctype html>\n${html}\n`);
  return { bytes, pageOf: {}, pageCount: null, findings: [] };
}

function printBody(page: Page, { look, stamp, siblings }: RenderInput, script: string): Html {
  const { divisions } = page.report;
  const body = lines([...divisions.map((division) => printDivision(division, page)), printNotes(page)]);
  const parts = [
    printTitleBlock(page),
    printSide(page, look),
    element('main', { id: MAIN_ID }, body),
    printEditionStatement(page, stamp, siblings.editions),
  ];
  return element('body', {}, lines([element('div', { class: 'page' }, lines(parts)), rawElement('script', script)]));
}

function printSide(page: Page, look: Look): Html {
  return element(
    'div',
    { class: 'side', 'data-furniture': true },
    lines([printContents(page, look), printTools(page)]),
  );
}
