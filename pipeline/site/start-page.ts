/** The start page: every report by body and year, with its state and its files. Complete without script. */
import { printedDay } from '#render/html/edition-date.ts';
import { element, type Html, lines, NOTHING, text } from '#render/html/escape.ts';
import { printFiles } from './files-list.ts';
import { printPage } from './page-frame.ts';
import { figuresPage, relativePath, reportPage, START_PAGE } from './paths.ts';
import { yearOf } from './published.ts';
import type { SiteBody, SiteReport } from './site-edition.ts';
import { fill, type SiteTemplate } from './site-texts.ts';

export interface StartInput {
  readonly bodies: readonly SiteBody[];
  /** bodies whose figures over the years have a page */
  readonly withFigures: ReadonlySet<string>;
  readonly template: SiteTemplate;
}

export function printStartPage(input: StartInput): string {
  const { bodies, template } = input;
  const { texts } = template;
  const main = lines([
    element('h1', {}, text(texts.name)),
    element('p', { class: 'about' }, text(texts.about)),
    element('p', { class: 'summary' }, text(summaryOf(bodies, template))),
    ...bodies.map((body) => printBody(body, input)),
  ]);
  return printPage({ path: START_PAGE, title: texts.name, description: texts.about, main }, template);
}

function summaryOf(bodies: readonly SiteBody[], { texts, language }: SiteTemplate): string {
  const reports = bodies.flatMap((body) => body.reports);
  const newest = reports
    .flatMap(({ editions }) => editions.map(({ published }) => published))
    .toSorted()
    .at(-1);
  if (newest === undefined) return texts.empty;
  const values = { bodies: bodies.length, reports: reports.length, date: printedDay(newest, language) };
  return fill(texts.summary, values);
}

function printBody(body: SiteBody, { withFigures, template: { texts, language } }: StartInput): Html {
  const figures = withFigures.has(body.name)
    ? element('a', { class: 'aside', href: relativePath(START_PAGE, figuresPage(body)) }, text(texts.figures))
    : NOTHING;
  const heading = element('div', { class: 'body-head' }, element('h2', {}, text(body.name)), figures);
  const items = body.reports.map((report) => printReport(report, texts, language));
  return element('section', { class: 'body' }, heading, element('ol', { class: 'reports' }, lines(items)));
}

function printReport({ id, current, editions }: SiteReport, texts: SiteTemplate['texts'], language: string): Html {
  const year = element('span', { class: 'year' }, text(yearOf(current)));
  const title = element('a', { href: relativePath(START_PAGE, reportPage(id)) }, text(current.title));
  const said = [
    `${printedDay(current.published, language)}${texts.published}`,
    ...(editions.length > 1 ? [fill(texts.edition, { number: current.number })] : []),
    ...(current.corrections.length > 0 ? [`${texts.corrections} ${current.corrections.length}`] : []),
  ];
  const state = current.withdrawn
    ? element('p', { class: 'withdrawn' }, text(withdrawal(current.withdrawn, texts, language)))
    : NOTHING;
  const about = element('p', { class: 'meta' }, text(said.join(' · ')));
  const files = printFiles(current, { from: START_PAGE, texts, checksums: false });
  return element('li', {}, year, element('div', {}, element('h3', {}, title), about, state), files);
}

export function withdrawal(
  { date, reason }: { readonly date: string; readonly reason: string },
  texts: SiteTemplate['texts'],
  language: string,
): string {
  return fill(texts.withdrawn, { date: printedDay(date, language), reason });
}
