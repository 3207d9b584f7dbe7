/** `dingben init`: a ready repository where nothing was; workflows that hold what the project's own ones hold; nothing overwritten. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { workflowProblems } from '../tools/workflow-lint.ts';
import { makeFolder, STACK_TRACE, treeOf } from './edition-folder.ts';
import { projectRoot } from './project-root.ts';
import { runCli } from './run-cli.ts';

const COMMIT = '0123456789abcdef0123456789abcdef01234567';
const ACTION = '.github/actions/publish-report';
const removes: (() => Promise<void>)[] = [];

async function emptyFolder(): Promise<string> {
  const { folder, remove } = await makeFolder('init');
  removes.push(remove);
  return folder;
}
afterEach(async () => {
  for (const remove of removes.splice(0)) await remove();
});

const namesOf = async (folder: string): Promise<string[]> =>
  Object.keys(await treeOf(folder)).filter((path) => !path.startsWith('.git/'));

const HOUSE = [
  '.github/dependabot.yml',
  ...['check', 'comment', 'publish', 'site'].map((name) => `.github/workflows/${name}.yml`),
  '.gitignore',
  'README.md',
  'package.json',
  'source/sample/figures.lock.json',
  'source/sample/report.md',
  'templates/settings.yml',
];

describe('in an empty folder', () => {
  test('writes the repository, says to keep drafts private, and builds its sample when asked', async () => {
    const folder = await emptyFolder();
    const run = await runCli(['init', '--build'], folder);
    expect(run.code, run.stderr).toBe(0);
    expect(run.stdout.trim().split('\n')).toEqual(HOUSE);
    expect((await namesOf(folder)).filter((path) => !path.startsWith('dist/'))).toEqual(HOUSE);
    expect(run.stderr).toContain('私有仓库');
    expect(run.stderr).toContain('三个版本与源文逐字一致');
    expect(run.stderr).toContain('0 处必须改，0 处疑似，0 处建议核对');
    expect(await readdir(join(folder, '.git'))).toContain('HEAD');
    expect(await readFile(join(folder, 'README.md'), 'utf8')).toMatch(/私有仓库[\s\S]*private repository/u);
  });

  test('the sample says that it is one, in its title and in its text', async () => {
    const folder = await emptyFolder();
    await runCli(['init'], folder);
    const sample = await readFile(join(folder, 'source/sample/report.md'), 'utf8');
    expect(sample).toMatch(/^title: .*样例/mu);
    expect(sample).toContain('本简报是样例，机构和数字都是虚构的');
  });

  test('--dry-run lists the same files and writes none', async () => {
    const folder = await emptyFolder();
    const run = await runCli(['init', '--dry-run'], folder);
    expect(run.code).toBe(0);
    expect(run.stdout.trim().split('\n')).toEqual(HOUSE);
    expect(await readdir(folder)).toEqual([]);
  });

  test('a folder that is not there yet is made', async () => {
    const folder = await emptyFolder();
    expect((await runCli(['init', '报告 2024/reports'], folder)).code).toBe(0);
    expect(await namesOf(join(folder, '报告 2024', 'reports'))).toEqual(HOUSE);
  });
});

describe('where something is', () => {
  test.each([
    'README.md',
    'source/sample/report.md',
    '.github/workflows/check.yml',
  ])('%s is not overwritten, and nothing else is written', async (path) => {
    const folder = await emptyFolder();
    await mkdir(join(folder, path, '..'), { recursive: true });
    await writeFile(join(folder, path), 'mine\n');
    const run = await runCli(['init'], folder);
    expect(run.code).toBe(2);
    expect(run.stderr).toContain(path);
    expect(run.stderr).not.toMatch(STACK_TRACE);
    expect(await namesOf(folder)).toEqual([path]);
    expect(await readFile(join(folder, path), 'utf8')).toBe('mine\n');
  });

  test('again: nothing is written', async () => {
    const folder = await emptyFolder();
    await runCli(['init'], folder);
    const before = await treeOf(folder);
    const again = await runCli(['init'], folder);
    expect([again.code, again.stdout]).toEqual([0, '']);
    expect(await treeOf(folder)).toEqual(before);
  });
});

describe('package.json and options', () => {
  test('the package.json of npm install keeps all that it has', async () => {
    const folder = await emptyFolder();
    await writeFile(
      join(folder, 'package.json'),
      '{"dependencies":{"dingben":"https://localhost/d.tgz"},"name":"ours"}',
    );
    expect((await runCli(['init'], folder)).code).toBe(0);
    expect(JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'))).toEqual({
      private: true,
      scripts: { check: 'dingben check', build: 'dingben build', doctor: 'dingben doctor' },
      dependencies: { dingben: 'https://localhost/d.tgz' },
      name: 'ours',
    });
  });

  test.each(['[]', '{', '"x"'])('a package.json that is %s stops it', async (text) => {
    const folder = await emptyFolder();
    await writeFile(join(folder, 'package.json'), text);
    const run = await runCli(['init'], folder);
    expect(run.code).toBe(2);
    expect(run.stderr).not.toMatch(STACK_TRACE);
    expect(await namesOf(folder)).toEqual(['package.json']);
  });

  test.each(['dingben', 'o/r@main', 'o/r@0123', `o/r@${COMMIT}; rm`])('--action %s is refused', async (action) => {
    const folder = await emptyFolder();
    expect((await runCli(['init', '--action', action], folder)).code).toBe(2);
    expect(await readdir(folder)).toEqual([]);
  });
});

interface Job {
  readonly steps?: readonly { readonly uses?: string; readonly run?: string }[];
}
interface Workflow {
  readonly jobs: Readonly<Record<string, Job>>;
}

/** A house has no code of ours to install or to check out: it only uses the Action. */
function asInAHouse(workflow: Workflow, name: string): Workflow {
  const left = (step: { uses?: string; run?: string }): boolean =>
    !/setup-node/u.test(step.uses ?? '') &&
    step.run !== 'npm ci' &&
    !(name === 'comment' && /checkout/u.test(step.uses ?? ''));
  const jobs = Object.entries(workflow.jobs).filter(([job]) => !(name === 'check' && job === 'tests'));
  const ready = jobs.map(([job, { steps, ...rest }]) => [job, steps ? { ...rest, steps: steps.filter(left) } : rest]);
  const text = JSON.stringify({ ...workflow, jobs: Object.fromEntries(ready) });
  return JSON.parse(text.replaceAll(`./${ACTION}`, `office/dingben/${ACTION}@${COMMIT}`)) as Workflow;
}

describe('the workflows that it writes', () => {
  const written = async (): Promise<ReadonlyMap<string, string>> => {
    const folder = await emptyFolder();
    const run = await runCli(['init', '--action', `office/dingben@${COMMIT}`], folder);
    expect(run.code, run.stderr).toBe(0);
    expect(run.stderr).not.toContain('OWNER');
    const files = new Map<string, string>();
    for (const path of HOUSE.filter((each) => each.startsWith('.github/workflows/')))
      files.set(path, await readFile(join(folder, path), 'utf8'));
    return files;
  };

  test('have no finding of actionlint, of the schema, of the search for injections', async () => {
    for (const [path, text] of await written()) expect(await workflowProblems(path, text), path).toEqual([]);
  });

  test('are the project’s own, less what only its own code needs', async () => {
    for (const [path, text] of await written()) {
      const name = /(\w+)\.yml$/u.exec(path)?.[1] ?? '';
      const own = parse(await readFile(join(projectRoot, path), 'utf8')) as Workflow;
      const expected = asInAHouse(own, name);
      expect(parse(text), name).toEqual(expected);
      expect(text).toContain(`office/dingben/${ACTION}@${COMMIT}`);
      expect(text).not.toMatch(/OWNER|@COMMIT/u);
    }
  });

  test('an injection that is planted in one of them is caught', async () => {
    const path = '.github/workflows/publish.yml';
    const text = (await written()).get(path) ?? '';
    const planted = text.replace(/run: .*/u, 'run: echo "${'.concat('{ github.event.head_commit.message }}"'));
    expect(planted).not.toBe(text);
    const found = (await workflowProblems(path, planted)).map(({ message }) => message).join('\n');
    expect(found).toContain('potentially untrusted');
    expect(found).toContain('inside a script');
  });
});
