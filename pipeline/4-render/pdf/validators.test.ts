/** veraPDF judges the samples and examples: PDF/UA-1 and PDF/A-3a in one file. Needs a JDK and Debian's libjaxb-java. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importText } from '#read/import/import-text.ts';
import {
  type ComposedSample,
  composeFile,
  composeMarkdown,
  projectRoot,
  renderInput,
  sharedFolder,
  testLook,
} from '../../test/compose-markdown.ts';
import { renderPdf } from './render-pdf.ts';

const run = promisify(execFile);
const ENGINE = join(projectRoot, 'node_modules/@opendataloader/pdf/lib/opendataloader-pdf-cli.jar');
const JAXB = ['jaxb-core', 'jaxb-runtime', 'jaxb-api', 'javax.activation', 'istack-commons-runtime', 'txw2'];
const JARS = [ENGINE, ...JAXB.map((name) => `/usr/share/java/${name}.jar`)];
const SAMPLES = [
  'source/heping-2023',
  'source/example-district-2024',
  'pipeline/examples/full',
  'pipeline/examples/minimal',
  'pipeline/examples/broken-numbers',
];
/** of `DINGBEN_ALL_REPORTS=1`; the seed is judged wherever it is there */
const REPORTS = 10;
const corpus = join(sharedFolder, 'corpus/reports');
const seed = join(sharedFolder, 'seed');

/** Real reports as they are imported; none where the corpus is not there. */
async function imported(): Promise<readonly string[]> {
  if (!existsSync(seed)) return [];
  const found = (await readdir(seed)).map((name) => join(seed, name));
  if (!process.env['DINGBEN_ALL_REPORTS']) return found;
  const names = (await readdir(corpus)).filter((name) => name.endsWith('.txt')).toSorted();
  const step = Math.floor(names.length / REPORTS);
  return [...found, ...Array.from({ length: REPORTS }, (_, k) => join(corpus, names[k * step] ?? ''))];
}

async function judge(flavours: string, files: readonly string[]): Promise<string[]> {
  const source = join(projectRoot, 'pipeline/adapters/judges/JudgePdf.java');
  const { stdout } = await run('java', ['-Xss4m', '-cp', JARS.join(delimiter), source, flavours, ...files]);
  return stdout.trim().split('\n');
}

/** Why veraPDF cannot run here, or null. A Java without a compiler cannot run a source file. */
async function missing(): Promise<string | null> {
  const jar = JARS.find((path) => !existsSync(path));
  if (jar !== undefined) return `${jar} is not there (Debian: libjaxb-java)`;
  try {
    const { stdout } = await run('java', ['--list-modules']);
    return stdout.includes('jdk.compiler') ? null : 'this Java has no compiler (Debian: openjdk-17-jdk-headless)';
  } catch {
    return 'no java (Debian: openjdk-17-jdk-headless)';
  }
}

const reason = await missing();

describe.skipIf(reason !== null)(reason === null ? 'veraPDF' : `veraPDF, skipped: ${reason}`, () => {
  let folder = '';
  const files: string[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dingben-vera-'));
    const keep = async (name: string, sample: ComposedSample) => {
      const { bytes } = await renderPdf(renderInput(sample));
      const file = join(folder, `${name}.pdf`);
      await writeFile(file, bytes);
      files.push(file);
    };
    for (const sample of SAMPLES) {
      const composed = await composeFile(join(projectRoot, sample, 'report.md'));
      await keep(sample.replaceAll('/', '-'), composed);
      if (sample === 'pipeline/examples/full') await keep('gongwen', { ...composed, look: await testLook('gongwen') });
    }
    for (const [k, path] of (await imported()).entries()) {
      const { value } = importText({ file: path, bytes: await readFile(path) });
      await keep(`imported-${k}`, await composeMarkdown(value?.markdown ?? '', path));
    }
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const without = existsSync(seed) ? '' : ' (the imported seed: skipped: no corpus)';
  test(`every sample, and the imported seed, is PDF/UA-1 and PDF/A-3a${without}`, { timeout: 300_000 }, async () => {
    const lines = await judge('ua1,3a', files);
    expect(lines.map((line) => line.replace(/ \d+ .*/u, ''))).toEqual(files.flatMap(() => ['PASS ua1', 'PASS 3a']));
  });

  test('a planted structure type that nobody knows is noticed', { timeout: 300_000 }, async () => {
    const file = join(folder, 'planted.pdf');
    const bytes = await readFile(files.find((path) => path.endsWith('minimal.pdf')) ?? '', 'latin1');
    await writeFile(file, bytes.replace('/S /P', '/S /Q'), 'latin1');
    const lines = await judge('ua1', [file]);
    expect(lines[0]).toMatch(/^FAIL ua1/u);
  });
});
