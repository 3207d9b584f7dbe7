/** The Action as GitHub runs it: inputs in, annotations, outputs and a job summary out, and a failure that says why. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type CommandResult, runCommand } from '../tools/run-command.ts';
import { makeFolder, plainEnvironment, STACK_TRACE, treeOf } from './edition-folder.ts';
import { projectRoot } from './project-root.ts';

interface ActionRun extends CommandResult {
  readonly summary: string;
  readonly outputs: string;
  readonly files: readonly string[];
}

async function runAction(report: string, inputs: Readonly<Record<string, string>>): Promise<ActionRun> {
  const { folder, remove } = await makeFolder('action');
  await mkdir(join(folder, 'source', 'brief'), { recursive: true });
  await writeFile(join(folder, 'source', 'brief', 'report.md'), report);
  const [summary, outputs] = [join(folder, 'summary.md'), join(folder, 'outputs.txt')];
  await writeFile(summary, '');
  await writeFile(outputs, '');
  const named = Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]);
  const github = { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: summary, GITHUB_OUTPUT: outputs };
  const env = plainEnvironment({ ...github, ...Object.fromEntries(named) });
  const run = await runCommand(process.execPath, [join(projectRoot, 'pipeline', 'action.ts')], { cwd: folder, env });
  const written = {
    summary: await readFile(summary, 'utf8'),
    outputs: await readFile(outputs, 'utf8'),
    files: Object.keys(await treeOf(folder)),
  };
  await remove();
  return { ...run, ...written };
}

const GOOD = '---\nid: brief\n---\n\n# 年度简报\n\n2024年新增就业1.2万人。\n';

test('a good report: editions, summary with their digests, no annotation', async () => {
  const run = await runAction(GOOD, { mode: 'build', output: 'out' });
  expect(run.exitCode, run.stdout + run.stderr).toBe(0);
  expect(run.stdout).not.toMatch(/^::(?:error|warning)/mu);
  expect(run.files).toEqual(
    expect.arrayContaining(['out/brief/brief.pdf', 'out/brief/brief.docx', 'out/brief/brief.html']),
  );
  expect(run.summary).toContain('| source/brief/report.md | 2 | 0 | 0 | 0 |');
  expect(run.summary).toMatch(/\| brief\.pdf \| [\d,]+ B \| `[0-9a-f]{64}` \|/u);
  expect(run.outputs).toMatch(/editions<<.*\n3\n/u);
});

test('a planted fault is an error on its line, in the summary and in the exit code', async () => {
  const run = await runAction(`${GOOD}\n盘活资产4..07亿元。\n`, { mode: 'check' });
  expect(run.exitCode).toBe(1);
  expect(run.stdout).toMatch(
    /^::error title=numbers\/doubled-decimal-point,file=source\/brief\/report\.md,line=9,endLine=9,col=5,/mu,
  );
  expect(run.summary).toContain('| source/brief/report.md:9:5 |');
  expect(run.outputs).toMatch(/errors<<.*\n1\n/u);
  expect(run.files.some((file) => file.endsWith('.pdf'))).toBe(false);
});

test('a draft is not released', async () => {
  const run = await runAction(GOOD, { mode: 'build', stage: 'published' });
  expect(run.exitCode).toBe(1);
  expect(run.stdout).toMatch(/^::error::.*consultation.*published/mu);
  expect(run.files.some((file) => file.endsWith('.pdf'))).toBe(false);
});

test.each([
  ['an unknown mode', { mode: 'ship' }, /mode.*ship/u],
  ['an unknown stage', { stage: 'final' }, /stage.*final/u],
  ['a missing file', { files: 'source/none/report.md' }, /source\/none\/report\.md/u],
])('%s fails with one clear line', async (_what, inputs, says) => {
  const run = await runAction(GOOD, inputs);
  expect(run.exitCode).toBe(1);
  expect(run.stdout).toMatch(says);
  expect(run.stdout + run.stderr).not.toMatch(STACK_TRACE);
});
