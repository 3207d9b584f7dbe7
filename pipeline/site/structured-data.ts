/** What search engines and archives read of a report: schema.org, in the page itself. */
import { dataElement, type Html } from '#render/html/escape.ts';
import { filePath, reportPage } from './paths.ts';
import type { SiteReport } from './site-edition.ts';

const MEDIA_TYPES = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html',
  md: 'text/markdown',
  csv: 'text/csv',
} as const;

export const mediaTypeOf = (format: keyof typeof MEDIA_TYPES): string => MEDIA_TYPES[format];

/** Addresses stand in it only where the site knows its own. */
export function reportData({ id, current }: SiteReport, base: string | null): Html {
  const address = (path: string): { url?: string } => (base === null ? {} : { url: new URL(path, base).href });
  return dataElement('application/ld+json', {
    '@context': 'https://schema.org',
    '@type': 'Report',
    identifier: `${id}/e${String(current.number).padStart(2, '0')}`,
    name: current.title,
    ...(current.subtitle === null ? {} : { alternativeHeadline: current.subtitle }),
    ...(current.organization === null
      ? {}
      : { author: { '@type': 'GovernmentOrganization', name: current.organization } }),
    inLanguage: current.language,
    dateCreated: current.date,
    datePublished: current.published,
    version: String(current.number),
    ...address(reportPage(id)),
    ...(current.withdrawn === null ? {} : { creativeWorkStatus: 'Withdrawn', expires: current.withdrawn.date }),
    encoding: current.files.map(({ format, name, bytes, sha256 }) => ({
      '@type': 'MediaObject',
      encodingFormat: MEDIA_TYPES[format],
      name,
      contentSize: `${bytes} B`,
      sha256,
      ...address(filePath(current, name)),
    })),
  });
}
