/** No false difference: what was rendered from a real report agrees with it in every edition, by every promise. */
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { FORMATS } from '#model/edition.ts';
import { importText } from '#read/import/import-text.ts';
import { composeMarkdown, projectRoot, sharedFolder } from '../test/compose-markdown.ts';
import { brokenPromises, editionsOf, renderAll } from './testing/editions.ts';

/** DINGBEN_REPORTS=all: every report of the corpus; else those of 2012 and later. */
const ALL = process.env['DINGBEN_REPORTS'] === 'all';
const MODERN = /^(?:province|district)-.*-20(?:1[2-9]|[2-9]\d)/u;

const corpus = join(sharedFolder, 'corpus', 'reports');
const seeds = join(sharedFolder, 'seed');
const here = existsSync(corpus) && existsSync(seeds);

async function texts(): Promise<readonly string[]> {
  if (!here) return [];
  const reports = (await readdir(corpus)).filter((name) => name.endsWith('.txt')).sort();
  const seed = (await readdir(seeds)).filter((name) => name.endsWith('.txt')).sort();
  const chosen = ALL ? reports : reports.filter((name) => MODERN.test(name));
  return [...seed.map((name) => join(seeds, name)), ...chosen.map((name) => join(corpus, name))];
}

/** A character that no face which ships can draw: its report stops with a finding, in `build` as here. */
const GLYPH_MISSING = 'render/missing-glyph';

describe.skipIf(!here)(`real reports${here ? '' : ' (skipped: no corpus)'}`, async () => {
  test.each(await texts())('%s', { timeout: 300_000 }, async (path) => {
    const file = path.split('/').at(-1) ?? '';
    const imported = importText({ file, bytes: await readFile(path) });
    const editions = await renderAll(await composeMarkdown(imported.value?.markdown ?? '', file));
    if (editions.findings.some(({ rule }) => rule === GLYPH_MISSING)) return;
    for (const format of FORMATS) expect([format, brokenPromises(editions.prove(format))]).toEqual([format, []]);
  });
});

describe('samples and examples', async () => {
  const folders = ['source', 'pipeline/examples'];
  const found = await Promise.all(
    folders.map(async (folder) =>
      (await readdir(join(projectRoot, folder))).map((name) => `${folder}/${name}/report.md`),
    ),
  );
  test.each(found.flat().filter((path) => existsSync(join(projectRoot, path))))('%s', async (path) => {
    const editions = await editionsOf(path);
    for (const format of FORMATS) expect([format, brokenPromises(editions.prove(format))]).toEqual([format, []]);
  });
});
