/** The figures of one body over the years: a table for each indicator, each value with the way to its sentence. */
import { element, type Html, lines, text } from '#render/html/escape.ts';
import { TABLE_BOXES_SCRIPT } from '#render/html/table-boxes-script.ts';
import { printPage } from './page-frame.ts';
import { figuresPage, relativePath, reportPage, textPage } from './paths.ts';
import { tableBox } from './report-page.ts';
import type { Series, SeriesPoint } from './series.ts';
import type { SiteBody } from './site-edition.ts';
import { fill, type SiteTemplate } from './site-texts.ts';

export function printFiguresPage(body: SiteBody, series: readonly Series[], template: SiteTemplate): string {
  const { texts } = template;
  const path = figuresPage(body);
  const title = fill(texts.figuresTitle, { body: body.name });
  const about = series.length === 0 ? texts.figuresNone : texts.figuresAbout;
  const main = lines([
    element('h1', {}, text(title)),
    element('p', { class: 'about' }, text(about)),
    ...series.map((each, index) => printSeries(each, `series-${index + 1}`, path, texts)),
  ]);
  return printPage({ path, title, description: about, main, script: TABLE_BOXES_SCRIPT }, template);
}

function printSeries({ indicator, points }: Series, id: string, path: string, texts: SiteTemplate['texts']): Html {
  const { year, value, report } = texts.seriesHead;
  const head = element(
    'tr',
    {},
    element('th', { scope: 'col' }, text(year)),
    element('th', { scope: 'col', class: 'end' }, text(value)),
    element('th', { scope: 'col' }, text(report)),
  );
  const rows = lines(points.map((point) => printPoint(point, path)));
  return element('section', {}, element('h2', { id }, text(indicator)), tableBox(id, element('thead', {}, head), rows));
}

function printPoint({ year, figure, edition }: SeriesPoint, path: string): Html {
  const data = element('data', { value: figure.value, 'data-unit': figure.unit || null }, text(figure.text));
  const page = textPage(edition);
  const sentence = page === null ? data : element('a', { href: relativePath(path, `${page}#${figure.anchor}`) }, data);
  const report = element('a', { href: relativePath(path, reportPage(edition.id)) }, text(edition.title));
  return element(
    'tr',
    {},
    element('th', { scope: 'row' }, text(year)),
    element('td', { class: 'end' }, sentence),
    element('td', {}, report),
  );
}
