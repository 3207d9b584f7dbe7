/** The lock through the command line, on the sample: no changed figure gets past 送审稿 unseen. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listFigures } from '#check/ledger.ts';
import { writeLock } from '#check/lock/write-lock.ts';
import { readReport } from '#read/read.ts';
import { runCommand } from '../tools/run-command.ts';
import { makeFolder, STACK_TRACE } from './edition-folder.ts';
import { projectRoot } from './project-root.ts';
import { type Ran, runCli } from './run-cli.ts';

const SAMPLES = ['heping-2023', 'example-district-2024'];
const sourceOf = (id: string, name: string): string => join(projectRoot, 'source', id, name);

describe.each(SAMPLES)('source/%s', (id) => {
  test('has a lock that is up to date (else: npx dingben figures FILE --accept)', async () => {
    const file = sourceOf(id, 'report.md');
    const report = readReport({ file, bytes: await readFile(file), id }).value;
    if (!report) throw new Error('the sample must be readable');
    expect(await readFile(sourceOf(id, 'figures.lock.json'), 'utf8')).toBe(writeLock(id, listFigures(report)));
  });
});

let folder = '';
let remove = async () => {};
let text = '';
let lock = '';

const cli = (...args: string[]): Promise<Ran> => runCli(args, folder);
const put = (content: string): Promise<void> => writeFile(join(folder, 'report.md'), content);
const lockNow = (): Promise<string> => readFile(join(folder, 'figures.lock.json'), 'utf8');
const submission = (content: string): string => content.replace('stage: consultation', 'stage: submission');

interface Found {
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  readonly related?: readonly { readonly message: string; readonly line: number }[];
}

async function lockFindings(): Promise<readonly Found[]> {
  const run = await cli('check', 'report.md', '--format', 'json');
  const { reports } = JSON.parse(run.stdout) as { reports: readonly { findings: readonly Found[] }[] };
  return (reports[0]?.findings ?? []).filter(({ rule }) => rule.startsWith('figures/'));
}

beforeAll(async () => {
  ({ folder, remove } = await makeFolder('figures-lock'));
  text = await readFile(sourceOf('heping-2023', 'report.md'), 'utf8');
  await put(text);
  const run = await cli('figures', 'report.md', '--accept');
  expect(run.code, run.stderr).toBe(0);
  expect(run.stdout).toBe('');
  lock = await lockNow();
});
afterAll(() => remove());

describe('a changed figure', () => {
  const swapped = () => text.replace('4.07亿元', '4.70亿元');

  test('fails the build from submission on, and nothing is written', async () => {
    await put(submission(swapped()).replace('全市仅此一个。', '全市仅此一个。全年盘活资产4.07亿元。'));
    const run = await cli('build', 'report.md', '--only', 'html', '-o', 'swapped');
    expect(run.code).toBe(1);
    expect(run.stderr).toMatch(
      /✗ 必须改 .*改革.* 第1段.*4\.07亿元 → 4\.70亿元，\+0\.63亿元（\+15\.5%），疑似数字换位/u,
    );
    expect(run.stderr).toMatch(/└ 27:\d+ .*4\.07亿元”未改，请核/u);
    await expect(readFile(join(folder, 'swapped', 'heping-2023', 'manifest.json'))).rejects.toThrow();
  });

  test('is a warning in a draft', async () => {
    await put(swapped());
    expect((await lockFindings()).map(({ severity }) => severity)).toEqual(['warning']);
    const run = await cli('build', 'report.md', '--only', 'html', '-o', 'draft');
    expect(run.code, run.stderr).toBe(0);
  });

  test('passes once it is acknowledged', async () => {
    await put(submission(swapped()));
    expect((await cli('figures', 'report.md', '--accept')).code).toBe(0);
    expect(await lockFindings()).toEqual([]);
    expect((await lockNow()).split('\n').filter((line) => !lock.includes(line))).toEqual([
      expect.stringContaining('"text":"4.70亿元"'),
    ]);
    await writeFile(join(folder, 'figures.lock.json'), lock);
  });

  test('200余场 → 200场 is a changed qualifier', async () => {
    await put(submission(text.replace('200余场', '200场')));
    expect((await lockFindings()).map(({ severity, message }) => [severity, message])).toEqual([
      ['error', expect.stringMatching(/200余场 → 200场，限定词“余”被删/u)],
    ]);
  });
});

test('a sentence elsewhere changes nothing in the lock and gives no finding', async () => {
  await put(submission(text.replace('全市仅此一个。', '全市仅此一个。群众普遍满意。\n\n各方面工作都有新的进展。')));
  expect(await lockFindings()).toEqual([]);
  expect((await cli('figures', 'report.md', '--diff')).stdout).toMatch(/^数据变动 0 处，其余 \d+ 处未变\n$/u);
  await cli('figures', 'report.md', '--accept');
  expect(await lockNow()).toBe(lock);
});

describe('without a usable lock', () => {
  beforeAll(() => put(submission(text)));
  afterAll(() => writeFile(join(folder, 'figures.lock.json'), lock));

  test('a merge conflict is named with its line', async () => {
    await writeFile(join(folder, 'figures.lock.json'), lock.replace('\n', '\n<<<<<<< HEAD\n'));
    expect((await lockFindings()).map(({ rule, message }) => [rule, message])).toEqual([
      ['figures/broken-lock', expect.stringContaining('figures.lock.json:2')],
    ]);
    const run = await cli('figures', 'report.md', '--diff');
    expect([run.code, run.stderr]).toEqual([2, expect.stringContaining('figures.lock.json:2')]);
    expect(run.stderr).not.toMatch(STACK_TRACE);
  });

  test('a missing one is told with the command that makes it', async () => {
    const empty = await makeFolder('no-lock');
    await writeFile(join(empty.folder, 'report.md'), submission(text));
    const run = await runCli(['build', 'report.md', '--only', 'html'], empty.folder);
    await empty.remove();
    expect(run.code, run.stderr).toBe(0);
    expect(run.stderr).toMatch(/! 疑似 .*npx dingben figures report\.md --accept/u);
  });
});

describe('figures --diff', () => {
  test('against a git revision', async () => {
    await put(text);
    const git = (...args: string[]) =>
      runCommand('git', ['-C', folder, '-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args]);
    await git('init', '-q');
    await git('add', 'report.md');
    await git('commit', '-q', '-m', 'first');
    await put(text.replace('273天', '283天'));
    const run = await cli('figures', 'report.md', '--diff', 'HEAD', '--format', 'markdown');
    expect(run.stdout).toMatch(/^数据变动 1 处，其余 \d+ 处未变\n\n\| 位置 /u);
    expect(run.stdout).toMatch(/273天 → \*\*283天\*\* \| \+10天（\+3\.7%） \| “比上年增加17天”未改，请核/u);
    expect(run.code).toBe(0);
    const none = await cli('figures', 'report.md', '--diff', '--output=x');
    expect([none.code, await readFile(join(folder, 'x'), 'utf8')]).toEqual([
      0,
      expect.stringContaining('273天 → 283天'),
    ]);
    expect((await cli('figures', 'report.md', '--diff', '--exec=x')).code).toBe(2);
    expect((await cli('figures', 'report.md', '--diff', 'nowhere')).stderr).toContain('nowhere');
  });

  test('standard input has no lock', async () => {
    expect((await cli('figures', '-', '--diff')).code).toBe(2);
  });
});

describe('--all', () => {
  test('also lists what is no figure, without an id', async () => {
    await put('---\nid: all\n---\n\n# 简报\n\nPM2.5下降5%，一批项目落地。\n');
    const run = await cli('figures', 'report.md', '--all', '--format', 'json');
    const { figures } = JSON.parse(run.stdout) as { figures: readonly { id?: string; text: string; kind: string }[] };
    const listed = figures.map(({ id, text: what, kind }) => [what, kind, id !== undefined]);
    expect(listed).toContainEqual(['5%', 'percent', true]);
    expect(listed).toContainEqual(['一批', 'indefinite', false]);
    expect(listed.filter(([what]) => String(what).includes('2.5'))).toEqual([[expect.any(String), 'name', false]]);
  });
});
