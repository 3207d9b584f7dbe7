/** Real reports read by pdf.js: no space between two Han that the author did not type (gaps that are too wide become spaces). */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { importText } from '#read/import/import-text.ts';
import { composeMarkdown, renderInput, sharedFolder } from '../../test/compose-markdown.ts';
import { renderPdf } from './render-pdf.ts';
import { openWithPdfjs } from './testing/read-with-pdfjs.ts';

const corpus = join(sharedFolder, 'corpus');
const here = existsSync(corpus);
/** every so manieth report: all of them take minutes */
const EVERY = process.env['DINGBEN_ALL_REPORTS'] ? 1 : 15;

const GAP = /(\p{Script=Han}{1,2})[ \u3000]+(?=(\p{Script=Han}{1,2}))/gu;

async function textByPdfjs(bytes: Uint8Array): Promise<string> {
  const document = await openWithPdfjs(bytes);
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''));
  }
  return pages.join('\n');
}

/** What the author set apart: by spaces, or in cells of their own. */
const typed = (text: string): string => text.replace(/[ \u3000|]+/gu, ' ');

test.skipIf(!here)(
  `pdf.js sees no space that nobody typed${here ? '' : ', skipped: no corpus'}`,
  {
    timeout: 600_000,
  },
  async () => {
    const rows = (await readFile(join(corpus, 'manifest.csv'), 'utf8')).trim().split('\n').slice(1);
    const files = rows.map((row) => row.split(',')[0] ?? '').filter((file) => file.endsWith('.txt'));
    let han = 0;
    const inserted: string[] = [];
    for (const file of files.filter((_, index) => index % EVERY === 0)) {
      const imported = importText({ file, bytes: await readFile(join(corpus, file)) });
      if (!imported.value) continue;
      const sample = await composeMarkdown(imported.value.markdown, file);
      const own = typed(`${imported.value.markdown}\n${sample.look.texts.contents}`);
      const seen = await textByPdfjs((await renderPdf(renderInput(sample))).bytes);
      han += seen.match(/\p{Script=Han}/gu)?.length ?? 0;
      for (const [, left, right] of seen.matchAll(GAP)) {
        if (!own.includes(`${left} ${right}`)) inserted.push(`${file}: ${left} ${right}`);
      }
    }
    console.log(`${han} Han, ${inserted.length} spaces inserted\n${inserted.join('\n')}`);
    expect(han).toBeGreaterThan(50_000);
    expect((inserted.length / han) * 10_000).toBeLessThanOrEqual(1); // of the issue; every one is listed above
  },
);
