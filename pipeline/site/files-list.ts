/** The downloads of an edition: format, size, and what file a reader gets. */
import { printedSize } from '#render/html/edition-statement.ts';
import { element, type Html, text } from '#render/html/escape.ts';
import { filePath, relativePath } from './paths.ts';
import type { SiteEdition, SiteFile } from './site-edition.ts';
import type { SiteTexts } from './site-texts.ts';

export interface FilesOptions {
  readonly from: string;
  readonly texts: SiteTexts;
  readonly checksums: boolean;
}

export function printFiles(edition: SiteEdition, { from, texts, checksums }: FilesOptions): Html {
  const item = (file: SiteFile): Html => {
    const { format, name, downloadName, bytes, sha256 } = file;
    // the page is for reading, the others for keeping
    const download = format === 'html' ? null : downloadName;
    const href = relativePath(from, filePath(edition, name));
    const size = element('span', { class: 'size' }, text(printedSize(bytes)));
    const link = element('a', { href, download }, text(texts.formats[format]), size);
    if (!checksums) return element('li', {}, link);
    return element(
      'li',
      {},
      link,
      element('p', { class: 'digest' }, text(texts.checksum), element('code', {}, text(sha256))),
    );
  };
  return element('ul', { class: 'files' }, ...edition.files.map(item));
}
