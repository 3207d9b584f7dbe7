/** The page of one report: what it is, its files with checksums, and the history of its editions. */
import { printedDay } from '#render/html/edition-date.ts';
import { element, type Html, lines, NOTHING, text } from '#render/html/escape.ts';
import { TABLE_BOXES_SCRIPT } from '#render/html/table-boxes-script.ts';
import { printFiles } from './files-list.ts';
import { printPage } from './page-frame.ts';
import { filePath, relativePath, reportPage, textPage } from './paths.ts';
import { yearOf } from './published.ts';
import type { SiteEdition, SiteReport } from './site-edition.ts';
import { fill, type SiteTemplate } from './site-texts.ts';
import { withdrawal } from './start-page.ts';
import { reportData } from './structured-data.ts';

interface ReportPageInput {
  readonly report: SiteReport;
  readonly path: string;
  readonly template: SiteTemplate;
}

export function printReportPage(report: SiteReport, template: SiteTemplate, base: string | null): string {
  const { current } = report;
  const path = reportPage(report.id);
  const input: ReportPageInput = { report, path, template };
  const main = lines([
    printTitle(input),
    printDownloads(input),
    printKeyFigures(input),
    printContents(input),
    printHistory(input),
    printCorrections(input),
  ]);
  const title = [current.title, current.organization, yearOf(current)].filter(Boolean).join('，');
  const description = [current.title, current.subtitle, current.meeting, current.organization]
    .filter(Boolean)
    .join(' · ');
  const page = { path, title, description, main, data: reportData(report, base), script: TABLE_BOXES_SCRIPT };
  return printPage(page, template);
}

function printTitle({ report: { current }, template: { texts, language } }: ReportPageInput): Html {
  const about = [current.organization, current.meeting ?? printedDay(current.date, language)]
    .filter(Boolean)
    .join(' · ');
  const subtitle = current.subtitle === null ? NOTHING : element('p', { class: 'subtitle' }, text(current.subtitle));
  const state = current.withdrawn
    ? element('p', { class: 'withdrawn' }, text(withdrawal(current.withdrawn, texts, language)))
    : NOTHING;
  return lines([
    element('h1', {}, text(current.title)),
    subtitle,
    element('p', { class: 'about' }, text(about)),
    state,
  ]);
}

function printDownloads({ report: { current }, path, template: { texts } }: ReportPageInput): Html {
  const page = textPage(current);
  const read =
    page === null
      ? NOTHING
      : element('p', {}, element('a', { class: 'read', href: relativePath(path, page) }, text(texts.readOnline)));
  const files = printFiles(current, { from: path, texts, checksums: true });
  return lines([read, element('h2', {}, text(texts.downloads)), files]);
}

function printKeyFigures({ report: { current }, path, template: { texts } }: ReportPageInput): Html {
  const page = textPage(current);
  if (current.keyFigures.length === 0 || page === null) return NOTHING;
  const items = current.keyFigures.map(({ indicator, text: figure, anchor }) => {
    const name = element('span', { class: 'indicator' }, text(indicator));
    return element(
      'li',
      {},
      element('a', { href: relativePath(path, `${page}#${anchor}`) }, name, element('b', {}, text(figure))),
    );
  });
  return lines([element('h2', {}, text(texts.keyFigures)), element('ul', { class: 'key-figures' }, lines(items))]);
}

function printContents({ report: { current }, path, template: { texts } }: ReportPageInput): Html {
  const page = textPage(current);
  const entries = current.contents.filter(({ level }) => level === 2);
  if (entries.length === 0 || page === null) return NOTHING;
  const items = entries.map(({ text: words, anchor }) =>
    element('li', {}, element('a', { href: relativePath(path, `${page}#${anchor}`) }, text(words))),
  );
  return lines([element('h2', {}, text(texts.contents)), element('ol', { class: 'contents' }, lines(items))]);
}

function printHistory(input: ReportPageInput): Html {
  const { editions } = input.report;
  const { edition, published, remark, files } = input.template.texts.historyHead;
  const head = [edition, published, remark, files].map((words) => element('th', { scope: 'col' }, text(words)));
  const rows = editions.map((each) => printEditionRow(each, input));
  return lines([
    element('h2', { id: 'history' }, text(input.template.texts.history)),
    tableBox('history', element('thead', {}, element('tr', {}, ...head)), lines(rows)),
  ]);
}

function printEditionRow(edition: SiteEdition, { report, path, template: { texts, language } }: ReportPageInput): Html {
  const { number, published, withdrawn, redlines } = edition;
  const remarks: Html[] = [];
  if (edition === report.current && withdrawn === null) remarks.push(text(texts.current));
  const earlier = report.editions.find((other) => other.number < number);
  if (earlier) remarks.push(text(fill(texts.supersedes, { number: earlier.number })));
  if (withdrawn) remarks.push(element('strong', {}, text(withdrawal(withdrawn, texts, language))));
  for (const { from, name } of redlines) {
    remarks.push(
      element('a', { href: relativePath(path, filePath(edition, name)) }, text(fill(texts.redline, { from }))),
    );
  }
  return element(
    'tr',
    {},
    element('th', { scope: 'row' }, text(fill(texts.edition, { number }))),
    element('td', {}, element('time', { datetime: published }, text(printedDay(published, language)))),
    element('td', {}, ...remarks.map((remark) => element('p', {}, remark))),
    element('td', {}, printFiles(edition, { from: path, texts, checksums: false })),
  );
}

function printCorrections({ report: { editions }, template: { texts, language } }: ReportPageInput): Html {
  const corrections = editions.flatMap((edition) => edition.corrections);
  if (corrections.length === 0) return NOTHING;
  const { date, place, old, new: corrected, reason } = texts.correctionHead;
  const head = [date, place, old, corrected, reason].map((words) => element('th', { scope: 'col' }, text(words)));
  const rows = corrections.map((each) =>
    element(
      'tr',
      {},
      element('th', { scope: 'row' }, text(printedDay(each.date, language))),
      element('td', {}, text(each.place)),
      element('td', {}, element('del', {}, text(each.old))),
      element('td', {}, element('ins', {}, text(each.new))),
      element('td', {}, text(each.reason)),
    ),
  );
  const title = element('h2', { id: 'corrections' }, text(texts.corrections));
  return lines([title, tableBox('corrections', element('thead', {}, element('tr', {}, ...head)), lines(rows))]);
}

/** A box that scrolls where the window is narrow, reached by keyboard and named by its heading. */
export function tableBox(headingId: string, head: Html, rows: Html): Html {
  const table = element('table', {}, head, element('tbody', {}, rows));
  return element('div', { class: 'table-box', role: 'group', tabindex: 0, 'aria-labelledby': headingId }, table);
}
