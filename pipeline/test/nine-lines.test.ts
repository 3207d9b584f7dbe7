/** The nine lines that README shows: counted, judged as a workflow, and run as GitHub would, where nothing but the Action is. */
import { cp, mkdir, readFile, symlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { FONT_PACKAGES } from '../action/fonts/font-packages.ts';
import { workflowProblems } from '../tools/workflow-lint.ts';
import { publishedReport } from './ci-house.ts';
import { type HouseRepository, makeRepository } from './ci-repository.ts';
import { projectRoot } from './project-root.ts';
import { readBlocks } from './readme-blocks.ts';
import { type ActionRun, runAction } from './run-action.ts';
import { runCli } from './run-cli.ts';
import { type StandIn, startStandIn } from './stand-in/server.ts';

const COMMIT = '0123456789abcdef0123456789abcdef01234567';
const ACTION = '.github/actions/publish-report';
const FILE = 'source/brief/report.md';

interface Workflow {
  readonly on: string;
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<
    Record<string, { readonly steps: readonly { uses: string; with: Readonly<Record<string, string | number>> }[] }>
  >;
}

async function shownIn(name: string): Promise<string> {
  const blocks = readBlocks(await readFile(join(projectRoot, name), 'utf8'));
  const [block, ...more] = blocks.filter(({ language }) => language === 'yaml');
  expect(more, `${name} shows one workflow`).toEqual([]);
  return block?.text ?? '';
}

const shown = await shownIn('README.md');
const steps = Object.values((parse(shown) as Workflow).jobs).flatMap((job) => job.steps);

let house: HouseRepository;
let standIn: StandIn;
let run: ActionRun;

/** What GitHub fetches for `uses: OWNER/dingben/<path>@COMMIT`: files of git, no node_modules; the fonts lie in the tool cache. */
async function fetchedAction(): Promise<string> {
  const copy = join(house.temp, 'fetched');
  await mkdir(join(copy, dirname(ACTION)), { recursive: true });
  for (const path of [ACTION, 'templates', 'package.json'])
    await cp(join(projectRoot, path), join(copy, path), { recursive: true });
  return join(copy, ACTION, 'dist', 'index.mjs');
}

/** As an earlier job of this runner has left them: action-fonts.test.ts fetches them. */
async function fontHome(): Promise<string> {
  const home = join(house.temp, 'font-home');
  for (const { name } of FONT_PACKAGES) {
    const target = join(home, 'node_modules', name);
    await mkdir(dirname(target), { recursive: true });
    await symlink(join(projectRoot, 'node_modules', name), target);
  }
  await mkdir(join(home, 'pipeline', 'bin'), { recursive: true });
  await symlink(join(projectRoot, 'pipeline', 'bin', 'fonts'), join(home, 'pipeline', 'bin', 'fonts'));
  return home;
}

beforeAll(async () => {
  house = await makeRepository('nine');
  standIn = await startStandIn('office/reports');
  await house.write(FILE, publishedReport('1.2万人'));
  expect((await runCli(['figures', FILE, '--accept'], house.folder)).code).toBe(0);
  const base = house.commit('report');
  await house.write(FILE, publishedReport('1.3万人').replace('stage: published', 'stage: consultation'));
  const head = house.commit('a figure');
  const use = steps.find(({ uses }) => uses.includes(ACTION));
  const given = Object.entries(use?.with ?? {}).map(([name, value]) => [name, String(value)] as const);
  run = await runAction({
    inputs: { ...Object.fromEntries(given), token: 'read' },
    event: { pull_request: { number: 1, head: { sha: head, repo: null }, base: { sha: base } } },
    environment: { DINGBEN_FONT_HOME: await fontHome() },
    file: await fetchedAction(),
    folder: house.folder,
    temp: house.temp,
    standIn,
  });
});
afterAll(async () => {
  await standIn.close();
  await house.remove();
});

describe('the lines', () => {
  test('are nine, the same in both READMEs and on the Action’s page', async () => {
    expect(shown.trimEnd().split('\n')).toHaveLength(9);
    expect(await shownIn('README.zh-CN.md')).toBe(shown);
    const page = await readFile(join(projectRoot, ACTION, 'README.md'), 'utf8');
    expect(page).toContain(`\`\`\`yaml\n${shown}\`\`\``);
  });

  test('have no finding of actionlint, of the schema, of the search for injections', async () => {
    const text = shown.replace('OWNER', 'office').replace('COMMIT', COMMIT);
    expect(await workflowProblems('.github/workflows/reports.yml', text)).toEqual([]);
  });

  test('may only read, and pin what they use by commit', () => {
    expect((parse(shown) as Workflow).permissions).toEqual({ contents: 'read' });
    for (const { uses } of steps) expect(uses).toMatch(/@(?:[0-9a-f]{40}|COMMIT)$/u);
  });
});

describe('run in another repository', () => {
  test('they check, build and show the changed figure', () => {
    expect(run.exitCode, run.stdout + run.stderr).toBe(0);
    expect(run.outputs).toMatchObject({ errors: '0', 'figures-changed': '1', editions: '3' });
    expect(run.annotations[0]).toMatch(/^::warning title=figures\/changed-since-lock/u);
    expect(run.summary).toContain('1.2万人 → **1.3万人**');
  });

  test('the editions are kept for a day, and nothing is changed', () => {
    const files = Object.keys(unzipSync(standIn.state.artifacts.get('editions')?.bytes ?? Buffer.of()));
    expect(files).toEqual(expect.arrayContaining(['brief/brief.pdf', 'brief/brief.docx', 'brief/brief.html']));
    expect(standIn.log.filter((line) => !line.startsWith('GET') && !/twirp|blob/u.test(line))).toEqual([]);
  });
});
