/** The contents at the side: furniture, so none of it belongs to the report's own text. */
import type { ContentsEntry } from '#model/composed-report.ts';
import type { Look } from '#model/look.ts';
import { element, type Html, lines, NOTHING, text } from './escape.ts';
import type { Page } from './page.ts';

const TITLE_ID = 'contents';

/** `fromHeadings` is about paper: a page without numbers needs its contents as soon as there are two places to go. */
export function printContents(page: Page, look: Look): Html {
  const entries = page.report.contents.filter(({ level }) => level <= look.contents.depth);
  if (entries.length < 2) return NOTHING;
  const title = element('h2', { id: TITLE_ID }, text(page.texts.contents));
  const list = element('ol', {}, lines(entries.map(printEntry)));
  return element(
    'nav',
    { class: 'contents', 'aria-labelledby': TITLE_ID, 'data-furniture': true },
    lines([title, list]),
  );
}

function printEntry({ level, text: words, anchor }: ContentsEntry): Html {
  return element('li', { class: `level${level}` }, element('a', { href: `#${anchor}` }, text(words)));
}
