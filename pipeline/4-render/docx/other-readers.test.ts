/**
 * Text and figures of the DOCX are the source's, letter by letter, for three readers: ours, pandoc, mammoth. Set against each
 * other as they come, pandoc and mammoth differ by what mammoth's raw text leaves out (every footnote) and what pandoc
 * adds (a table's description): here each is read whole.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readDocx } from '#verify/outlines/docx.ts';
import { verifyEdition } from '#verify/verify.ts';
import { composeMarkdown, renderInput } from '../../test/compose-markdown.ts';
import { shownEntries } from './contents.ts';
import { renderDocx } from './render-docx.ts';
import { type EditionTexts, editionTexts, squeezed } from './testing/edition-texts.ts';
import { mammothReading, pandocReading } from './testing/other-readings.ts';
import { has } from './testing/programs.ts';
import { realReports } from './testing/real-reports.ts';

const folder = await mkdtemp(join(tmpdir(), 'dingben-readers-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

/** The first figure that does not come in its place among the others; null where all do. */
function lostFigure(figures: readonly string[], { body, notes }: EditionTexts): string | null {
  const text = [body, ...notes].join('\n');
  let at = 0;
  for (const figure of figures.map(squeezed)) {
    const found = text.indexOf(figure, at);
    if (found < 0) return figure;
    at = found + figure.length;
  }
  return null;
}

const digits = ({ body, notes }: EditionTexts): readonly string[] =>
  [body, ...notes].join('\n').match(/\d[\d.,]*/gu) ?? [];

describe.each(await realReports())('$name', ({ markdown, file, skipped }) => {
  test.skipIf(skipped)('three readers find every letter and every figure', async () => {
    const sample = await composeMarkdown(markdown, file);
    const { composed, look } = sample;
    const pageOf = Object.fromEntries(composed.contents.map(({ anchor }, index) => [anchor, index + 2]));
    const { bytes } = await renderDocx({ ...renderInput(sample), siblings: { editions: [], pageOf } });
    const entries = shownEntries(composed.contents, look).map(({ text, anchor }) => `${text}${pageOf[anchor]}`);
    const wanted = editionTexts(composed, look.texts, entries);
    const figures = composed.figures.map(({ text }) => text);

    const proof = verifyEdition(composed, look.texts, 'docx', bytes);
    expect(proof.promises.flatMap(({ differences }) => differences)).toEqual([]);
    expect(proof.equal).toBe(true);
    expect(readDocx(bytes).flow.length).toBe(proof.characters);

    const path = join(folder, 'report.docx');
    await writeFile(path, bytes);
    const readings = [await mammothReading(bytes), ...(has('pandoc') ? [await pandocReading(path)] : [])];
    for (const reading of readings) {
      expect(reading).toEqual(wanted);
      expect(digits(reading)).toEqual(digits(wanted));
      expect(lostFigure(figures, reading)).toBeNull();
    }
  });
});

test('a letter or a figure that a reader lost would show', () => {
  const wanted = { body: '投资4.07亿元，增长5.6%。', notes: ['注1'] };
  expect(lostFigure(['4.07亿元', '5.6%'], wanted)).toBeNull();
  expect(lostFigure(['5.6%', '4.07亿元'], wanted)).toBe('4.07亿元');
  expect(lostFigure(['4.70亿元'], wanted)).toBe('4.70亿元');
});
