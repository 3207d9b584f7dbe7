/** Our PDF reader against pdfjs and pdftotext: on samples, examples, real reports, and on damaged files. */
import { randomInt } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { importText } from '#read/import/import-text.ts';
import { renderPdf } from '#render/pdf/render-pdf.ts';
import { composeFile, composeMarkdown, projectRoot, renderInput, sharedFolder } from '../test/compose-markdown.ts';
import { drawnPages } from './outlines/pdf/drawn-pages.ts';
import { readPdf } from './outlines/pdf.ts';
import { DAMAGE_KINDS } from './testing/damage.ts';
import { damagesOfPdf } from './testing/damage-pdf.ts';
import { Dice } from './testing/dice.ts';
import { hasPdftotext, readByPdfjs, readByPdftotext } from './testing/other-readers.ts';
import { verifyEdition } from './verify.ts';

const SEED = Number(process.env['DINGBEN_SEED'] ?? randomInt(1_000_000));
const FILES = [
  'source/heping-2023/report.md',
  'source/example-district-2024/report.md',
  'pipeline/examples/full/report.md',
  'pipeline/examples/minimal/report.md',
];

const drawnText = (bytes: Uint8Array): string => drawnPages(bytes).join('');

async function allAgree(bytes: Uint8Array): Promise<void> {
  const drawn = drawnText(bytes);
  const pdfjs = await readByPdfjs(bytes);
  expect(drawn).toBe(pdfjs.drawn);
  expect(readPdf(bytes).flow).toBe(pdfjs.flow);
  if (hasPdftotext) expect(await readByPdftotext(bytes)).toBe(drawn);
}

test.skipIf(!hasPdftotext)('pdftotext is there (skipped: no pdftotext)', () => expect(hasPdftotext).toBe(true));

describe('samples and examples', () => {
  test.each(FILES)('%s', async (file) => {
    const { bytes } = await renderPdf(renderInput(await composeFile(join(projectRoot, file))));
    await allAgree(bytes);
  });
});

describe('damaged files', () => {
  let clean: Uint8Array;
  beforeAll(async () => {
    process.stdout.write(`other readers: DINGBEN_SEED=${SEED}\n`);
    const sample = await composeFile(join(projectRoot, 'source/example-district-2024/report.md'));
    clean = (await renderPdf(renderInput(sample))).bytes;
  });

  // the others take hidden text for text as we do, and leave out what lies beside the page
  test.each(DAMAGE_KINDS)('%s', async (kind) => {
    for (let i = 0; i < 2; i++) {
      const { bytes, what } = damagesOfPdf(clean)[kind](new Dice(SEED * 1000 + i));
      // of a line that runs over the edge each reader takes another part for seen; ours reports all of it
      if (readPdf(bytes).unseen.some(({ reason }) => reason === 'offPage')) continue;
      const pdfjs = await readByPdfjs(bytes);
      expect(`${what}: ${drawnText(bytes)}`).toBe(`${what}: ${pdfjs.drawn}`);
    }
  });
});

const corpus = join(sharedFolder, 'corpus', 'reports');
const hasCorpus = existsSync(corpus);
const REPORTS = 10;
/** bytes; longer ones take pdfjs too long here */
const LARGEST = 120_000;

describe.skipIf(!hasCorpus)(`real reports${hasCorpus ? '' : ' (skipped: no corpus)'}`, () => {
  test(`${REPORTS} of them`, { timeout: 240_000 }, async () => {
    const all = (await readdir(corpus)).filter((name) => name.endsWith('.txt')).toSorted();
    const sizes = await Promise.all(all.map(async (name) => (await stat(join(corpus, name))).size));
    const names = all.filter((_, i) => (sizes[i] ?? 0) < LARGEST);
    const step = Math.floor(names.length / REPORTS);
    for (let i = 0; i < REPORTS; i++) {
      const name = names[i * step] ?? '';
      const source = await readFile(join(corpus, name));
      const imported = importText({ file: name, bytes: source });
      const sample = await composeMarkdown(imported.value?.markdown ?? '', name);
      const { bytes } = await renderPdf(renderInput(sample));
      await allAgree(bytes);
      const proof = verifyEdition(sample.composed, sample.look.texts, 'pdf', bytes);
      expect([name, proof.promises.flatMap(({ differences }) => differences)]).toEqual([name, []]);
    }
  });
});
