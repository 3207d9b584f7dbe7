/** feed.xml (Atom, RFC 4287) and sitemap.xml: what is new, and what there is. */
import { type Html, lines, text, xmlElement } from '#render/html/escape.ts';
import { reportPage, textPage } from './paths.ts';
import { compare } from './published.ts';
import type { SiteEdition, SiteReport } from './site-edition.ts';
import { fill, type SiteTemplate } from './site-texts.ts';

const DECLARATION = '<?xml version="1.0" encoding="utf-8"?>';

/** RFC 4287 4.2.6: an id that never changes, wherever the site moves. */
const editionId = ({ id, number }: SiteEdition): string => `urn:dingben:${id}:e${String(number).padStart(2, '0')}`;

/** Days are days of Beijing. */
const instant = (day: string): string => `${day}T00:00:00+08:00`;

/** A withdrawal or a correction is news too. */
function lastChange({ published, withdrawn, corrections }: SiteEdition): string {
  const days = [published, ...(withdrawn ? [withdrawn.date] : []), ...corrections.map(({ date }) => date)];
  return days.toSorted().at(-1) ?? published;
}

export function atomFeed(
  reports: readonly SiteReport[],
  { texts, language }: SiteTemplate,
  base: string | null,
): string {
  const editions = reports
    .flatMap((report) => report.editions)
    .toSorted((a, b) => compare(lastChange(b), lastChange(a)) || compare(editionId(a), editionId(b)));
  const newest = editions[0];
  const updated = newest ? instant(lastChange(newest)) : '1970-01-01T00:00:00Z';
  const own = base === null ? [] : [xmlElement('link', { rel: 'self', href: new URL('feed.xml', base).href })];
  const feed = xmlElement(
    'feed',
    { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': language, 'xml:base': base },
    lines([
      xmlElement('id', {}, text('urn:dingben:feed')),
      xmlElement('title', {}, text(texts.name)),
      xmlElement('updated', {}, text(updated)),
      ...own,
      ...editions.map((edition) => feedEntry(edition, texts)),
    ]),
  );
  return `${DECLARATION}\n${feed}\n`;
}

function feedEntry(edition: SiteEdition, texts: SiteTemplate['texts']): Html {
  const { id, number, title, organization, published, withdrawn } = edition;
  const name = [title, organization, fill(texts.edition, { number })].filter(Boolean).join(' · ');
  const summary = withdrawn ? fill(texts.withdrawn, withdrawn) : `${published} ${texts.published}`;
  return xmlElement(
    'entry',
    {},
    lines([
      xmlElement('id', {}, text(editionId(edition))),
      xmlElement('title', {}, text(name)),
      xmlElement('updated', {}, text(instant(lastChange(edition)))),
      xmlElement('published', {}, text(instant(published))),
      xmlElement('author', {}, xmlElement('name', {}, text(organization ?? texts.nameless))),
      xmlElement('link', { rel: 'alternate', type: 'text/html', href: reportPage(id) }),
      xmlElement('summary', {}, text(summary)),
    ]),
  );
}

/** Only for a site that knows its address: the protocol wants whole ones. */
export function siteMap(reports: readonly SiteReport[], pages: readonly string[], base: string): string {
  const changes = new Map<string, string>();
  for (const report of reports) {
    changes.set(reportPage(report.id), report.editions.map(lastChange).toSorted().at(-1) ?? '');
    for (const edition of report.editions) {
      const page = textPage(edition);
      if (page) changes.set(page, lastChange(edition));
    }
  }
  for (const page of pages) if (!changes.has(page)) changes.set(page, '');
  const entries = [...changes].map(([path, changed]) => {
    const address = new URL(path.replace(/(^|\/)index\.html$/u, '$1'), base).href;
    const when = changed === '' ? [] : [xmlElement('lastmod', {}, text(changed))];
    return xmlElement('url', {}, xmlElement('loc', {}, text(address)), ...when);
  });
  const set = xmlElement('urlset', { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' }, lines(entries));
  return `${DECLARATION}\n${set}\n`;
}
