/** A release by the command line: once, again, signed, registered, and in the way of something else. */
import { generateKeyPairSync } from 'node:crypto';
import { appendFile, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { vault } from '#adapters/vault.ts';
import { FILE, REPORT, ReleaseDesk, releaseArgs } from './testing/release-desk.ts';

let desk: ReleaseDesk;
const one = (): string => desk.clone('one');

beforeAll(async () => {
  desk = await ReleaseDesk.open();
  await desk.plant(REPORT, ['one', 'three', 'four']);
  const made = await desk.release(one());
  expect(made.code, made.stderr).toBe(0);
});
afterAll(() => desk.close());

describe('released again', () => {
  test('it is the same edition, and a folder that was lost comes back', async () => {
    const folder = join(one(), 'dist', 'brief-e01');
    const before = await vault.readFolder(folder);
    await rm(folder, { recursive: true });
    const again = await desk.release(one());
    expect(again.code, again.stderr).toBe(0);
    expect(again.stderr).toContain('没有新的版次');
    expect(await vault.readFolder(folder)).toEqual(before);
  });

  test('nothing is rendered while its files lie there; what lay beside them comes back', async () => {
    const bag = join(one(), 'dist', 'brief-e01-bag.zip');
    const before = await readFile(bag);
    await rm(bag);
    const again = await desk.release(one());
    expect(again.code, again.stderr).toBe(0);
    expect(again.stderr).not.toContain('PDF');
    expect(Buffer.compare(await readFile(bag), before)).toBe(0);
  });

  test('a file that someone changed is told and left alone', async () => {
    const page = join(one(), 'dist', 'brief-e01', 'brief.html');
    const before = await readFile(page);
    await appendFile(page, ' ');
    const again = await desk.run(one(), ['--lang', 'en', ...releaseArgs()]);
    expect(again.code).toBe(2);
    expect(again.stderr).toContain('its brief.html differs from what was made now; nothing was touched');
    await writeFile(page, before);
  });
});

test('check is content with the register, until its past is rewritten', async () => {
  const file = join(one(), 'source/brief/editions.json');
  desk.commit(one());
  expect((await desk.run(one(), ['check', FILE])).code).toBe(0);
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replace('"date": "2', '"date": "1'));
  const found = await desk.run(one(), ['check', FILE, '--format', 'json']);
  await writeFile(file, text);
  expect(found.code).toBe(1);
  expect(found.stdout).toContain('release/register-rewritten');
});

test('a signed edition: checked with the key, unproven without, refuted by another', async () => {
  const folder = desk.clone('four');
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const id = Buffer.from('0123456789abcdef', 'hex');
  const point = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32);
  const head = Buffer.concat([Buffer.from('456400004232', 'hex'), Buffer.alloc(48)]);
  const seed = privateKey.export({ format: 'der', type: 'pkcs8' }).subarray(-32);
  const secret = Buffer.concat([head, id, seed, point, Buffer.alloc(32)]).toString('base64');
  await writeFile(join(desk.home, 'k.key'), `untrusted comment: x\n${secret}\n`);
  const out = join(desk.home, 'signed');
  const made = await desk.release(folder, '-o', out, '--sign', join(desk.home, 'k.key'));
  expect(made.code, made.stderr).toBe(0);
  const key = (bytes: Buffer) => Buffer.concat([Buffer.from('Ed'), id, bytes]).toString('base64');
  const check = (name: string, ...args: readonly string[]) =>
    desk.run(folder, ['--lang', 'en', 'verify', join(out, name), ...args]);
  for (const name of ['brief-e01', 'brief-e01-bag.zip']) {
    expect((await check(name, '--public-key', key(point))).stdout).toContain('the signature holds');
    expect((await check(name)).stdout).toContain('so it was not checked');
  }
  expect((await check('brief-e01', '--public-key', key(Buffer.alloc(32, 9)))).code).toBe(1);
});

describe('register', () => {
  const enter = (...args: readonly string[]) => desk.run(one(), ['--lang', 'en', 'register', FILE, ...args]);

  test('a withdrawal is entered once, said by verify, and told beside the files', async () => {
    expect((await enter('--withdraw', 'e01')).stderr).toContain('--reason is needed');
    expect((await enter('--withdraw', 'e02', '--reason', '数据有误')).stderr).toContain('never completed');
    expect((await enter('--correct', 'e01', '--place', '第一段', '--old', '1.2', '--new', '1.3')).code).toBe(2);
    expect((await enter('--withdraw', 'e01', '--reason', '数据有误')).code).toBe(0);
    expect((await enter('--withdraw', 'e01', '--reason', '数据有误')).stderr).toContain('withdrawn before');
    const lines = (await enter()).stdout.trim().split('\n');
    expect(lines.map((line) => line.split(/[:,]/u)[0])).toEqual(['e01 reserved', 'e01 completed', 'e01 withdrawn']);
    const verified = await desk.run(one(), ['verify', join(one(), 'dist', 'brief-e01')]);
    expect(verified.code).toBe(0);
    expect(verified.stdout).toMatch(/本版已于 [\d-]+ 撤回：数据有误/u);
    const notice = await readFile(join(one(), 'dist', 'brief-e01-withdrawn.txt'), 'utf8');
    expect(notice).toContain('数据有误');
    expect((await desk.run(one(), ['check', FILE])).code).toBe(0);
  });
});

test('refused with every reason at once, and nothing is written', async () => {
  const folder = desk.clone('three');
  await appendFile(join(folder, FILE), '\n浓度为35..49微克。\n');
  const ran = await desk.run(folder, ['release', FILE, '--stage', 'published', '--dry-run'], { PATH: desk.programs });
  expect(ran.code).toBe(1);
  const plan = JSON.parse(ran.stdout) as { refusals: { reason: string }[] };
  const all = ['dirty-tree', 'stage-differs', 'not-approved', 'findings-left', 'fonts-substituted'];
  expect(plan.refusals.map(({ reason }) => reason).filter((reason) => reason !== 'reader-missing')).toEqual(all);
  expect(await vault.readFolder(join(folder, 'dist'))).toBeNull();
  expect(await vault.read(join(folder, 'source/brief/editions.json'))).toBeNull();
});

test('the plan names every file that a release then writes', async () => {
  await desk.plantSample(['sample']);
  const folder = desk.clone('sample');
  const planned = await desk.run(folder, releaseArgs('--store', 'store', '--dry-run'));
  const { writes } = JSON.parse(planned.stdout) as { writes: { files: string[]; bag: string; store: string } };
  expect((await desk.release(folder, '--store', 'store')).code).toBe(0);
  const files = await vault.readFolder(join(folder, 'dist', 'brief-e01'));
  expect(writes.files.toSorted()).toEqual([...(files?.keys() ?? [])].toSorted());
  expect(await vault.read(join(folder, writes.bag))).not.toBeNull();
  expect(await vault.readFolder(join(folder, writes.store))).not.toBeNull();
});

test('a folder in the way: told, the number stays reserved, and the next run goes on with it', async () => {
  const folder = desk.clone('three');
  desk.git(folder, 'checkout', '-q', '.');
  await writeFile(join(folder, 'dist'), 'a file');
  const ran = await desk.release(folder);
  await rm(join(folder, 'dist'));
  expect(ran.code).toBe(2);
  expect(ran.stderr).toMatch(/^dingben: 无法写入/mu);
  const next = await desk.release(folder);
  expect(next.code, next.stderr).toBe(0);
  expect(next.stderr).toContain('e01 已预留');
});
