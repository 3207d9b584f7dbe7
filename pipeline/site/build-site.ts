/** Builds the archive site: every page, feed and index as text by its path; the files of the editions are copied beside them. */

import { atomFeed, siteMap } from './feed.ts';
import { printFiguresPage } from './figures-page.ts';
import { editionFolder, figuresPage, reportPage, SEARCH_PAGE, START_PAGE } from './paths.ts';
import { bodiesOf, publishedOnly, reportsOf } from './published.ts';
import { printReportPage } from './report-page.ts';
import { reportsJson } from './reports-json.ts';
import { searchIndex } from './search-index.ts';
import { printSearchPage } from './search-page.ts';
import { seriesOf } from './series.ts';
import type { DrawSeries } from './series-chart.ts';
import type { SiteEdition } from './site-edition.ts';
import type { SiteTemplate } from './site-texts.ts';
import { printStartPage } from './start-page.ts';

export interface SiteInput {
  readonly editions: readonly SiteEdition[];
  readonly template: SiteTemplate;
  /** the site's own address, ending with a slash; null where it is not known: then there is no site map */
  readonly base: string | null;
  /** draws a series; the library for it is heavy, so it comes from outside */
  readonly draw: DrawSeries;
}

export interface Site {
  readonly pages: ReadonlyMap<string, string>;
  /** what has to be copied: every file of every published edition, from its edition to its place */
  readonly copies: readonly { readonly edition: SiteEdition; readonly name: string; readonly to: string }[];
}

/** The same input gives the same site. Editions that are not published never get past the first line. */
export function buildSite({ editions, template, base, draw }: SiteInput): Site {
  const shown = publishedOnly(editions);
  const reports = reportsOf(shown);
  const bodies = bodiesOf(reports, template.texts.nameless);
  const pages = new Map<string, string>();
  const withFigures = new Set<string>();
  for (const body of bodies) {
    const series = seriesOf(body);
    if (series.length === 0) continue;
    withFigures.add(body.name);
    pages.set(figuresPage(body), printFiguresPage({ body, series, template, draw }));
  }
  pages.set(START_PAGE, printStartPage({ bodies, withFigures, template }));
  for (const report of reports) pages.set(reportPage(report.id), printReportPage(report, template, base));
  pages.set(SEARCH_PAGE, printSearchPage(template));
  const own = [...pages.keys()];
  for (const [path, text] of searchIndex(reports)) pages.set(path, text);
  pages.set('feed.xml', atomFeed(reports, template, base));
  pages.set('reports.json', reportsJson(reports));
  if (base !== null) pages.set('sitemap.xml', siteMap(reports, own, base));
  const sitemap = base === null ? '' : `Sitemap: ${new URL('sitemap.xml', base).href}\n`;
  pages.set('robots.txt', `User-agent: *\nAllow: /\n${sitemap}`);
  return { pages, copies: copiesOf(shown) };
}

function copiesOf(editions: readonly SiteEdition[]): Site['copies'] {
  return editions.flatMap((edition) =>
    [...edition.files, ...edition.redlines, ...edition.pictures.map((name) => ({ name }))].map(({ name }) => ({
      edition,
      name,
      to: `${editionFolder(edition)}/${name}`,
    })),
  );
}
