/** Bad input gives a clear message and an agreed exit code, never a stack trace, and leaves an earlier dist as it was. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeFolder, STACK_TRACE, treeOf } from './edition-folder.ts';
import { runCli } from './run-cli.ts';

const GOOD = '# 年度简报\n\n2024年新增就业1.2万人。\n';
const front = (lines: string): string => `---\n${lines}\n---\n\n${GOOD}`;

interface Case {
  readonly what: string;
  readonly content: string | Uint8Array | null;
  readonly exitCode: number;
  /** what the message must name */
  readonly says: RegExp;
}

const CASES: readonly Case[] = [
  { what: 'a missing file', content: null, exitCode: 2, says: /report\.md/u },
  {
    what: 'text that is not UTF-8',
    content: Buffer.from([0x23, 0x20, 0xc4, 0xea, 0xb6, 0xc8]),
    exitCode: 2,
    says: /UTF-8/u,
  },
  {
    what: 'front matter that is no YAML',
    content: front('title: "不完整\nid: a'),
    exitCode: 2,
    says: /\d+:\d+.*read\/front-matter/u,
  },
  { what: 'front matter that does not end', content: `---\ntitle: 标题\n\n${GOOD}`, exitCode: 2, says: /---/u },
  { what: 'an unknown key', content: front('titel: 标题'), exitCode: 2, says: /titel/u },
  { what: 'an unknown profile', content: front('profile: novel'), exitCode: 2, says: /profile.*gov-work-report/su },
  { what: 'an unknown stage', content: front('stage: final'), exitCode: 2, says: /stage.*consultation/su },
  { what: 'a date that there is not', content: front('date: 2023-02-30'), exitCode: 2, says: /date/u },
  { what: 'an id that is no folder name', content: front('id: ../../etc'), exitCode: 2, says: /id/u },
  {
    what: 'an image that is not there',
    content: `${GOOD}\n![图](images/none.png)\n`,
    exitCode: 1,
    says: /images\/none\.png/u,
  },
  { what: 'an empty file', content: '', exitCode: 1, says: /report\.md/u },
  { what: 'a file of white space', content: ' \n\n\t\n', exitCode: 1, says: /report\.md/u },
];

describe.each(['check', 'build'])('%s', (command) => {
  test.each(CASES)('$what: exit code $exitCode', async ({ content, exitCode, says }) => {
    const { folder, remove } = await makeFolder('broken');
    if (content !== null) await writeFile(join(folder, 'report.md'), content);
    const run = await runCli([command, 'report.md', ...(command === 'build' ? ['-o', 'out'] : [])], folder);
    await remove();
    const said = run.stdout + run.stderr;
    expect(said).not.toMatch(STACK_TRACE);
    expect(said).toMatch(says);
    expect(run.code, said).toBe(exitCode);
  });

  test('five megabytes of one line end with a message', { timeout: 180_000 }, async () => {
    const { folder, remove } = await makeFolder('long-line');
    await writeFile(join(folder, 'report.md'), `# 长行\n\n${'全区新增就业1.2万人，'.repeat(170_000)}`);
    const run = await runCli([command, 'report.md', ...(command === 'build' ? ['-o', 'out'] : [])], folder);
    await remove();
    const said = run.stdout + run.stderr;
    expect(said.slice(0, 4000)).not.toMatch(STACK_TRACE);
    expect([1, 2], said.slice(0, 400)).toContain(run.code);
  });
});

describe('wrong usage', () => {
  test.each([
    ['an unknown command', ['publish']],
    ['an unknown option', ['check', '--fast']],
    ['an unknown format of findings', ['check', '--format', 'xml']],
    ['an unknown edition', ['build', 'report.md', '--only', 'epub']],
    ['a folder instead of a file', ['check', '.']],
    ['import without a folder', ['import', 'report.md']],
    ['import of nothing', ['import', 'none.txt', '-o', 'out']],
    ['no report at all', ['build']],
  ])('%s: exit code 2', async (_what, args) => {
    const { folder, remove } = await makeFolder('usage');
    await writeFile(join(folder, 'report.md'), GOOD);
    const run = await runCli(args, folder);
    await remove();
    expect(run.stderr.trim()).not.toBe('');
    expect(run.stdout + run.stderr).not.toMatch(STACK_TRACE);
    expect(run.code, run.stderr).toBe(2);
  });

  test('settings with an unknown key name file, line and key', async () => {
    const { folder, remove } = await makeFolder('settings');
    await mkdir(join(folder, 'templates', 'looks'), { recursive: true });
    await writeFile(join(folder, 'templates', 'settings.yml'), 'fonts: {}\nfnots: {}\n');
    await writeFile(join(folder, 'report.md'), GOOD);
    const run = await runCli(['check', 'report.md'], folder);
    await remove();
    expect(run.stderr).toMatch(/settings\.yml.*2.*fnots/su);
    expect(run.stderr).not.toMatch(STACK_TRACE);
    expect(run.code).toBe(2);
  });
});

describe('an earlier dist', () => {
  let folder = '';
  let remove = async () => {};
  let before: Record<string, string> = {};

  beforeAll(async () => {
    ({ folder, remove } = await makeFolder('dist'));
    await writeFile(join(folder, 'report.md'), front('id: brief\nstage: submission'));
    const run = await runCli(['build', 'report.md', '--only', 'html'], folder);
    expect(run.code, run.stderr).toBe(0);
    before = await treeOf(join(folder, 'dist'));
    expect(Object.keys(before)).toContain('brief/brief.html');
  });
  afterAll(() => remove());

  test.each([
    ['an error in the report', `${front('id: brief\nstage: submission')}\n盘活资产4..07亿元。\n`, 1],
    ['bad front matter', front('id: brief\nstage: nearly'), 2],
    ['an empty text', '---\nid: brief\nstage: submission\n---\n', 1],
  ])('is left as it was by %s', async (_what, content, exitCode) => {
    await writeFile(join(folder, 'report.md'), content);
    const run = await runCli(['build', 'report.md', '--only', 'html'], folder);
    expect(run.code, run.stderr).toBe(exitCode);
    expect(await treeOf(join(folder, 'dist'))).toEqual(before);
  });
});
