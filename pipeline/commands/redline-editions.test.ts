/** Comparisons by the command line of what lies in git and of official editions, with who and when as the commits say. */
import { execFileSync } from 'node:child_process';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FILE, ReleaseDesk } from './testing/release-desk.ts';

let desk: ReleaseDesk;
let folder: string;

function git(args: readonly string[], environment: NodeJS.ProcessEnv = {}): string {
  const who = ['-c', 'user.name=n', '-c', 'user.email=n@localhost'];
  return execFileSync('git', [...who, '-C', folder, ...args], {
    encoding: 'utf8',
    env: { ...process.env, ...environment },
  }).trim();
}

/** of the last commit up to there that touched the report */
const hashOf = (revision: string): string => git(['log', '-1', '--format=%H', revision, '--', FILE]);

async function edit(change: (text: string) => string, environment: NodeJS.ProcessEnv = {}): Promise<void> {
  const file = join(folder, FILE);
  await writeFile(file, change(await readFile(file, 'utf8')));
  git(['add', '.']);
  git(['commit', '-qm', 'an edit'], environment);
}

interface Changes {
  readonly old: { readonly name: string; readonly commit: string | null };
  readonly new: { readonly name: string; readonly commit: string | null };
  readonly counts: Readonly<Record<string, number>>;
  readonly figures: readonly { readonly old: { text: string } | null; readonly new: { text: string } | null }[];
}

async function redlineOf(old: string, now: string): Promise<{ changes: Changes; marks: Set<string> }> {
  const { code, stderr } = await desk.run(folder, ['redline', old, now, '-o', 'out/r.docx']);
  expect(code, stderr).toBe(0);
  const changes = JSON.parse(await readFile(join(folder, 'out', 'r.changes.json'), 'utf8')) as Changes;
  const parts = unzipSync(new Uint8Array(await readFile(join(folder, 'out', 'r.docx'))));
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  const marks = [...xml.matchAll(/w:author="([^"]*)" w:date="([^"]*)"/gu)].map(
    ([, author, date]) => `${author} ${date}`,
  );
  return { changes, marks: new Set(marks) };
}

beforeAll(async () => {
  desk = await ReleaseDesk.open();
  await desk.plantSample(['one']);
  folder = desk.clone('one');
  const first = await desk.release(folder);
  expect(first.code, first.stderr).toBe(0);
  desk.commit(folder);
  await edit((text) => text.replace('净增14家', '净增15家'));
  const second = await desk.release(folder);
  expect(second.code, second.stderr).toBe(0);
  desk.commit(folder);
});
afterAll(() => desk.close());

test('two official editions by their ids', async () => {
  const { changes } = await redlineOf('brief-e01', 'brief-e02');
  const commits = await Promise.all(
    ['brief-e01', 'brief-e02'].map(async (name) => {
      const manifest = await readFile(join(folder, 'dist', name, 'manifest.json'), 'utf8');
      return (JSON.parse(manifest) as { commit: string }).commit;
    }),
  );
  expect([changes.old, changes.new].map(({ name }) => name)).toEqual(['brief-e01', 'brief-e02']);
  expect([changes.old.commit, changes.new.commit]).toEqual(commits);
  expect(changes.figures.map((figure) => [figure.old?.text, figure.new?.text])).toEqual([['14家', '15家']]);
});

test('two git revisions of a report: the date, the commits and the pictures are those of each', async () => {
  const images = join(folder, FILE, '..', 'images');
  await rename(join(images, 'gdp.png'), join(images, '柱状图.png'));
  const day = (written: string) => ({ GIT_COMMITTER_DATE: written, GIT_AUTHOR_DATE: written });
  await edit(
    (text) => text.replace('images/gdp.png', 'images/柱状图.png').replace('累计98家', '累计99家'),
    day('2024-05-01T08:00:00Z'),
  );
  await edit((text) => text.replace('累计99家', '累计97家'), day('2024-06-01T08:00:00Z'));
  const { changes, marks } = await redlineOf(`HEAD~2:${FILE}`, `HEAD~1:${FILE}`);
  expect(changes.figures.map((figure) => [figure.old?.text, figure.new?.text])).toEqual([['98家', '99家']]);
  expect([changes.old.commit, changes.new.commit]).toEqual([hashOf('HEAD~2'), hashOf('HEAD~1')]);
  expect([...marks]).toEqual(['某市某区人民政府 2024-05-01T08:00:00Z']);
});

test('a revision alone is one of the file on the other side', async () => {
  const { changes } = await redlineOf('HEAD~1', FILE);
  expect(changes.old).toMatchObject({ name: `HEAD~1:${FILE}`, commit: hashOf('HEAD~1') });
  expect(changes.new).toMatchObject({ name: FILE, commit: hashOf('HEAD') });
  expect(changes.figures.map((figure) => [figure.old?.text, figure.new?.text])).toEqual([['99家', '97家']]);
});

test('where the report names no body, the one who committed the change is its author', async () => {
  await edit((text) => text.replace(/^organization: .*\n/mu, ''), {});
  await edit((text) => text.replace('累计97家', '累计96家'), { GIT_AUTHOR_NAME: '李四' });
  const { marks } = await redlineOf('HEAD~1', FILE);
  expect([...marks].map((mark) => mark.split(' ')[0])).toEqual(['李四']);
});
