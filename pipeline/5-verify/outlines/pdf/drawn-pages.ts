/** Everything that our reader finds drawn on each page of a PDF, in the order of drawing; what lies beside the pages left out. */
import { squeeze } from '../squeeze.ts';
import { readPage } from './content.ts';
import { FileContext } from './context.ts';
import { PdfFile } from './file.ts';
import { readPages } from './pages.ts';

/** White space removed. @throws Unreadable when the file is broken */
export function drawnPages(bytes: Uint8Array): readonly string[] {
  const file = new PdfFile(bytes);
  const shared = new FileContext(file);
  return readPages(file).map((page, i) => {
    const runs = readPage(shared, page, i + 1);
    let text = '';
    for (let run = 0; run < runs.count; run++) if (runs.unseen(run) !== 'offPage') text += runs.textOf(run);
    return squeeze(text);
  });
}
