/** The foot of the page: what edition this is, its siblings with size and checksum, and how to verify them. */
import type { Sibling, Stamp } from '#model/edition.ts';
import { editionDay, printedDay } from './edition-date.ts';
import { element, type Html, join, lines, NOTHING, text } from './escape.ts';
import type { Page } from './page.ts';
import { stageName } from './title-block.ts';

export function printEditionStatement(page: Page, stamp: Stamp, siblings: readonly Sibling[]): Html {
  const parts = [printDownloads(page, siblings), printEdition(page, stamp), printImprint(page)];
  return element('footer', { class: 'edition', 'data-furniture': true }, lines(parts));
}

function printDownloads({ texts }: Page, siblings: readonly Sibling[]): Html {
  if (siblings.length === 0) return NOTHING;
  const items = siblings.map(({ format, file, downloadName, bytes, sha256 }) => {
    const size = element('span', { class: 'size' }, text(printedSize(bytes)));
    const link = element(
      'a',
      { href: encodeURIComponent(file), download: downloadName },
      text(texts.formats[format]),
      size,
    );
    const digest = join([text(`${texts.checksum} SHA-256 `), element('code', {}, text(sha256))]);
    return element('li', {}, link, element('p', { class: 'digest' }, digest));
  });
  const title = element('h2', {}, text(texts.downloads));
  return lines([title, element('ul', { class: 'downloads' }, lines(items)), element('p', {}, text(texts.howToVerify))]);
}

function printEdition(page: Page, { commit, epochSeconds }: Stamp): Html {
  const { texts, report } = page;
  const day = editionDay(epochSeconds);
  const date = element('time', { datetime: day }, text(printedDay(day, report.facts.language)));
  const source = commit === null ? text(texts.uncommitted) : element('code', {}, text(commit));
  const facts = [
    printFact(texts.stageLabel, text(stageName(page))),
    printFact(texts.dateLabel, date),
    printFact(texts.commitLabel, source),
  ];
  return lines([element('h2', {}, text(texts.edition)), element('dl', {}, lines(facts))]);
}

function printFact(name: string, value: Html): Html {
  return element('div', {}, element('dt', {}, text(name)), element('dd', {}, value));
}

function printImprint({ texts, report: { facts } }: Page): Html {
  const maker =
    facts.organization === null ? '' : texts.madeBy.replace('{organization}', () => facts.organization ?? '');
  return element('p', { class: 'imprint' }, text(maker + texts.disclaimer));
}

/** Rounded up, so that nobody gets more than was said: KB of 1024 bytes, from 1 MB on with one decimal. */
export function printedSize(bytes: number): string {
  const kilobytes = Math.ceil(bytes / 1024);
  return kilobytes < 1024 ? `${kilobytes} KB` : `${(Math.ceil(kilobytes / 102.4) / 10).toFixed(1)} MB`;
}
