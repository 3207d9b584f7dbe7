/** The bundled command line starts, says so in one line under a Node that is too old, and is not kept in git. */
import { access, copyFile, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { PATIENCE_OF_V8 } from '../tools/cli-bundle.ts';
import { KEPT } from '../tools/program-start.ts';
import { runCommand } from '../tools/run-command.ts';
import { makeFolder, plainEnvironment, STACK_TRACE } from './edition-folder.ts';
import { projectRoot } from './project-root.ts';

const bundle = join(projectRoot, 'pipeline', 'bin', 'dingben.mjs');

test('the bundle is there (npm ci makes it) and answers', async () => {
  await access(bundle);
  const run = await runCommand(process.execPath, [bundle, '--help'], { cwd: projectRoot });
  expect(run.exitCode, run.stderr).toBe(0);
  expect(run.stdout).toContain('build');
});

/** What V8 says of the kept code: `false` where it took it, `undefined` where it was given none. */
async function rejected(bin: string, command: string): Promise<string> {
  const look = `import { load } from ${JSON.stringify(pathToFileURL(join(bin, 'load.mjs')))};
    const { script: { cachedDataRejected } } = load();
    process.stdout.write(String(cachedDataRejected));`;
  const run = await runCommand(process.execPath, [
    ...PATIENCE_OF_V8,
    '--input-type=module',
    '--eval',
    look,
    '--',
    'dingben',
    command,
  ]);
  expect(run.stderr).toBe('');
  return run.stdout;
}

test('what V8 compiled of the program lies beside it, and V8 takes it', async () => {
  for (const command of KEPT) expect(await rejected(dirname(bundle), command)).toBe('false');
});

test('of damaged code V8 is given none', async () => {
  const { folder, remove } = await makeFolder('damaged-code');
  const bin = dirname(bundle);
  for (const name of await readdir(bin))
    if (/^load|^program/u.test(name)) await copyFile(join(bin, name), join(folder, name));
  const code = join(folder, (await readdir(folder)).find((name) => name.endsWith('.check.v8')) ?? '');
  const whole = await readFile(code);
  const flipped = Buffer.from(whole);
  const middle = whole.length >> 1;
  flipped[middle] = (whole[middle] ?? 0) ^ 1;
  for (const damaged of [flipped, whole.subarray(0, middle), whole.subarray(0, 3), new Uint8Array()]) {
    await writeFile(code, damaged);
    expect(await rejected(folder, 'check')).toBe('undefined');
  }
  await rm(code);
  expect(await rejected(folder, 'check')).toBe('undefined');
  await remove();
});

test('it works from another folder', async () => {
  const { folder, remove } = await makeFolder('elsewhere');
  await writeFile(join(folder, 'brief.md'), '# 简报\n\n2024年新增就业1.2万人。\n');
  const run = await runCommand(process.execPath, [bundle, 'build', 'brief.md'], {
    cwd: folder,
    env: plainEnvironment(),
  });
  expect(run.exitCode, run.stderr).toBe(0);
  for (const format of ['pdf', 'docx', 'html']) await access(join(folder, 'dist', 'brief', `brief.${format}`));
  await remove();
});

test('under an older Node it says so in one line and exits with 2', async () => {
  const { folder, remove } = await makeFolder('old-node');
  const older = join(folder, 'older.mjs');
  await writeFile(older, "Object.defineProperty(process.versions, 'node', { value: '20.11.0' });\n");
  const run = await runCommand(process.execPath, [`--import=${pathToFileURL(older).href}`, bundle, '--help']);
  await remove();
  expect(run.stderr.trim().split('\n')).toHaveLength(1);
  expect(run.stderr).toContain('20.11.0');
  expect(run.stdout + run.stderr).not.toMatch(STACK_TRACE);
  expect(run.exitCode).toBe(2);
});

test('git ignores it', async () => {
  const run = await runCommand('git', ['check-ignore', 'pipeline/bin/dingben.mjs'], { cwd: projectRoot });
  expect(run.exitCode).toBe(0);
});
