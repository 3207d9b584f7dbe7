/** `dingben doctor` sees what is taken away, says what to do, and ends with the contract's exit codes. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { roomOnDisk } from '../commands/newcomer/look-at-machine.ts';
import { makeFolder, STACK_TRACE } from './edition-folder.ts';
import { type Ran, runCli } from './run-cli.ts';

interface Check {
  readonly id: string;
  readonly state: 'ok' | 'missing' | 'wrong';
  readonly needed: boolean;
  readonly found: string | null;
  readonly advice: string | null;
}
interface Said extends Ran {
  readonly ready: boolean;
  readonly checks: readonly Check[];
  of(id: string): Check | undefined;
}

let folder = '';
let remove = async () => {};
const SIGNED = { GIT_COMMITTER_NAME: 'n', GIT_COMMITTER_EMAIL: 'n@localhost', GIT_AUTHOR_NAME: 'n' };

beforeAll(async () => {
  ({ folder, remove } = await makeFolder('doctor'));
  expect((await runCli(['init'], folder)).code).toBe(0);
});
afterAll(() => remove());

async function ask(environment: NodeJS.ProcessEnv = {}): Promise<Said> {
  const run = await runCli(['doctor', '--format', 'json'], folder, { ...SIGNED, ...environment });
  expect(run.stdout + run.stderr).not.toMatch(STACK_TRACE);
  const { version, ready, checks } = JSON.parse(run.stdout) as { version: number } & Pick<Said, 'ready' | 'checks'>;
  expect(version).toBe(1);
  return { ...run, ready, checks, of: (id) => checks.find((check) => check.id === id) };
}

/** Changes a file for the time of one look. */
async function withFile(path: string, text: string, look: () => Promise<Said>): Promise<Said> {
  const file = join(folder, path);
  const before = await readFile(file, 'utf8').catch(() => null);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
  try {
    return await look();
  } finally {
    await writeFile(file, before ?? '');
  }
}

test('a house that was just made is ready; each line says ok, or what to do', async () => {
  const said = await ask();
  expect(said.code, said.stdout).toBe(0);
  expect(said.ready).toBe(true);
  const ids = ['node', 'git', 'identity', 'repository', 'disk', 'poppler', 'java', 'jaxb', 'chromium', 'libreoffice'];
  expect(said.checks.map(({ id }) => id)).toEqual([...ids, 'settings', 'templates', 'fonts', 'locks']);
  for (const { id, state, advice } of said.checks) if (state !== 'ok') expect(advice, id).toMatch(/apt-get install/u);
  const shown = await runCli(['doctor'], folder, SIGNED);
  expect(shown.stdout.trim().split('\n')).toHaveLength(said.checks.length);
  expect(shown.stdout).toMatch(/^✓ Node +有 +24\./mu);
  expect(shown.stderr).toContain('必需的都有');
});

test('a machine with no other program: git is needed, the rest is optional', async () => {
  const said = await ask({ PATH: folder, PDFTOTEXT: '', CHROMIUM: '', SOFFICE: '' });
  expect(said.code).toBe(1);
  expect(said.ready).toBe(false);
  for (const id of ['git', 'identity']) expect(said.of(id)).toMatchObject({ state: 'missing', needed: true });
  for (const id of ['poppler', 'java', 'chromium', 'libreoffice', 'repository'])
    expect(said.of(id)).toMatchObject({ state: 'missing', needed: false });
  expect(said.of('poppler')?.advice).toContain('--without pdftotext');
  const shown = await runCli(['--lang', 'en', 'doctor'], folder, { ...SIGNED, PATH: folder });
  expect(shown.code).toBe(1);
  expect(shown.stdout).toMatch(/^✗ git +missing +stamps/mu);
  expect(shown.stderr).toContain('2 needed things are missing or wrong');
});

test('a git that does not know who commits', async () => {
  const nobody = { GIT_CONFIG_GLOBAL: join(folder, 'none'), GIT_CONFIG_SYSTEM: join(folder, 'none') };
  const said = await ask({ ...nobody, GIT_COMMITTER_NAME: '', GIT_COMMITTER_EMAIL: '', EMAIL: '' });
  expect(said.of('identity')).toMatchObject({ state: 'missing', needed: true });
  expect(said.of('identity')?.advice).toContain('git config --global user.name');
  expect(said.code).toBe(1);
});

test.each([
  ['a key that there is not', 'templates/settings.yml', 'fonts: {}\nfnots: {}\n', 'settings', 'settings.yml:2'],
  ['a look that there is not', 'templates/settings.yml', 'looks: { generic: nowhere }\n', 'templates', 'nowhere.yml'],
])('%s is named with its place', async (_what, path, text, id, says) => {
  const said = await withFile(path, text, ask);
  expect(said.code).toBe(1);
  expect(said.of(id)).toMatchObject({ state: 'wrong', needed: true });
  expect(said.of(id)?.found).toContain(says);
});

test('a font file that is not there', async () => {
  const said = await withFile('templates/settings.yml', 'fonts: { fang: { regular: fonts/none.ttf } }\n', ask);
  expect(said.code).toBe(1);
  expect(said.of('fonts')).toMatchObject({ state: 'missing', needed: true });
  expect(said.of('fonts')?.found).toContain('fonts/none.ttf');
});

test('figures that changed since they were acknowledged are told, and are no fault; a broken lock is one', async () => {
  const sample = await readFile(join(folder, 'source/sample/report.md'), 'utf8');
  const changed = await withFile('source/sample/report.md', sample.replace('1.2万人', '1.3万人'), ask);
  expect(changed.of('locks')).toMatchObject({ state: 'missing', needed: false });
  expect(changed.of('locks')?.found).toContain('source/sample/report.md');
  expect(changed.of('locks')?.advice).toContain('--accept');
  expect(changed.code).toBe(0);
  const broken = await withFile('source/sample/figures.lock.json', '{', ask);
  expect(broken.of('locks')).toMatchObject({ state: 'wrong' });
  expect(broken.code).toBe(1);
});

test('a folder without reports', async () => {
  const { folder: empty, remove: removeEmpty } = await makeFolder('doctor-empty');
  const run = await runCli(['doctor'], empty, SIGNED);
  await removeEmpty();
  expect(run.code, run.stdout).toBe(0);
  expect(run.stdout).toContain('这里没有报告');
});

test.each([
  [10 * 1024 * 1024, 'wrong'],
  [5 * 1024 ** 3, 'ok'],
  [null, 'ok'],
] as const)('%j bytes free: %s', (free, state) => {
  expect(roomOnDisk(free).state).toBe(state);
});

test('an unknown format is wrong usage', async () => {
  expect((await runCli(['doctor', '--format', 'xml'], folder)).code).toBe(2);
});
