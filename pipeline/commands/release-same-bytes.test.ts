/** One commit, two clones: whoever releases it, where, when and on how many processors, the bytes are the same. */
import { execFileSync } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { vault } from '#adapters/vault.ts';
import { FILE, programHere, ReleaseDesk, releaseArgs } from './testing/release-desk.ts';

/** A clock that is 400 days and some hours ahead, loaded before the program. */
const OTHER_DAY = `const Real = Date; const ahead = 400.3 * 86400000;
globalThis.Date = class extends Real {
  constructor(...args) { args.length === 0 ? super(Real.now() + ahead) : super(...args); }
  static now() { return Real.now() + ahead; }
};
`;
const NOBODY = '65534';

let desk: ReleaseDesk;
beforeAll(async () => {
  desk = await ReleaseDesk.open();
  const origin = await desk.plantSample([]);
  // a figure changed since the lock: the finding names the file, however it was typed
  const accepted = await desk.run(origin, ['figures', FILE, '--accept']);
  expect(accepted.code, accepted.stderr).toBe(0);
  const text = await readFile(join(origin, FILE), 'utf8');
  await writeFile(join(origin, FILE), text.replace('36公里', '37公里'));
  desk.commit(origin);
  for (const name of ['one', '两 个']) desk.git(desk.home, 'clone', '-q', origin, desk.clone(name));
  await writeFile(join(desk.home, 'other-day.mjs'), OTHER_DAY);
});
afterAll(() => desk.close());

/** Another user where that can be had: root may become nobody. */
async function asNobody(folder: string): Promise<readonly string[]> {
  await mkdir(join(desk.home, 'temp'));
  const setpriv = programHere('setpriv');
  if (process.getuid?.() !== 0 || setpriv === null) return [];
  execFileSync('chmod', ['755', desk.home]);
  execFileSync('chmod', ['777', join(desk.home, 'temp')]);
  execFileSync('chown', ['-R', `${NOBODY}:${NOBODY}`, folder]);
  return [setpriv, `--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups'];
}

// two releases of a report from clones of their own: seconds alone, minutes on a machine that does much else
test('another folder, user, home, time zone, locale, language, day and processors', { timeout: 300_000 }, async () => {
  const [one, two] = [desk.clone('one'), desk.clone('两 个')];
  const taskset = programHere('taskset');
  const alone = taskset === null ? [] : [taskset, '-c', '0'];
  const east = {
    TZ: 'Asia/Shanghai',
    LANG: 'zh_CN.UTF-8',
    LC_ALL: 'zh_CN.UTF-8',
    HOME: desk.home,
    UV_THREADPOOL_SIZE: '1',
  };
  const first = await desk.run(one, releaseArgs(), east, alone);
  expect(first.code, first.stderr).toBe(0);

  const nobody = await asNobody(two);
  const preload = `--import ${pathToFileURL(join(desk.home, 'other-day.mjs')).href}`;
  const west = {
    TZ: 'America/New_York',
    LANG: 'C',
    LC_ALL: 'C',
    HOME: '/nowhere',
    USER: 'x',
    TMPDIR: join(desk.home, 'temp'),
  };
  const more = { ...west, NODE_OPTIONS: preload, UV_THREADPOOL_SIZE: '7' };
  const second = await desk.run(two, ['--lang', 'en', ...releaseArgs(join(two, FILE))], more, nobody);
  expect(second.code, second.stderr).toBe(0);

  const cmp = programHere('cmp');
  const there = await vault.readFolder(join(one, 'dist'));
  // the edition's twelve and its bag at least: a source with data of its own has more
  expect(there?.size).toBeGreaterThanOrEqual(13);
  expect([...((await vault.readFolder(join(two, 'dist')))?.keys() ?? [])]).toEqual([...(there?.keys() ?? [])]);
  for (const path of there?.keys() ?? []) {
    const pair = [join(one, 'dist', path), join(two, 'dist', path)] as const;
    expect(Buffer.compare(await readFile(pair[0]), await readFile(pair[1])), path).toBe(0);
    if (cmp) execFileSync(cmp, pair);
  }
  const day = async (folder: string): Promise<string | undefined> =>
    /"date": "(.*)"/u.exec(await readFile(join(folder, 'source/brief/editions.json'), 'utf8'))?.[1];
  // the clock did differ: only the completing entry, no input of the edition, says so
  expect(await day(one)).not.toBe(await day(two));
});
