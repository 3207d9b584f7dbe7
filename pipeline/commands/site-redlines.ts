/** Makes the comparison pages of the archive site: with the published edition before, and with an earlier stage where the report says so. */
import type { OpenWorkshop } from '#adapters/workshop.ts';
import type { ComposedReport } from '#model/composed-report.ts';
import { editionOf } from '#release/edition-name.ts';
import { compareReports } from '../redline/compare-reports.ts';
import { writeComparisonPage } from '../redline/page/write-page.ts';
import type { SiteRedline } from '../site/site-edition.ts';
import { fill, type SiteTexts } from '../site/site-texts.ts';
import type { FoundEdition } from './site-editions.ts';

interface Compared {
  readonly old: ComposedReport;
  readonly entry: SiteRedline;
}

/** The editions with their comparison pages among their files; `found` has those of a report in the order of their numbers. */
export async function withRedlines(
  found: readonly FoundEdition[],
  texts: SiteTexts,
  workshop: OpenWorkshop,
): Promise<readonly FoundEdition[]> {
  const all: FoundEdition[] = [];
  for (const [index, one] of found.entries()) {
    const compared = comparedWith(one, found[index - 1], texts);
    const files = new Map(one.files);
    for (const { old, entry } of compared)
      files.set(entry.name, await printComparison(old, one, entry, texts, workshop));
    all.push({ ...one, files, edition: { ...one.edition, redlines: compared.map(({ entry }) => entry) } });
  }
  return all;
}

function comparedWith(
  { edition, earlier }: FoundEdition,
  before: FoundEdition | undefined,
  texts: SiteTexts,
): readonly Compared[] {
  const compared: Compared[] = [];
  if (before && before.edition.id === edition.id) {
    const { number } = before.edition;
    const entry = { from: fill(texts.edition, { number }), open: true, name: `redline-${editionOf(number)}.html` };
    compared.push({ old: before.composed, entry });
  }
  // `earlier` was read because the report opens it
  if (earlier) {
    const entry = { from: earlier.name, open: true, name: `redline-${earlier.composed.facts.stage}.html` };
    compared.push({ old: earlier.composed, entry });
  }
  return compared;
}

async function printComparison(
  old: ComposedReport,
  { composed, edition, keyFiguresTitle }: FoundEdition,
  { from }: SiteRedline,
  texts: SiteTexts,
  workshop: OpenWorkshop,
): Promise<Uint8Array> {
  const page = await writeComparisonPage({
    redline: compareReports(old, composed, keyFiguresTitle),
    oldName: from,
    newName: fill(texts.edition, { number: edition.number }),
    css: await workshop.template('redline/page.css'),
    script: await workshop.template('redline/page.js'),
  });
  return new TextEncoder().encode(page);
}
