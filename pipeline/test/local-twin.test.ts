/** What the workflows do can be done at a desk, one command each: the table names every step, and the commands do it. */
import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type CommandResult, runCommand } from '../tools/run-command.ts';
import { TWIN_MODES } from '../tools/twin.ts';
import { publishedReport } from './ci-house.ts';
import { type HouseRepository, makeRepository } from './ci-repository.ts';
import { plainEnvironment } from './edition-folder.ts';
import { fewPrograms, hasPdftotext } from './few-programs.ts';
import { projectRoot } from './project-root.ts';
import { runCli } from './run-cli.ts';

interface Step {
  readonly run?: string;
  readonly uses?: string;
  readonly with?: Readonly<Record<string, string>>;
}
interface Workflow {
  readonly jobs: Readonly<Record<string, { readonly steps?: readonly Step[] }>>;
}

const folder = join(projectRoot, '.github', 'workflows');
const table = (await readFile(join(folder, 'README.md'), 'utf8'))
  .split('\n')
  .flatMap((line) => [/^\| (\w+\.yml) \| `([^|]+)` \| (.+?) \| (.+) \|$/u.exec(line)?.slice(1) ?? []])
  .filter((row) => row.length > 0);

/** Moves files between GitHub's own parts: nothing of ours happens in them. */
const CARRIERS = /^actions\/(?:checkout|setup-node|upload-pages-artifact|download-artifact)@/u;

/** What a step does, as the table names it; null for a carrier. */
function namedIn({ run, uses = '', with: inputs }: Step): string | null {
  if (run !== undefined) return run.trim();
  if (uses.endsWith('/publish-report')) return `mode: ${inputs?.['mode']}`;
  return CARRIERS.test(uses) ? null : (uses.split('@')[0] ?? uses);
}

test.each([
  'check.yml',
  'comment.yml',
  'publish.yml',
  'site.yml',
])('every step of %s stands in the table', async (name) => {
  const { jobs } = parse(await readFile(join(folder, name), 'utf8')) as Workflow;
  const steps = Object.values(jobs).flatMap((job) => job.steps ?? []);
  const done = [...new Set(steps.flatMap((step) => namedIn(step) ?? []))];
  expect(done.length).toBeGreaterThan(0);
  expect(table.filter(([workflow]) => workflow === name).map(([, step]) => step)).toEqual(expect.arrayContaining(done));
  expect(table.filter(([workflow]) => workflow === name)).toHaveLength(done.length);
});

test('what the table offers is there: modes of the twin, scripts, commands', async () => {
  const { scripts } = JSON.parse(await readFile(join(projectRoot, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  expect(scripts['twin']).toBe('node pipeline/tools/twin.ts');
  const commands = table.flatMap(([, , desk = '', house = '']) =>
    [desk, house].flatMap((cell) => /`([^`]+)`/u.exec(cell)?.[1] ?? []),
  );
  const modes = commands.flatMap((command) => /^npm run twin -- (\w+)/u.exec(command)?.[1] ?? []);
  expect(modes.length).toBeGreaterThan(4);
  for (const mode of modes) expect(TWIN_MODES).toContain(mode);
  const { stdout } = await runCli(['--help']);
  for (const command of commands) {
    const [, name] = /^npx dingben (\w+)/u.exec(command) ?? [];
    if (name) expect(stdout).toMatch(new RegExp(`^  ${name} `, 'mu'));
  }
});

let house: HouseRepository;
let programs: NodeJS.ProcessEnv;
const twin = (...args: readonly string[]): Promise<CommandResult> =>
  runCommand(process.execPath, [join(projectRoot, 'pipeline', 'tools', 'twin.ts'), ...args], {
    cwd: house.folder,
    env: plainEnvironment(programs),
  });
const kept = (path: string): string => join(house.folder, '.cache', 'twin', path);

beforeAll(async () => {
  house = await makeRepository('twin');
  programs = await fewPrograms(join(house.temp, 'programs'));
  await house.write('.gitignore', 'dist\n.cache\n');
  await house.write('source/brief/report.md', publishedReport('1.2万人'));
  expect((await runCli(['figures', 'source/brief/report.md', '--accept'], house.folder)).code).toBe(0);
  house.commit('report');
  house.git('tag', 'brief/e01');
});
afterAll(() => house.remove());

test.skipIf(!hasPdftotext())(
  'a tag: release, register entry and site, as GitHub would have them',
  { timeout: 240_000 },
  async () => {
    const run = await twin('site', 'brief/e01');
    expect(run.exitCode, run.stdout + run.stderr).toBe(0);
    const paths = ['release/brief.pdf', 'release/notes.md', 'branches/register/brief-e01/source/brief/editions.json'];
    for (const path of [...paths, 'site/index.html', 'site/feed.xml']) await access(kept(path));
    // the desk's own tree is as it was
    expect(house.git('status', '--porcelain')).toBe('');
  },
);

test('a pull request: editions, summary and comment', async () => {
  await house.write(
    'source/brief/report.md',
    publishedReport('1.3万人').replace('stage: published', 'stage: consultation'),
  );
  house.commit('a figure');
  const run = await twin('comment');
  expect(run.exitCode, run.stdout + run.stderr).toBe(0);
  expect(await readFile(kept('comment.md'), 'utf8')).toContain('1.2万人 → **1.3万人**');
  expect(await readFile(kept('build-summary.md'), 'utf8')).toContain('数据变动 1 处');
  await access(kept('artifacts/editions/brief/brief.pdf'));
});

test.each([[[]], [['ship']], [['site']], [['build', 'brief/e01']]])('wrong usage is told: %j', async (args) => {
  expect((await twin(...args)).exitCode).toBe(2);
});
