/** reports.json: the whole register of the site for machines, paths relative to the site's root. */
import { filePath, reportPage, textPage } from './paths.ts';
import type { SiteEdition, SiteReport } from './site-edition.ts';
import { mediaTypeOf } from './structured-data.ts';

export function reportsJson(reports: readonly SiteReport[]): string {
  const entries = reports.map(({ id, current, editions }) => ({
    id,
    title: current.title,
    organization: current.organization,
    date: current.date,
    language: current.language,
    page: reportPage(id),
    current: current.withdrawn === null ? current.number : null,
    editions: editions.map(editionEntry),
  }));
  return `${JSON.stringify({ version: 1, reports: entries }, null, 2)}\n`;
}

function editionEntry(edition: SiteEdition) {
  const { number, title, published, withdrawn, corrections, files } = edition;
  return {
    number,
    title,
    published,
    withdrawn,
    corrections,
    text: textPage(edition),
    files: files.map(({ format, name, downloadName, bytes, sha256 }) => ({
      path: filePath(edition, name),
      mediaType: mediaTypeOf(format),
      downloadName,
      bytes,
      sha256,
    })),
  };
}
