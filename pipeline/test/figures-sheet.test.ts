/** The 数据核校表 through the command line: out to the offices, back with answers, and never into an edition. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { figuresXlsx, readFiguresXlsx } from '#announce/figures-xlsx.ts';
import { makeFolder, STACK_TRACE, treeOf } from './edition-folder.ts';
import { projectRoot } from './project-root.ts';
import { type Ran, runCli } from './run-cli.ts';

let folder = '';
let remove = async () => {};

const cli = (...args: string[]): Promise<Ran> => runCli(args, folder);
const sourcesNow = (): Promise<string> => readFile(join(folder, 'figures.sources.yml'), 'utf8');

/** What an office does to the sheet. */
async function fillIn(answers: Readonly<Record<string, Readonly<Record<string, string>>>>): Promise<void> {
  const { rows } = await readFiguresXlsx(await readFile(join(folder, 'sheet.xlsx')));
  const filled = rows.map(({ row: _row, ...row }) => ({ ...row, ...answers[row.text] }));
  await writeFile(join(folder, 'filled.xlsx'), await figuresXlsx(filled));
}

beforeAll(async () => {
  ({ folder, remove } = await makeFolder('figures-sheet'));
  const text = await readFile(join(projectRoot, 'source', 'heping-2023', 'report.md'), 'utf8');
  await writeFile(join(folder, 'report.md'), text);
  await writeFile(join(folder, 'figures.sources.yml'), '# 各单位口径\n办结率:\n  提供单位: 区信访办 # 暂定\n');
  const run = await cli('figures', 'report.md', '--format', 'xlsx', '-o', 'sheet.xlsx');
  expect(run.code, run.stderr).toBe(0);
});
afterAll(() => remove());

test('one row per figure, with its sentence and who answers for it', async () => {
  const { rows } = await readFiguresXlsx(await readFile(join(folder, 'sheet.xlsx')));
  const { stdout } = await cli('figures', 'report.md', '--format', 'json');
  const { figures } = JSON.parse(stdout) as { figures: readonly { id: string; text: string }[] };
  expect(rows.map(({ id, text }) => [id, text])).toEqual(figures.map(({ id, text }) => [id, text]));
  expect(rows.find(({ text }) => text === '99.7%')).toMatchObject({ unit: '%', value: '99.7', provider: '区信访办' });
  expect(rows.find(({ text }) => text === '4.07亿元')?.sentence).toMatch(/^专项整治闲置资产，.*4\.07亿元，.*。$/u);
});

test('answers come back into figures.sources.yml, and what was written there stays', async () => {
  await fillIn({
    '4.07亿元': { provider: '区国资委', verifiedBy: '甲', status: '已核实' },
    '99.7%': { status: '已核实' },
  });
  const run = await cli('figures', 'report.md', '--merge', 'filled.xlsx');
  expect([run.code, run.stderr]).toEqual([0, expect.stringContaining('已并入 2 条答复')]);
  const merged = await sourcesNow();
  expect(merged).toMatch(/^# 各单位口径\n办结率:\n {2}提供单位: 区信访办 # 暂定\n {2}核实状态: 已核实\n/u);
  const { stdout } = await cli('figures', 'report.md', '--format', 'json');
  const { figures } = JSON.parse(stdout) as { figures: readonly { text: string; source?: unknown }[] };
  expect(figures.find(({ text }) => text === '4.07亿元')?.source).toEqual({
    provider: '区国资委',
    verifiedBy: '甲',
    status: '已核实',
  });
  expect((await cli('figures', 'report.md', '--merge', 'filled.xlsx')).stderr).toContain('没有新的答复');
  expect(await sourcesNow()).toBe(merged);
});

test('no edition carries the names', async () => {
  const run = await cli('build', 'report.md', '--only', 'html', '-o', 'out');
  expect(run.code, run.stderr).toBe(0);
  const files = Object.values(await treeOf(join(folder, 'out'))).map((bytes) =>
    Buffer.from(bytes, 'base64').toString(),
  );
  expect(files.length).toBeGreaterThan(3);
  expect(files.filter((text) => /区国资委|区信访办/u.test(text))).toEqual([]);
});

describe('what cannot be is refused in one line', () => {
  test.each([
    ['no file to write to', ['--format', 'xlsx'], /-o FILE\.xlsx/u],
    ['a sheet that is none', ['--merge', 'report.md'], /report\.md 不是可读的 xlsx/u],
    ['a sheet that is not there', ['--merge', 'nothing.xlsx'], /nothing\.xlsx/u],
    ['a table as a workbook of changes', ['--diff', '--format', 'xlsx'], /table, json, markdown/u],
    ['markdown of a ledger', ['--format', 'markdown'], /table, json, csv, xlsx/u],
  ])('%s', async (_what, args, message) => {
    const run = await cli('figures', 'report.md', ...args);
    expect([run.code, run.stdout]).toEqual([2, '']);
    expect(run.stderr).toMatch(message);
    expect(run.stderr).not.toMatch(STACK_TRACE);
  });

  test('a broken figures.sources.yml', async () => {
    const kept = await sourcesNow();
    await writeFile(join(folder, 'figures.sources.yml'), '办结率:\n  提供部门: 区信访办\n');
    const run = await cli('check', 'report.md');
    await writeFile(join(folder, 'figures.sources.yml'), kept);
    expect([run.code, run.stderr]).toEqual([2, expect.stringMatching(/figures\.sources\.yml:2 .*提供部门/u)]);
  });
});
