/** The frame of every page of the site: what it may load (nothing from elsewhere), its columns, its foot. */
import { contentHash } from '#render/html/content-hash.ts';
import { element, type Html, lines, NOTHING, rawContent, rawElement, text } from '#render/html/escape.ts';
import { relativePath, SEARCH_PAGE, START_PAGE } from './paths.ts';
import type { SiteTemplate } from './site-texts.ts';

export interface SitePage {
  /** from the site's root */
  readonly path: string;
  readonly title: string;
  readonly description: string;
  readonly main: Html;
  /** schema.org data, as JSON */
  readonly data?: Html;
  readonly script?: string;
}

const MAIN_ID = 'text';

export function printPage(page: SitePage, template: SiteTemplate): string {
  const script = rawContent('script', page.script ?? '');
  const body = [
    printHeader(page.path, template),
    element('main', { id: MAIN_ID }, page.main),
    element('footer', {}, element('p', {}, text(template.texts.disclaimer))),
    script === '' ? NOTHING : rawElement('script', script),
  ];
  const html = element(
    'html',
    { lang: template.language },
    lines([printHead(page, template, script), element('body', {}, lines(body))]),
  );
  return `<!doctype html>\n${html}\n`;
}

function printHead({ path, title, description, data }: SitePage, { texts, css }: SiteTemplate, script: string): Html {
  const style = rawContent('style', css);
  const full = title === texts.name ? title : `${title} — ${texts.name}`;
  const feed = {
    rel: 'alternate',
    type: 'application/atom+xml',
    title: texts.feed,
    href: relativePath(path, 'feed.xml'),
  };
  return element(
    'head',
    {},
    lines([
      element('meta', { charset: 'utf-8' }),
      element('meta', { 'http-equiv': 'Content-Security-Policy', content: contentPolicy(style, script) }),
      element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      element('title', {}, text(full)),
      element('meta', { name: 'description', content: description }),
      element('meta', { name: 'color-scheme', content: 'light dark' }),
      element('meta', { name: 'format-detection', content: 'telephone=no, date=no, address=no, email=no' }),
      element('meta', { name: 'referrer', content: 'no-referrer' }),
      element('link', { rel: 'icon', href: 'data:,' }),
      element('link', feed),
      data ?? NOTHING,
      rawElement('style', style),
    ]),
  );
}

/** Search reads its index from this site; nothing is asked of another. */
function contentPolicy(style: string, script: string): string {
  const scripts = script === '' ? `'none'` : `'${contentHash(script)}'`;
  const own = [`style-src '${contentHash(style)}'`, `script-src ${scripts}`, 'img-src data:', `connect-src 'self'`];
  return [`default-src 'none'`, ...own, `base-uri 'none'`, `form-action 'self'`].join('; ');
}

function printHeader(path: string, { texts }: SiteTemplate): Html {
  const link = (to: string, words: string): Html => {
    const here = to === path ? 'page' : null;
    return element('a', { href: relativePath(path, to), 'aria-current': here }, text(words));
  };
  const columns = [link(START_PAGE, texts.reports), link(SEARCH_PAGE, texts.search), link('feed.xml', texts.feed)];
  const list = element('ul', {}, ...columns.map((column) => element('li', {}, column)));
  const name = element('a', { class: 'name', href: relativePath(path, START_PAGE) }, text(texts.name));
  const skip = element('a', { class: 'skip', href: `#${MAIN_ID}` }, text(texts.skipLink));
  return element('header', {}, skip, name, element('nav', { 'aria-label': texts.navigation }, list));
}
