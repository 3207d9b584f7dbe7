/** Everything that our reader finds drawn on the pages of a PDF, in the order of drawing; what lies beside them left out. */
import { readPage } from '../outlines/pdf/content.ts';
import { PdfFile } from '../outlines/pdf/file.ts';
import { readPages } from '../outlines/pdf/pages.ts';
import { squeeze } from '../outlines/squeeze.ts';

export function drawnText(bytes: Uint8Array): string {
  const file = new PdfFile(bytes);
  const shared = { file, fonts: new Map() };
  const runs = readPages(file).flatMap((page, i) => readPage(shared, page, i + 1));
  return squeeze(runs.map(({ text, unseen }) => (unseen === 'offPage' ? '' : text)).join(''));
}
