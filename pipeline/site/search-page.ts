/** The search page: a form that works by keyboard, and a way to all reports where no script runs. */
import { element, type Html, lines, text } from '#render/html/escape.ts';
import { printPage } from './page-frame.ts';
import { relativePath, SEARCH_PAGE, START_PAGE } from './paths.ts';
import { SEARCH_SCRIPT } from './search-script.ts';
import type { SiteTemplate } from './site-texts.ts';

export function printSearchPage(template: SiteTemplate): string {
  const { texts } = template;
  const all = element('a', { href: relativePath(SEARCH_PAGE, START_PAGE) }, text(texts.reports));
  const main = lines([
    element('h1', {}, text(texts.search)),
    printForm(texts),
    element('noscript', {}, element('p', {}, text(texts.searchWithoutScript))),
    element('p', { class: 'found', role: 'status' }),
    element('ol', { class: 'hits' }),
    element('p', {}, all),
  ]);
  const page = { path: SEARCH_PAGE, title: texts.search, description: texts.searchLabel, main, script: SEARCH_SCRIPT };
  return printPage(page, template);
}

function printForm(texts: SiteTemplate['texts']): Html {
  const words = {
    'data-found': texts.searchFound,
    'data-nothing': texts.searchNothing,
    'data-failed': texts.searchFailed,
  };
  const label = element('label', { for: 'query' }, text(texts.searchLabel));
  const input = element('input', { type: 'search', id: 'query', name: 'q', maxlength: 100, autocomplete: 'off' });
  const button = element('button', { type: 'submit' }, text(texts.searchCommand));
  return element('form', { role: 'search', class: 'search', ...words }, label, element('div', {}, input, button));
}
