/** A release killed at any moment leaves the old or the new state, and the next run completes; a disk that refuses changes nothing. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { vault } from '#adapters/vault.ts';
import type { Vault } from '#ports/ports.ts';
import { judgeBag } from './bag/judge-bag.ts';
import { unzipBag } from './bag/zip-bag.ts';
import { chainProblems, pastProblems } from './register/judge-register.ts';
import { parseRegister } from './register/register.ts';
import { judgeObject } from './store/judge-object.ts';
import { applyOnce } from './testing/apply-once.ts';
import { digests, hashText } from './testing/small-edition.ts';
import { editionEvidence } from './verify/edition-evidence.ts';

/** bundled once: fifty starts of it should not read a hundred files each */
let script = '';
const KILLS = 50;

let home = '';
let old = '';
beforeAll(async () => {
  // a disk in memory where there is one: the moments are as random, and flushing is quick
  home = await mkdtemp(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'dingben-apply-'));
  old = join(home, 'old');
  script = join(home, 'apply-once.mjs');
  const entry = join(import.meta.dirname, 'testing', 'apply-once.ts');
  await build({ entryPoints: [entry], outfile: script, bundle: true, platform: 'node', format: 'esm' });
  await applyOnce(old, 1);
});
afterAll(() => rm(home, { recursive: true, force: true }));

const filesOf = async (folder: string) => (await vault.readFolder(folder)) ?? new Map<string, Uint8Array>();
const below = (files: ReadonlyMap<string, Uint8Array>, folder: string) =>
  new Map(
    [...files].filter(([path]) => path.startsWith(folder)).map(([path, bytes]) => [path.slice(folder.length), bytes]),
  );

/** Runs the release of e02 in `folder`; killed `delay` ms after its start. null: to its end. */
function run(folder: string, delay: number | null): Promise<{ killed: boolean; ms: number }> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [script, folder, '2'], { stdio: ['ignore', 'pipe', 'inherit'] });
    let start = 0;
    let finished = false;
    child.stdout.on('data', (chunk: Buffer) => {
      const text = chunk.toString();
      if (text.includes('ready')) {
        start = performance.now();
        if (delay !== null) setTimeout(() => child.kill('SIGKILL'), delay);
      }
      if (text.includes('done')) finished = true;
    });
    child.on('error', fail);
    child.on('close', () => done({ killed: !finished, ms: performance.now() - start }));
  });
}

/** Nothing half-done can be seen: every named thing is absent or whole. */
async function expectWhole(folder: string): Promise<void> {
  const files = await filesOf(folder);
  const seen = new Map(
    [...files].filter(([path]) => !path.split('/').some((part) => /^\..+\.(?:part|old)$/u.test(part))),
  );
  const text = new TextDecoder().decode(seen.get('editions.json'));
  expect(chainProblems(text, 'brief', hashText)).toEqual([]);
  const before = parseRegister(await readFile(join(old, 'editions.json'), 'utf8'));
  expect(pastProblems(before?.entries ?? [], parseRegister(text)?.entries ?? [])).toEqual([]);
  for (const name of ['brief-e01', 'brief-e02']) {
    const edition = below(seen, `dist/${name}/`);
    if (edition.size > 0) {
      const refuted = editionEvidence({ name, files: edition, register: null }, digests);
      expect(refuted.filter(({ state }) => state === 'refuted')).toEqual([]);
    }
    const bag = below(seen, `dist/${name}-bag/`);
    if (bag.size > 0) expect(judgeBag(bag, digests).map(({ state }) => state)).toEqual(['proven']);
    const zip = seen.get(`dist/${name}-bag.zip`);
    if (zip) expect(unzipBag(zip)?.untouched).toBe(true);
  }
  const object = below(seen, 'store/brief/');
  if (object.size > 0) expect(judgeObject(object, digests)).toEqual([]);
}

test(`killed at ${KILLS} random moments`, { timeout: 300_000 }, async () => {
  const reference = join(home, 'reference');
  await cp(old, reference, { recursive: true });
  const { ms } = await run(reference, null);
  const expected = await filesOf(reference);
  const [delays] = fc.sample(fc.array(fc.nat(1000), { minLength: KILLS, maxLength: KILLS }), 1);
  let killed = 0;
  for (const [index, share] of (delays ?? []).entries()) {
    const folder = join(home, `kill-${index}`);
    await cp(old, folder, { recursive: true });
    const stopped = await run(folder, (share / 1000) * ms);
    if (stopped.killed) killed++;
    await expectWhole(folder);
    await applyOnce(folder, 2);
    expect([...(await filesOf(folder)).keys()], `after ${share / 1000} of ${ms} ms`).toEqual([...expected.keys()]);
    expect(await filesOf(folder)).toEqual(expected);
    await rm(folder, { recursive: true });
  }
  // else the moments were not inside the release
  expect(killed).toBeGreaterThan(KILLS / 5);
});

describe('killed between two steps', () => {
  /** The store's object was put aside, the new one not yet in its place. */
  test('an object that lies aside is put back first', async () => {
    const folder = join(home, 'aside');
    await cp(old, folder, { recursive: true });
    await cp(join(folder, 'store', 'brief'), join(folder, 'store', '.brief.old'), { recursive: true });
    await rm(join(folder, 'store', 'brief'), { recursive: true });
    await applyOnce(folder, 2);
    const object = await filesOf(join(folder, 'store', 'brief'));
    expect(judgeObject(object, digests)).toEqual([]);
    expect(object.has('v2/inventory.json')).toBe(true);
    expect([...(await filesOf(folder)).keys()].filter((path) => path.includes('.old'))).toEqual([]);
  });

  test('what someone changed in between is not overwritten', async () => {
    const folder = join(home, 'touched');
    await cp(old, folder, { recursive: true });
    await applyOnce(folder, 2);
    await writeFile(join(folder, 'dist', 'brief-e02', 'report.md'), 'x');
    await expect(applyOnce(folder, 2)).rejects.toMatchObject({ path: 'report.md' });
    expect(await readFile(join(folder, 'dist', 'brief-e02', 'report.md'), 'utf8')).toBe('x');
  });
});

describe('a disk that refuses', () => {
  /** The vault that fails as a full disk does, from its nth writing on. */
  const full = (from: number): Vault => {
    let writes = 0;
    const write = <T extends unknown[]>(go: (...args: T) => Promise<void>) => {
      return async (...args: T): Promise<void> => {
        if (++writes >= from) throw Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });
        await go(...args);
      };
    };
    return {
      ...vault,
      addFolder: write(vault.addFolder),
      exchangeFolder: write(vault.exchangeFolder),
      writeFile: write(vault.writeFile),
    };
  };

  test.each([1, 2, 3, 4, 5, 6])('full at writing %i: said as it is, and the next run completes', async (from) => {
    const folder = join(home, `full-${from}`);
    await cp(old, folder, { recursive: true });
    await expect(applyOnce(folder, 2, full(from))).rejects.toMatchObject({ code: 'ENOSPC' });
    await expectWhole(folder);
    await applyOnce(folder, 2);
    expect(await filesOf(folder)).toEqual(await filesOf(join(home, 'reference')));
  });

  test('a folder that cannot be made', async () => {
    const folder = join(home, 'file-in-the-way');
    await cp(old, folder, { recursive: true });
    await rm(join(folder, 'dist'), { recursive: true });
    await writeFile(join(folder, 'dist'), 'a file');
    await expect(applyOnce(folder, 2)).rejects.toHaveProperty('code');
  });
});
