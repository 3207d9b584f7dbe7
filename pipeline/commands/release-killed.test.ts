/** A release killed at any moment of its life, from the first byte read to the last entry: the old or the new state, and the next run completes. */
import { spawn } from 'node:child_process';
import { cp, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { digests } from '#adapters/digests.ts';
import { vault } from '#adapters/vault.ts';
import { judgeBag } from '#release/bag/judge-bag.ts';
import { unzipBag } from '#release/bag/zip-bag.ts';
import { chainProblems } from '#release/register/judge-register.ts';
import { judgeObject } from '#release/store/judge-object.ts';
import { editionEvidence } from '#release/verify/edition-evidence.ts';
import { ReleaseDesk, releaseArgs } from './testing/release-desk.ts';

/** DINGBEN_KILLS=50 for the whole promise; the steps that write are killed 50 times in 6-release/apply.test.ts. */
const KILLS = Number(process.env['DINGBEN_KILLS'] ?? 5);
const ARGS = releaseArgs('--store', 'store', '--bag', 'zip');

type Files = ReadonlyMap<string, Uint8Array>;

let desk: ReleaseDesk;
let old = '';
let expected: Files;
let ms = 0;

/** All that a release may write, and what it left over. */
async function written(folder: string): Promise<Files> {
  const all: [string, Uint8Array][] = [];
  for (const part of ['dist', 'store', 'source'])
    for (const [path, bytes] of (await vault.readFolder(join(folder, part))) ?? [])
      all.push([`${part}/${path}`, bytes]);
  return new Map(all);
}

const below = (files: Files, folder: string): Files =>
  new Map([...files].flatMap(([path, bytes]) => (path.startsWith(folder) ? [[path.slice(folder.length), bytes]] : [])));

/** Ended by SIGKILL `delay` ms after its start, with whatever it started itself. */
function kill(folder: string, delay: number): Promise<boolean> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [desk.program, ...ARGS], {
      cwd: folder,
      env: desk.environment(),
      stdio: 'ignore',
      detached: true,
    });
    const timer = setTimeout(() => child.pid !== undefined && process.kill(-child.pid, 'SIGKILL'), delay);
    child.on('error', fail);
    child.on('close', (_code, signal) => {
      clearTimeout(timer);
      done(signal === 'SIGKILL');
    });
  });
}

/** Every named thing is absent or whole; parts in the making have names of their own. */
function expectWhole(files: Files): void {
  const seen = new Map([...files].filter(([path]) => !/(?:^|\/)\.[^/]+\.(?:part|old)(?:\/|$)/u.test(path)));
  const hash = (text: string): string => digests.sha256(new TextEncoder().encode(text));
  const register = seen.get('source/brief/editions.json');
  const text = register ? new TextDecoder().decode(register) : null;
  if (text !== null) expect(chainProblems(text, 'brief', hash)).toEqual([]);
  const edition = below(seen, 'dist/brief-e01/');
  if (edition.size > 0) {
    const refuted = editionEvidence({ name: 'brief-e01', files: edition, register: null }, digests);
    expect(refuted.filter(({ state }) => state === 'refuted')).toEqual([]);
  }
  const zip = seen.get('dist/brief-e01-bag.zip');
  const bag = zip ? unzipBag(zip) : null;
  if (zip) expect(bag?.untouched).toBe(true);
  if (bag) expect(judgeBag(bag.files, digests).filter(({ state }) => state === 'refuted')).toEqual([]);
  const object = below(seen, 'store/brief/');
  if (object.size > 0) expect(judgeObject(object, digests)).toEqual([]);
  // the register says that it is complete only when all of it lies there
  if (text?.includes('"completed"')) expect([...seen.keys()]).toEqual([...expected.keys()]);
}

beforeAll(async () => {
  desk = await ReleaseDesk.open();
  await desk.plantSample(['old', 'reference']);
  old = desk.clone('old');
  const start = performance.now();
  const ran = await desk.run(desk.clone('reference'), ARGS);
  ms = performance.now() - start;
  expect(ran.code, ran.stderr).toBe(0);
  expected = await written(desk.clone('reference'));
});
afterAll(() => desk.close());

test(`killed at ${KILLS} random moments`, { timeout: 600_000 }, async () => {
  const [moments = []] = fc.sample(fc.array(fc.nat(1000), { minLength: KILLS, maxLength: KILLS }), 1);
  let killed = 0;
  for (const [index, share] of moments.entries()) {
    const folder = desk.clone(`kill-${index}`);
    await cp(old, folder, { recursive: true });
    if (await kill(folder, (share / 1000) * ms)) killed++;
    expectWhole(await written(folder));
    const next = await desk.run(folder, ARGS);
    expect(next.code, `${basename(folder)}, killed after ${share / 1000} of ${ms} ms: ${next.stderr}`).toBe(0);
    const after = await written(folder);
    expect([...after.keys()]).toEqual([...expected.keys()]);
    for (const [path, bytes] of expected) expect(Buffer.compare(after.get(path) ?? Buffer.of(), bytes), path).toBe(0);
    await rm(folder, { recursive: true });
  }
  // else the moments were not inside the release
  expect(killed).toBeGreaterThan(KILLS / 3);
});
