/** What a network and a runner can do to the modes beside publish: answered again or a clear failure, nothing twice, nothing half. */
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type House, makeHouse, publishedReport } from './ci-house.ts';
import { STACK_TRACE, treeOf } from './edition-folder.ts';
import { type ActionRun, runAction } from './run-action.ts';
import type { Fault } from './stand-in/server.ts';

const TAG = 'brief/e01';
const WRITE = 'write:contents';
const PROPOSE = 'write:contents+pull-requests';
/** a step alone takes two or three seconds of processor time, on a machine that is shared many more */
const PATIENCE = 240_000;

let house: House;

beforeAll(async () => {
  house = await makeHouse('faults');
  await house.edition(TAG, publishedReport('1.2万人'));
  const made = await house.act('release', TAG, 'read');
  expect(made.exitCode, made.stdout + made.stderr).toBe(0);
}, PATIENCE);
afterAll(() => house.remove());
afterEach(() => {
  house.standIn.faults.length = 0;
});

const dist = (...path: string[]): string => join(house.repository.folder, 'dist', ...path);
const plant = (on: RegExp, kind: Fault['kind'], times = 1): Fault => {
  const headers = kind === 429 ? { 'retry-after': '0' } : {};
  const fault = { on, kind, times, headers };
  house.standIn.faults.push(fault);
  return fault;
};

const headOf = (): string => house.repository.git('rev-parse', 'HEAD');
const comment = (): Promise<ActionRun> =>
  runAction({
    inputs: { mode: 'comment', token: 'write:pull-requests' },
    event: {
      workflow_run: { id: 42, event: 'pull_request', head_sha: headOf(), head_repository: { full_name: 'x/y' } },
    },
    folder: house.repository.temp,
    temp: house.repository.temp,
    standIn: house.standIn,
  });

describe('the comment', { timeout: PATIENCE }, () => {
  beforeAll(async () => {
    const { repository, standIn } = house;
    const pull = {
      number: 7,
      title: '',
      body: '',
      state: 'open',
      head: 'edit',
      headSha: headOf(),
      base: 'main',
    } as const;
    standIn.state.pulls.push({ ...pull, headRepository: 'x/y' });
    const run = await runAction({
      inputs: { mode: 'build', token: 'read' },
      event: { pull_request: { number: 7, head: { sha: headOf(), repo: null }, base: { sha: headOf() } } },
      folder: repository.folder,
      temp: repository.temp,
      standIn,
    });
    expect(run.exitCode, run.stdout).toBe(0);
  }, PATIENCE);

  test.each([
    ['500 at the comment', /^POST .*\/comments$/u, 500],
    ['429 with retry-after', /^POST .*\/comments$/u, 429],
    ['a connection that breaks half-way', /^POST .*\/comments$/u, 'halfway'],
    ['written, its answer lost', /^POST .*\/comments$/u, 'after'],
    ['502 where the review is fetched', /\/zip$/u, 502],
    ['the store of the review breaks off', /^GET \/zip\//u, 'before'],
  ] as const)('%s: tried again, one comment', async (_what, on, kind) => {
    house.standIn.state.comments.length = 0;
    const fault = plant(on, kind);
    const run = await comment();
    expect(run.exitCode, run.stdout).toBe(0);
    expect(fault.times).toBe(0);
    expect(house.standIn.state.comments).toHaveLength(1);
    expect(house.standIn.state.comments[0]?.body).toContain('核对的提交');
  });

  test('a server that is down: one clear line, no comment', async () => {
    house.standIn.state.comments.length = 0;
    plant(/^POST .*\/comments$/u, 500, 99);
    const run = await comment();
    expect(run.exitCode).toBe(1);
    expect(run.stdout).toMatch(/^::error::.*状态 500/mu);
    expect(run.stdout + run.stderr).not.toMatch(STACK_TRACE);
    expect(house.standIn.state.comments).toEqual([]);
  });
});

describe('artifacts', { timeout: PATIENCE }, () => {
  const DAY = 24 * 60 * 60 * 1000;
  const build = async (): Promise<ActionRun> => {
    house.standIn.state.artifacts.delete('editions');
    const { repository, standIn } = house;
    const inputs = { mode: 'build', token: 'read' };
    return runAction({ inputs, event: {}, folder: repository.folder, temp: repository.temp, standIn });
  };

  test('live for one day, all of them', async () => {
    const run = await build();
    expect(run.exitCode, run.stdout).toBe(0);
    const { artifacts } = house.standIn.state;
    expect([...artifacts.keys()]).toEqual(expect.arrayContaining(['edition', 'editions']));
    for (const [name, { expires }] of artifacts) {
      const left = Date.parse(expires ?? '') - Date.now();
      expect(left, name).toBeGreaterThan(0);
      expect(left, name).toBeLessThanOrEqual(DAY);
    }
  });

  test.each([
    ['503 where one is begun', /CreateArtifact/u, 503],
    ['an upload that breaks half-way', /^PUT \/blob\/editions/u, 'halfway'],
    ['503 where it is finished', /FinalizeArtifact/u, 503],
  ] as const)('%s: tried again, whole', async (_what, on, kind) => {
    const fault = plant(on, kind);
    const run = await build();
    expect(run.exitCode, run.stdout).toBe(0);
    expect(fault.times).toBe(0);
    const kept = house.standIn.state.artifacts.get('editions');
    expect(kept?.finished).toBe(true);
    // a zip ends with its directory: nothing of it is missing
    expect(kept?.bytes.includes(Buffer.from('PK\u0005\u0006'))).toBe(true);
  });

  test('a service that refuses: a clear failure, nothing finished', async () => {
    plant(/CreateArtifact/u, 403, 99);
    const run = await build();
    expect(run.exitCode).toBe(1);
    expect(run.stdout).toMatch(/^::error::/mu);
    expect(run.stdout + run.stderr).not.toMatch(STACK_TRACE);
    expect(house.standIn.state.artifacts.has('editions')).toBe(false);
  });
});

describe('publishing', { timeout: PATIENCE }, () => {
  const whole = async (): Promise<void> => {
    const [release, ...more] = house.standIn.state.releases.filter(({ draft }) => !draft);
    expect(more).toEqual([]);
    for (const { name, bytes, state } of release?.assets ?? []) {
      expect(state).toBe('uploaded');
      const file = name.endsWith('-bag.zip') ? dist(name) : dist('brief-e01', name);
      expect(Buffer.compare(bytes, await readFile(file)), name).toBe(0);
    }
    expect(release?.assets.length).toBeGreaterThan(10);
  };

  test.each([1, 4, 9])('killed at upload %i: nothing public, and the next run completes it', async (upload) => {
    house.standIn.state.releases.length = 0;
    const fault = { on: /^POST \/upload/u, kind: 'silence' as const, times: 1, first: upload - 1 };
    house.standIn.faults.push(fault);
    const killer = new AbortController();
    const watch = setInterval(() => {
      if (fault.times === 0) killer.abort();
    }, 5);
    const killed = await house.act('publish', TAG, WRITE, { signal: killer.signal });
    clearInterval(watch);
    expect(killed.exitCode).not.toBe(0);
    expect(house.standIn.state.releases.map(({ draft }) => draft)).toEqual([true]);
    const run = await house.act('publish', TAG, WRITE);
    expect(run.exitCode, run.stdout).toBe(0);
    expect(house.standIn.state.releases).toHaveLength(1);
    await whole();
  });

  test('two runs at once: one release, whole, whoever was first', async () => {
    house.standIn.state.releases.length = 0;
    const other = join(house.repository.temp, 'other');
    const runs = await Promise.all([
      house.act('publish', TAG, WRITE),
      house.act('publish', TAG, WRITE, { temp: other }),
    ]);
    expect(runs.map(({ exitCode }) => exitCode)).toContain(0);
    for (const run of runs.filter(({ exitCode }) => exitCode !== 0)) expect(run.stdout).toMatch(/^::error::/mu);
    await whole();
    const again = await house.act('publish', TAG, WRITE);
    expect(again.outputs, again.stdout).toMatchObject({ changed: 'false' });
    await whole();
  });
});

describe('the register', { timeout: PATIENCE }, () => {
  test.each([
    ['500 at the branch', /^POST .*\/git\/refs$/u, 500],
    ['429 at the file', /^PUT/u, 429],
    ['a file that breaks off half-way', /^PUT/u, 'halfway'],
    ['503 at the pull request', /^POST .*\/pulls$/u, 503],
  ] as const)('%s: tried again, proposed once', async (_what, on, kind) => {
    const { state } = house.standIn;
    state.pulls = state.pulls.filter(({ head }) => head === 'edit');
    state.branches.delete('register/brief-e01');
    const fault = plant(on, kind);
    const run = await house.act('register', TAG, PROPOSE);
    expect(run.exitCode, run.stdout).toBe(0);
    expect(fault.times).toBe(0);
    expect(state.pulls.filter(({ head }) => head === 'register/brief-e01')).toHaveLength(1);
    expect(JSON.parse(state.branches.get('register/brief-e01')?.get('source/brief/editions.json') ?? '')).toBeTruthy();
  });
});

describe('the site', { timeout: PATIENCE }, () => {
  let good: Readonly<Record<string, string>>;
  const site = async (): Promise<ActionRun> => {
    // as on a fresh runner, after the register entry was merged: all comes from the release
    await rm(dist('brief-e01'), { recursive: true, force: true });
    await rm(dist('_site'), { recursive: true, force: true });
    return house.act('site', TAG, 'read');
  };

  beforeAll(async () => {
    const run = await site();
    expect(run.exitCode, run.stdout).toBe(0);
    good = await treeOf(dist('_site'));
    expect(Object.keys(good).length).toBeGreaterThan(5);
  }, PATIENCE);

  test.each([
    ['500 at an asset', /^GET .*\/releases\/assets\//u, 500],
    ['429 at an asset', /^GET .*\/releases\/assets\//u, 429],
    ['a store that breaks off', /^GET \/store\//u, 'before'],
  ] as const)('%s: fetched again, the same site', async (_what, on, kind) => {
    const fault = plant(on, kind);
    const run = await site();
    expect(run.exitCode, run.stdout).toBe(0);
    expect(fault.times).toBe(0);
    expect(await treeOf(dist('_site'))).toEqual(good);
  });

  test('an asset that is another than registered: no site at all', async () => {
    const published = house.standIn.state.releases.find(({ draft }) => !draft);
    const asset = published?.assets.find(({ name }) => name === 'brief.pdf');
    const before = asset?.bytes;
    if (asset) asset.bytes = Buffer.from('%PDF-1.7 other');
    const run = await site();
    if (asset && before) asset.bytes = before;
    expect(run.exitCode).toBe(1);
    expect(run.stdout).toMatch(/^::error::.*brief\.pdf/mu);
    expect(await treeOf(dist('_site')).catch(() => null)).toBe(null);
  });
});
