/**
 * README.md from nothing to a published edition: its blocks are executed in order, in an empty folder, with npm itself and the
 * packed program. npm's registry and the address of the package are on loopback, and have what `npm ci` has installed here.
 */
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { packFor } from '../tools/pack.ts';
import { type CommandResult, runCommand } from '../tools/run-command.ts';
import { makeFolder, makeFolderForNpm, plainEnvironment, STACK_TRACE } from './edition-folder.ts';
import { hasPdftotext } from './few-programs.ts';
import { projectRoot } from './project-root.ts';
import { readBlocks } from './readme-blocks.ts';
import { type NpmRegistry, startNpmRegistry } from './stand-in/npm-registry.ts';

const ADDRESS = /https:\/\/github\.com\/OWNER\/dingben\/releases\/download\/v[\d.]+/u;

const readme = await readFile(join(projectRoot, 'README.md'), 'utf8');
const blocks = readBlocks(readme);
const walked = blocks.filter(({ note, path }) => note === 'walk' || path !== null);
type Step = string | { readonly path: string; readonly text: string };
const steps = walked.flatMap(({ path, text }): readonly Step[] =>
  path === null ? text.trim().split('\n') : [{ path, text }],
);
const commands = steps.filter((step) => typeof step === 'string');

let registry: NpmRegistry | undefined;
let folder = '';
const removes: (() => Promise<void>)[] = [];
const ran = new Map<string, CommandResult>();

/** No configuration of whoever runs this; $PATH has this Node, git and npm. */
function environment(home: string): NodeJS.ProcessEnv {
  const kept = Object.entries(plainEnvironment()).filter(([name]) => !/^npm_|^NODE_OPTIONS$|^VITEST/iu.test(name));
  const path = [dirname(process.execPath), process.env['PATH'] ?? ''].join(delimiter);
  const who = { GIT_AUTHOR_NAME: 'n', GIT_AUTHOR_EMAIL: 'n@localhost', GIT_COMMITTER_NAME: 'n' };
  return {
    ...Object.fromEntries(kept),
    ...who,
    GIT_COMMITTER_EMAIL: 'n@localhost',
    NO_COLOR: '1',
    PATH: path,
    HOME: home,
    npm_config_registry: registry?.base,
    npm_config_cache: join(home, 'npm'),
    npm_config_audit: 'false',
    npm_config_fund: 'false',
    npm_config_update_notifier: 'false',
  };
}

beforeAll(async () => {
  const [empty, home] = [await makeFolderForNpm('walk'), await makeFolder('walk-home')];
  removes.push(empty.remove, home.remove);
  ({ folder } = empty);
  registry = await startNpmRegistry(await packFor(home.folder));
  const env = environment(home.folder);
  for (const step of steps) {
    if (typeof step !== 'string') {
      await mkdir(dirname(join(folder, step.path)), { recursive: true });
      await writeFile(join(folder, step.path), step.text);
      continue;
    }
    const agreed = /^npx dingben release /u.test(step) && !hasPdftotext() ? ' --without pdftotext' : '';
    const command = step.replace(ADDRESS, registry.base) + agreed;
    ran.set(step, await runCommand('sh', ['-c', command], { cwd: folder, env }));
  }
}, 180_000);
afterAll(async () => {
  await registry?.close();
  for (const remove of removes) await remove();
});

test('every block is walked, written, generated, run by a test that is there, or left out with a reason', () => {
  for (const { line, language, note, path, generated } of blocks) {
    if (generated || path !== null || note === 'walk') continue;
    const [, testFile] = /^run by (\S+)$/u.exec(note) ?? [];
    const told = testFile === undefined ? /^not walked: .{20,}$/u.test(note) : existsSync(join(projectRoot, testFile));
    expect(told, `README.md:${line} (${language}): ${note || 'no mark'}`).toBe(true);
  }
  // what is left out needs a clone, or something that a test has in another way
  const left = blocks.flatMap(({ note }) => /^not walked: (.*)$/u.exec(note)?.[1] ?? []);
  expect(left.length).toBeGreaterThan(0);
  for (const reason of left.filter((each) => !each.startsWith('in a clone of this repository;'))) {
    const [, testFile = ''] = /^needs .*; (\S+\.test\.ts) plays it/u.exec(reason) ?? [];
    expect(existsSync(join(projectRoot, testFile)) && testFile !== '', reason).toBe(true);
  }
});

test.each(commands)('%s', (command) => {
  const run = ran.get(command);
  expect(run?.exitCode, `${run?.stdout}${run?.stderr}`).toBe(0);
  expect(`${run?.stdout}${run?.stderr}`).not.toMatch(STACK_TRACE);
});

test('nothing came from elsewhere', () => {
  expect(registry?.fetched[0]).toMatch(/^dingben-[\d.]+\.tgz$/u);
  expect(registry?.fetched).toEqual(expect.arrayContaining(['@expo-google-fonts/noto-serif-sc', 'piscina']));
});

test('after two commands there is a report that was checked and built, with three editions that agree', async () => {
  const [install = '', build = ''] = commands;
  expect(install).toMatch(/^npm install /u);
  expect(ran.get(build)?.stderr).toMatch(/0 处必须改，0 处疑似，0 处建议核对[\s\S]*三个版本与源文逐字一致/u);
  const made = await readdir(join(folder, 'dist', 'sample'));
  expect(made).toEqual(expect.arrayContaining(['sample.pdf', 'sample.docx', 'sample.html', 'proof.json']));
});

test('after three more there is an official edition', async () => {
  const [, , , , release = ''] = commands;
  expect(release).toMatch(/^npx dingben release /u);
  expect(ran.get(release)?.stderr).toContain('正式版本 e01 已写入 dist/sample-e01');
  const made = await readdir(join(folder, 'dist', 'sample-e01'));
  expect(made).toEqual(expect.arrayContaining(['sample.pdf', 'sample.docx', 'sample.html', 'SHA512SUMS']));
  expect(JSON.parse(await readFile(join(folder, 'source', 'sample', 'editions.json'), 'utf8'))).toBeTruthy();
});

test('and an archive site that shows it', async () => {
  const start = await readFile(join(folder, 'dist', '_site', 'index.html'), 'utf8');
  expect(start).toContain('年度工作简报（样例）');
});

/** A size in KB is not what the picture is for. */
const withoutCounts = (line: string): string => line.trim().replace(/\d[\d,]*/gu, 'N');

test('the picture of the terminal shows what the walk printed', async () => {
  const picture = await readFile(join(projectRoot, '.github', 'pictures', 'terminal.svg'), 'utf8');
  const shown = [...picture.matchAll(/<text[^>]*>([^<]*)<\/text>/gu)].map(([, text = '']) => text.trim());
  const [, build = ''] = commands;
  const printed = `${ran.get(build)?.stderr}`.split('\n').map(withoutCounts);
  expect(shown.length).toBeGreaterThan(4);
  expect(shown.filter((line) => line.startsWith('$ '))).toEqual([`$ ${build}`]);
  for (const line of shown.filter((each) => each !== '' && !each.startsWith('$ '))) {
    expect(printed).toContain(withoutCounts(line));
  }
});
