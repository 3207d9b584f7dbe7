/** The figures of one body over the years: results and targets, each indicator as chart and table, each value with its sentence. */
import { element, type Html, lines, text } from '#render/html/escape.ts';
import { TABLE_BOXES_SCRIPT } from '#render/html/table-boxes-script.ts';
import { printPage } from './page-frame.ts';
import { figuresPage, relativePath, reportPage, textPage } from './paths.ts';
import { yearOf } from './published.ts';
import { tableBox } from './report-page.ts';
import type { Scope } from './scope-of-figures.ts';
import type { Series, SeriesPoint } from './series.ts';
import { type DrawSeries, printSeriesChart } from './series-chart.ts';
import type { SiteBody, SiteEdition } from './site-edition.ts';
import { fill, type SiteTemplate } from './site-texts.ts';

interface FiguresInput {
  readonly body: SiteBody;
  readonly series: readonly Series[];
  readonly template: SiteTemplate;
  readonly draw: DrawSeries;
}

const SCOPES: readonly Scope[] = ['result', 'target'];

export function printFiguresPage(input: FiguresInput): string {
  const { body, series, template } = input;
  const { texts } = template;
  const path = figuresPage(body);
  const title = fill(texts.figuresTitle, { body: body.name });
  const about = series.length === 0 ? texts.figuresNone : texts.figuresAbout;
  const main = lines([
    element('h1', {}, text(title)),
    element('p', { class: 'about' }, text(about)),
    ...SCOPES.map((scope) => printScope(scope, input)),
  ]);
  return printPage({ path, title, description: about, main, script: TABLE_BOXES_SCRIPT }, template);
}

function printScope(scope: Scope, input: FiguresInput): Html {
  const own = input.series.filter((each) => each.scope === scope);
  if (own.length === 0) return lines([]);
  const name = element('h2', { id: scope }, text(input.template.texts.seriesScopes[scope]));
  const sections = own.map((each, index) => printSeries(each, `${scope}-${index + 1}`, input));
  return lines([name, element('div', { class: 'series' }, lines(sections))]);
}

function printSeries(series: Series, id: string, { body, template, draw }: FiguresInput): Html {
  const { year, value, sentence } = template.texts.seriesHead;
  const path = figuresPage(body);
  const years = [...new Set(body.reports.map(({ current }) => yearOf(current)))].toSorted();
  const head = element(
    'tr',
    {},
    element('th', { scope: 'col' }, text(year)),
    element('th', { scope: 'col', class: 'end' }, text(value)),
    element('th', { scope: 'col' }, text(sentence)),
  );
  const rows = lines(series.points.map((point) => printPoint(point, path)));
  return element(
    'section',
    { 'aria-labelledby': id },
    element('h3', { id }, text(series.indicator)),
    printSeriesChart(series, years, `${id}-chart`, { draw, template }),
    tableBox(id, element('thead', {}, head), rows),
  );
}

/** The sentence says what the number alone does not: 预计, 以上, 突破. */
function printPoint({ year, figure, clause, edition }: SeriesPoint, path: string): Html {
  const data = element('data', { value: figure.value, 'data-unit': figure.unit || null }, text(figure.text));
  const page = textPage(edition);
  const value = page === null ? data : element('a', { href: relativePath(path, `${page}#${figure.anchor}`) }, data);
  const report = element('a', { href: relativePath(path, reportPage(edition.id)) }, text(year));
  return element(
    'tr',
    {},
    element('th', { scope: 'row' }, report),
    element('td', { class: 'end' }, value),
    element('td', { class: 'clause' }, ...printClause(clause, figure.anchor, edition)),
  );
}

/** Longer ones (a period of two dates) may break on a phone. */
const LONG_FIGURE_CHARACTERS = 14;

/** No figure of it parts from its unit at a line end. */
function printClause(clause: string, anchor: string, { figures }: SiteEdition): Html[] {
  const own = figures.filter((figure) => figure.anchor === anchor && figure.text.length <= LONG_FIGURE_CHARACTERS);
  const texts = own.map(({ text: words }) => words).toSorted((a, b) => b.length - a.length);
  const literal = texts.map((words) => words.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&'));
  if (literal.length === 0) return [text(clause)];
  const parts = clause.split(new RegExp(`(${literal.join('|')})`, 'u'));
  return parts.map((words, at) => (at % 2 === 1 ? element('span', { class: 'keep' }, text(words)) : text(words)));
}
