/** A tag end to end: edition, release, register, again, and with everything that a network can do to it on the way. */
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type House, makeHouse, publishedReport } from './ci-house.ts';
import { STACK_TRACE } from './edition-folder.ts';
import type { ActionRun } from './run-action.ts';
import type { StoredRelease } from './stand-in/state.ts';

const TAG = 'brief/e01';
const FOLDER = 'brief-e01';
const READ = 'read';
const WRITE = 'write:contents';
const PROPOSE = 'write:contents+pull-requests';

let house: House;
let made: ActionRun;

const dist = (): string => join(house.repository.folder, 'dist');
const publish = (): Promise<ActionRun> => house.act('publish', TAG, WRITE);

/** Every file that a release must have, from the disk. */
async function editionFiles(): Promise<Map<string, Buffer>> {
  const names = await readdir(join(dist(), FOLDER));
  const files = new Map<string, Buffer>();
  for (const name of names.sort()) files.set(name, await readFile(join(dist(), FOLDER, name)));
  return files.set(`${FOLDER}-bag.zip`, await readFile(join(dist(), `${FOLDER}-bag.zip`)));
}

async function expectWhole(releases: readonly StoredRelease[]): Promise<void> {
  expect(releases.map(({ tag, draft }) => ({ tag, draft }))).toEqual([{ tag: TAG, draft: false }]);
  const files = await editionFiles();
  const assets = releases[0]?.assets ?? [];
  expect(assets.map(({ name }) => name).sort()).toEqual([...files.keys()].sort());
  for (const { name, bytes, state } of assets) {
    expect(state).toBe('uploaded');
    expect(Buffer.compare(bytes, files.get(name) ?? Buffer.of()), name).toBe(0);
  }
}

beforeAll(async () => {
  house = await makeHouse('tag');
  await house.edition(TAG, publishedReport('1.2万人'));
  made = await house.act('release', TAG, READ);
});
afterAll(() => house.remove());

test('mode release makes and verifies the edition, and changes nothing at GitHub', () => {
  expect(made.exitCode, made.stdout + made.stderr).toBe(0);
  expect(made.outputs).toMatchObject({ edition: FOLDER, editions: '3', released: 'false' });
  expect(house.standIn.log.filter((line) => !line.startsWith('GET') && !/twirp|blob/u.test(line))).toEqual([]);
  expect([...house.standIn.state.artifacts.keys()]).toEqual(['edition']);
});

describe('mode publish', () => {
  afterEach(() => {
    house.standIn.state.releases.length = 0;
    house.standIn.faults.length = 0;
    house.standIn.log.length = 0;
  });

  test('a release with every asset, byte for byte, and notes that say how to verify', async () => {
    const run = await publish();
    expect(run.exitCode, run.stdout).toBe(0);
    expect(run.outputs).toMatchObject({
      changed: 'true',
      url: `https://github.com/example/reports/releases/tag/${TAG}`,
    });
    await expectWhole(house.standIn.state.releases);
    const [release] = house.standIn.state.releases;
    const pdf = release?.assets.find(({ name }) => name === 'brief.pdf');
    expect(pdf).toMatchObject({ label: '年度工作简报（2024年，公布稿）.pdf', contentType: 'application/pdf' });
    expect(release?.name).toBe('年度工作简报（e01）');
    for (const part of ['## 改动的数据', '第一个公布版', '## 文件', '## 怎样核验', 'sha512sum --check SHA512SUMS']) {
      expect(release?.body).toContain(part);
    }
    expect(release?.body).toMatch(/\| brief\.pdf \| [\d,]+ B \| `[0-9a-f]{64}` \|/u);
  });

  test('again: nothing is changed, and it says so', async () => {
    await publish();
    house.standIn.log.length = 0;
    const run = await publish();
    expect(run.exitCode, run.stdout).toBe(0);
    expect(run.outputs).toMatchObject({ changed: 'false' });
    expect(run.annotations).toEqual([expect.stringMatching(/^::notice::brief\/e01 早已发布，内容相同，没有改动/u)]);
    expect(house.standIn.log.filter((line) => !line.startsWith('GET'))).toEqual([]);
  });

  test.each([
    ['500 where the draft is made', /^POST .*\/releases$/u, 500, 1],
    ['429 with retry-after', /^POST .*\/releases$/u, 429, 2],
    ['a secondary limit, 403 with retry-after', /^GET .*\/releases$/u, 403, 1],
    ['503 at an upload', /^POST \/upload/u, 503, 2],
    ['the draft made, its answer lost', /^POST .*\/releases$/u, 'after', 1],
    ['an upload that breaks half-way', /^POST \/upload/u, 'halfway', 2],
    ['an upload done, its answer lost', /^POST \/upload/u, 'after', 2],
    ['a connection that breaks before anything', /^PATCH/u, 'before', 1],
    ['published, its answer lost', /^PATCH/u, 'after', 1],
  ] as const)('%s: tried again, one release, whole', async (_what, on, kind, times) => {
    const headers = kind === 429 || kind === 403 ? { 'retry-after': '0' } : {};
    house.standIn.faults.push({ on, kind, times, headers });
    const run = await publish();
    expect(run.exitCode, run.stdout).toBe(0);
    expect(house.standIn.faults[0]?.times).toBe(0);
    expect(run.stdout).toContain('秒后重试');
    await expectWhole(house.standIn.state.releases);
  });

  test('retry-after is waited for', async () => {
    house.standIn.faults.push({ on: /^POST .*\/releases$/u, kind: 429, times: 1, headers: { 'retry-after': '1' } });
    const run = await publish();
    expect(run.exitCode).toBe(0);
    expect(run.stdout).toContain('状态 429（planted），1 秒后重试');
  });

  test.each([
    ['uploads that never arrive', /^POST \/upload/u, 'halfway', '连接中断'],
    ['a server that is down', /^POST \/upload/u, 500, '状态 500'],
    ['a server that asks for an hour', /^POST \/upload/u, 429, '状态 429'],
    ['publishing that never works', /^PATCH/u, 502, '状态 502'],
  ] as const)('%s: a clear failure, nothing public; the next run completes it', async (_what, on, kind, says) => {
    house.standIn.faults.push({ on, kind, times: 99, headers: kind === 429 ? { 'retry-after': '3600' } : {} });
    const run = await publish();
    expect(run.exitCode).toBe(1);
    expect(run.stdout).toMatch(new RegExp(`^::error::.*${says}.*没有发布半成品`, 'mu'));
    expect(run.stdout + run.stderr).not.toMatch(STACK_TRACE);
    expect(house.standIn.state.releases.map(({ draft }) => draft)).toEqual([true]);
    house.standIn.faults.length = 0;
    const again = await publish();
    expect(again.exitCode, again.stdout).toBe(0);
    await expectWhole(house.standIn.state.releases);
  });

  test.each([
    ['a token that may not write', READ, () => {}, /::error::POST .*403.*permissions/u],
    [
      'a tag that was moved',
      WRITE,
      () => house.standIn.state.tags.set(TAG, 'f'.repeat(40)),
      /::error::标签 brief\/e01 指向 f+/u,
    ],
    ['no such tag', WRITE, () => house.standIn.state.tags.delete(TAG), /::error::仓库里没有标签/u],
    [
      "someone's own draft",
      WRITE,
      () => {
        const own = { id: 5, tag: TAG, name: '', body: 'by hand', draft: true, assets: [] };
        house.standIn.state.releases.push(own);
      },
      /::error::.*不是由此生成的发布草稿/u,
    ],
  ])('%s: refused, nothing made', async (_what, rights, plant, says) => {
    const commit = house.standIn.state.tags.get(TAG) ?? '';
    plant();
    const before = house.standIn.state.releases.length;
    const run = await house.act('publish', TAG, rights);
    house.standIn.state.tags.set(TAG, commit);
    expect(run.exitCode).toBe(1);
    expect(run.stdout).toMatch(says);
    expect(house.standIn.state.releases).toHaveLength(before);
  });

  test('a release that is another is not touched', async () => {
    await publish();
    const asset = house.standIn.state.releases[0]?.assets[0];
    if (asset) asset.bytes = Buffer.from('other');
    house.standIn.log.length = 0;
    const run = await publish();
    expect(run.exitCode).toBe(1);
    expect(run.stdout).toMatch(/::error::brief\/e01 已经发布，其中与本次生成的不同：/u);
    expect(house.standIn.log.filter((line) => !line.startsWith('GET'))).toEqual([]);
  });
});

describe('mode register', () => {
  const FILE = 'source/brief/editions.json';

  beforeAll(async () => {
    house.standIn.log.length = 0;
    await publish();
  });

  test('proposes the entry once, by pull request', async () => {
    const run = await house.act('register', TAG, PROPOSE);
    expect(run.exitCode, run.stdout).toBe(0);
    const proposed = house.standIn.state.branches.get(`register/${FOLDER}`)?.get(FILE);
    expect(proposed).toBe(await readFile(join(house.repository.folder, FILE), 'utf8'));
    expect(house.standIn.state.branches.get('main')?.has(FILE)).toBe(false);
    expect(house.standIn.state.pulls.map(({ title, head, base }) => ({ title, head, base }))).toEqual([
      { title: '登记 brief/e01', head: `register/${FOLDER}`, base: 'main' },
    ]);
    const again = await house.act('register', TAG, PROPOSE);
    expect(again.outputs).toMatchObject({ changed: 'false' });
    expect(house.standIn.state.pulls).toHaveLength(1);
  });

  test.each([
    ['branch', /^POST .*\/git\/refs$/u],
    ['file', /^PUT/u],
    ['pull request', /^POST .*\/pulls$/u],
  ])('the answer about the %s lost: still one', async (_what, on) => {
    house.standIn.state.pulls.length = 0;
    house.standIn.state.branches.delete(`register/${FOLDER}`);
    house.standIn.faults.push({ on, kind: 'after', times: 1 });
    const run = await house.act('register', TAG, PROPOSE);
    expect(run.exitCode, run.stdout).toBe(0);
    expect(house.standIn.faults.pop()?.times).toBe(0);
    expect(house.standIn.state.pulls).toHaveLength(1);
  });

  test('merged: nothing left to do, and it says so', async () => {
    house.standIn.state.branches.get('main')?.set(FILE, await readFile(join(house.repository.folder, FILE), 'utf8'));
    house.standIn.state.pulls.length = 0;
    const run = await house.act('register', TAG, PROPOSE);
    expect(run.exitCode, run.stdout).toBe(0);
    expect(run.outputs).toMatchObject({ changed: 'false' });
    expect(house.standIn.state.pulls).toEqual([]);
  });
});

test('mode release on a tag that is public recalls it: the same files, another day or machine', async () => {
  const before = await editionFiles();
  const register = await readFile(join(dist(), `${FOLDER}-register.json`), 'utf8');
  await rm(dist(), { recursive: true });
  house.repository.git('checkout', '-q', '--force', TAG);
  house.repository.git('clean', '-qfd');
  house.standIn.state.artifacts.clear();
  const run = await house.act('release', TAG, READ);
  expect(run.exitCode, run.stdout + run.stderr).toBe(0);
  expect(run.outputs).toMatchObject({ released: 'true', edition: FOLDER });
  expect(await editionFiles()).toEqual(before);
  const manifest = (text: string) => /"manifest": "(\w+)"/u.exec(text)?.[1];
  expect(manifest(await readFile(join(dist(), `${FOLDER}-register.json`), 'utf8'))).toBe(manifest(register));
  expect((await publish()).outputs).toMatchObject({ changed: 'false' });
});
