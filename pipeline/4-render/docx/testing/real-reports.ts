/** For tests: the reports that editions are judged on: samples, examples, and where they are there the seed and the corpus. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { importText } from '#read/import/import-text.ts';
import { hasShared, projectRoot, sharedFolder } from '../../../test/project-root.ts';

export interface RealReport {
  /** says why it is skipped, where it is */
  readonly name: string;
  readonly markdown: string;
  /** for its pictures */
  readonly file: string;
  readonly skipped: boolean;
}

const CORPUS = join(sharedFolder, 'corpus', 'reports');

async function ownReports(folder: string): Promise<RealReport[]> {
  const names = (await readdir(join(projectRoot, folder), { withFileTypes: true })).filter((each) =>
    each.isDirectory(),
  );
  return Promise.all(
    names.map(async ({ name }) => {
      const file = join(projectRoot, folder, name, 'report.md');
      return { name: `${folder}/${name}`, markdown: await readFile(file, 'utf8'), file, skipped: false };
    }),
  );
}

/** As `dingben import` reads it. */
async function imported(folder: string, name: string): Promise<RealReport> {
  const { value, findings } = importText({ file: name, bytes: await readFile(join(folder, name)) });
  if (!value) throw new Error(`${name}: ${JSON.stringify(findings)}`);
  return { name, markdown: value.markdown, file: 'report.md', skipped: false };
}

/** Evenly spread over the folder. */
export async function corpusReports(count: number): Promise<RealReport[]> {
  if (!hasShared) return [{ name: 'corpus reports (skipped: no corpus)', markdown: '', file: '', skipped: true }];
  const names = (await readdir(CORPUS)).filter((name) => name.endsWith('.txt')).sort();
  const step = Math.floor(names.length / count);
  const chosen = names.filter((_, index) => index % step === 0).slice(0, count);
  return Promise.all(chosen.map((name) => imported(CORPUS, name)));
}

async function seed(): Promise<RealReport[]> {
  if (!hasShared) return [];
  const folder = join(sharedFolder, 'seed');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.txt'));
  return Promise.all(names.map((name) => imported(folder, name)));
}

export async function realReports(): Promise<readonly RealReport[]> {
  const groups = await Promise.all([ownReports('source'), ownReports('pipeline/examples'), seed(), corpusReports(10)]);
  return groups.flat();
}
