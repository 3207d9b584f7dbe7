/** The scripts of publish.yml do what they say: run as written, with a stand-in for gh that only notes what it is asked. */
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { runCommand } from '../tools/run-command.ts';
import { makeFolder, plainEnvironment } from './edition-folder.ts';
import { projectRoot } from './project-root.ts';

interface Publish {
  readonly jobs: Readonly<
    Record<string, { readonly steps: readonly { readonly name?: string; readonly run?: string }[] }>
  >;
}

const workflow = parse(await readFile(join(projectRoot, '.github/workflows/publish.yml'), 'utf8')) as Publish;
const scriptOf = (job: string, name: string): string =>
  workflow.jobs[job]?.steps.find((step) => step.name === name)?.run ?? `no step ${name}`;

const programs = await Promise.all(['bash', 'jq', 'sha256sum'].map((name) => runCommand(name, ['--version'])));
const missing = programs.some(({ exitCode }) => exitCode !== 0);

const MANIFEST = {
  files: [{ path: 'brief.pdf', downloadName: '年度简报（2024年，公布稿）.pdf' }, { path: 'figures.json' }],
};

const note = missing ? ' (skipped: no bash, jq or sha256sum)' : '';

let folder = '';
let remove = async () => {};

beforeAll(async () => {
  ({ folder, remove } = await makeFolder('publish'));
  const dist = join(folder, 'dist', 'brief');
  await mkdir(dist, { recursive: true });
  for (const name of ['brief.pdf', 'brief.docx', 'brief.html', 'figures.json']) await writeFile(join(dist, name), name);
  await writeFile(join(dist, 'manifest.json'), JSON.stringify(MANIFEST));
  await mkdir(join(folder, 'bin'));
  // `release view` fails until the marker file says that the release is there
  await writeFile(
    join(folder, 'bin', 'gh'),
    '#!/bin/sh\nif [ "$2" = view ]; then test -f released; exit; fi\nfor each in "$@"; do echo "$each"; done >> asked.txt\n',
  );
  await chmod(join(folder, 'bin', 'gh'), 0o755);
});
afterAll(() => remove());

const run = (script: string) =>
  runCommand('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], {
    cwd: folder,
    env: plainEnvironment({
      TAG: 'brief/e01',
      REPOSITORY: 'o/r',
      PATH: `${join(folder, 'bin')}${delimiter}${process.env['PATH']}`,
    }),
  });

test.skipIf(missing)(`the checksums verify${note}`, async () => {
  const made = await run(scriptOf('build', 'Checksums'));
  expect(made.exitCode, made.stderr).toBe(0);
  const checked = await run('cd dist/brief && sha256sum --check SHA256SUMS');
  expect(checked.stdout.match(/: OK/gu)).toHaveLength(5);
});

test.skipIf(missing)(`every file becomes an asset with its readable name${note}`, async () => {
  const released = await run(scriptOf('release', 'Create the release with its assets'));
  expect(released.exitCode, released.stderr).toBe(0);
  const asked = (await readFile(join(folder, 'asked.txt'), 'utf8')).trim().split('\n');
  expect(asked.slice(0, 3)).toEqual(['release', 'create', 'brief/e01']);
  expect(asked.slice(-4)).toEqual([
    'dist/brief/brief.pdf#年度简报（2024年，公布稿）.pdf',
    'dist/brief/figures.json#figures.json',
    'dist/brief/manifest.json',
    'dist/brief/SHA256SUMS',
  ]);
});

test.skipIf(missing)(`a second run changes nothing and says so${note}`, async () => {
  await writeFile(join(folder, 'released'), '');
  const before = await readFile(join(folder, 'asked.txt'), 'utf8');
  const again = await run(scriptOf('release', 'Create the release with its assets'));
  expect(again.exitCode).toBe(0);
  expect(again.stdout).toContain('released already');
  expect(await readFile(join(folder, 'asked.txt'), 'utf8')).toBe(before);
});
