/** The head of the document: what it is called, what it may load (nothing), and how it looks. */
import type { Look } from '#model/look.ts';
import { contentHash } from './content-hash.ts';
import { element, type Html, lines, rawContent, rawElement, styleString, text } from './escape.ts';
import type { Page } from './page.ts';

export function printHead(page: Page, look: Look, script: string): Html {
  const { facts, title, front } = page.report;
  const style = rawContent('style', `${properties(look, facts.mark)}\n${look.css}`);
  const policy = contentPolicy(contentHash(style), contentHash(script));
  const { organization } = facts;
  const owner = organization === null || title.includes(organization) ? '' : ` — ${organization}`;
  const named = (name: string, content: string): Html => element('meta', { name, content });
  return element(
    'head',
    {},
    lines([
      element('meta', { charset: 'utf-8' }),
      element('meta', { 'http-equiv': 'Content-Security-Policy', content: policy }),
      named('viewport', 'width=device-width, initial-scale=1'),
      element('title', {}, text(facts.downloadName + owner)),
      named('description', [title, ...front.map((line) => line.text)].join(' · ')),
      named('color-scheme', 'light dark'),
      // iOS would make telephone links of figures
      named('format-detection', 'telephone=no, date=no, address=no, email=no'),
      named('referrer', 'no-referrer'),
      // an empty icon keeps browsers from asking the server for one
      element('link', { rel: 'icon', href: 'data:,' }),
      rawElement('style', style),
    ]),
  );
}

/** Nothing but this style, this script and pictures in the page itself; auditors read the server's robots.txt in its name. */
function contentPolicy(styleHash: string, scriptHash: string): string {
  const own = [`style-src '${styleHash}'`, `script-src '${scriptHash}'`, 'img-src data:', `connect-src 'self'`];
  return [`default-src 'none'`, ...own, `base-uri 'none'`, `form-action 'none'`].join('; ');
}

/** What the style sheet takes from the look and the report: it says itself where each is used. */
function properties({ faces, grid }: Look, mark: string | null): string {
  const families = Object.entries(faces).map(([name, { css }]) => `--${name}:${css}`);
  const gap = `--han-latin:${grid.hanLatinGapEm > 0 ? 'normal' : 'no-autospace'}`;
  return `:root{${[...families, gap, `--page-mark:${styleString(mark ?? '')}`].join(';')}}`;
}
