/** What an edition proves of itself: without a network, without git, far from its source; what was changed is named. */
import { execFileSync } from 'node:child_process';
import { appendFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { digests } from '#adapters/digests.ts';
import { vault } from '#adapters/vault.ts';
import { editionEvidence } from '#release/verify/edition-evidence.ts';
import { programHere, ReleaseDesk } from './testing/release-desk.ts';

/** Whoever opens a connection, asks for a name or starts a program ends the run with code 99. */
const CLOSED = `import { createRequire, syncBuiltinESMExports } from 'node:module';
const require = createRequire(import.meta.url);
const stop = (what) => () => { process.stderr.write('reached out: ' + what); process.exit(99); };
for (const [name, calls] of Object.entries({
  net: ['connect', 'createConnection'], dns: ['lookup', 'resolve'], tls: ['connect'], dgram: ['createSocket'],
  http: ['request', 'get'], https: ['request', 'get'], http2: ['connect'],
  child_process: ['spawn', 'exec', 'execFile', 'fork', 'spawnSync', 'execSync', 'execFileSync'],
})) for (const call of calls) require(name)[call] = stop(name + '.' + call);
require('net').Socket.prototype.connect = stop('net.Socket.connect');
globalThis.fetch = stop('fetch');
syncBuiltinESMExports();
`;

let desk: ReleaseDesk;
const folder = (): string => desk.clone('one');
const edition = (): string => join(folder(), 'dist', 'brief-e01');

beforeAll(async () => {
  desk = await ReleaseDesk.open();
  await desk.plantSample(['one']);
  const made = await desk.release(folder());
  expect(made.code, made.stderr).toBe(0);
  await writeFile(join(desk.home, 'closed.mjs'), CLOSED);
  await mkdir(join(desk.home, 'empty'));
});
afterAll(() => desk.close());

/** A network of its own that leads nowhere, where that can be had. */
function cutOff(): readonly string[] {
  const unshare = programHere('unshare');
  if (unshare === null) return [];
  try {
    execFileSync(unshare, ['-n', 'true'], { stdio: 'ignore' });
    return [unshare, '-n'];
  } catch {
    return [];
  }
}

describe('needs no network, no git and no other program', () => {
  test('the wall is real', async () => {
    const preload = `--import ${pathToFileURL(join(desk.home, 'closed.mjs')).href}`;
    const asked = await desk.run(folder(), ['verify', edition(), '--rebuild'], { NODE_OPTIONS: preload });
    expect([asked.code, asked.stderr]).toEqual([99, expect.stringContaining('reached out: child_process')]);
  });

  test.each(['brief-e01', 'brief-e01-bag.zip', 'brief-e01/brief.pdf'])('%s', async (name) => {
    const preload = `--import ${pathToFileURL(join(desk.home, 'closed.mjs')).href}`;
    const closed = { PATH: join(desk.home, 'empty'), NODE_OPTIONS: preload };
    const args = ['verify', join(folder(), 'dist', name), '--format', 'json'];
    const ran = await desk.run(desk.home, args, closed, cutOff());
    expect(ran.code, ran.stdout + ran.stderr).toBe(0);
    expect(JSON.parse(ran.stdout)).toMatchObject({ good: true, properties: { whole: 'proven' } });
  });
});

test('the recorded commit gives the same bytes, its copy is gone afterwards', { timeout: 300_000 }, async () => {
  const ran = await desk.run(folder(), ['--lang', 'en', 'verify', edition(), '--rebuild']);
  expect(ran.stdout).toMatch(/rebuilt from commit \w{12}: 7 files are the same, byte by byte/u);
  expect(ran.stdout).toContain('the source embedded in the PDF is report.md, letter by letter');
  const worktrees = execFileSync('git', ['-C', folder(), 'worktree', 'list'], { encoding: 'utf8' });
  expect(worktrees.trim()).not.toContain('\n');
});

test('rebuilt, an edition that is not of that commit is found out', { timeout: 300_000 }, async () => {
  const copy = join(desk.home, 'forged');
  const files = new Map(await vault.readFolder(edition()));
  const pdf = Buffer.from(files.get('brief.pdf') ?? []);
  await vault.addFolder(copy, files.set('brief.pdf', Buffer.concat([pdf, Buffer.from('\n%')])));
  const ran = await desk.run(folder(), ['--lang', 'en', 'verify', copy, '--rebuild']);
  expect(ran.code).toBe(1);
  expect(ran.stdout).toContain('brief.pdf built again has other bytes');
});

test('the four-property report: each property with its result and its evidence', async () => {
  const ran = await desk.run(folder(), ['verify', edition(), '--report']);
  const rows = ran.stdout.split('\n').filter((line) => line.startsWith('| '));
  expect(rows.map((row) => row.split(' | ').slice(0, 2).join(' '))).toEqual([
    '| 性质 结论',
    '| 真实性 未证明',
    '| 完整性 已证明',
    '| 可用性 未证明',
    '| 安全性 未证明',
  ]);
  expect(rows[1]).toContain('? 没有数字签名');
  expect(rows[2]).toMatch(/✓ \d+ 个文件齐全/u);
});

describe('tampering', () => {
  test(
    '500 flipped bits in any byte of any file: each is reported with the name of the file',
    { timeout: 300_000 },
    async () => {
      const files = (await vault.readFolder(edition())) ?? new Map<string, Uint8Array>();
      const names = [...files.keys()];
      const text = await readFile(join(folder(), 'source/brief/editions.json'), 'utf8');
      const register = { name: 'source/brief/editions.json', text };
      fc.assert(
        fc.property(fc.nat(), fc.nat(), fc.integer({ min: 0, max: 7 }), (which, at, bit) => {
          const name = names[which % names.length] ?? '';
          const bytes = Uint8Array.from(files.get(name) ?? []);
          const index = at % bytes.length;
          bytes[index] = (bytes[index] ?? 0) ^ (1 << bit);
          const changed = new Map(files).set(name, bytes);
          const evidence = editionEvidence({ name: 'brief-e01', files: changed, register }, digests);
          const named = evidence.filter(({ state }) => state === 'refuted').map(({ file }) => file);
          expect(named).toContain(name);
        }),
        { numRuns: 500 },
      );
    },
  );

  // a start of the command for each file
  test('by the command line: every file in turn, and one that was added', { timeout: 300_000 }, async () => {
    const copy = join(desk.home, 'changed');
    await vault.addFolder(copy, (await vault.readFolder(edition())) ?? new Map());
    for (const name of (await vault.readFolder(copy))?.keys() ?? []) {
      const before = await readFile(join(copy, name));
      await appendFile(join(copy, name), ' ');
      const ran = await desk.run(desk.home, ['verify', copy]);
      await writeFile(join(copy, name), before);
      expect([name, ran.code]).toEqual([name, 1]);
      expect(ran.stdout).toMatch(new RegExp(`不符 .*${name.replaceAll('.', '\\.')}`, 'u'));
    }
    await writeFile(join(copy, 'more.txt'), 'x');
    expect((await desk.run(desk.home, ['verify', copy])).stdout).toContain('more.txt 不在任何清单里');
  });

  test('the past of the register rewritten', async () => {
    const text = await readFile(join(folder(), 'source/brief/editions.json'), 'utf8');
    const other = join(desk.home, 'other.json');
    await writeFile(other, text.replace('"delivered": "2024', '"delivered": "2023'));
    const ran = await desk.run(desk.home, ['verify', edition(), '--register', other]);
    expect(ran.code).toBe(1);
    expect(ran.stdout).toContain('other.json');
  });
});

test('what is not there is told', async () => {
  expect((await desk.run(desk.home, ['verify', join(desk.home, 'nothing')])).code).toBe(2);
  expect((await desk.run(desk.home, ['verify', edition(), '--register', 'nothing'])).code).toBe(2);
  const alone = join(desk.home, 'alone', 'brief.pdf');
  await mkdir(dirname(alone));
  await writeFile(alone, await readFile(join(edition(), 'brief.pdf')));
  expect((await desk.run(desk.home, ['verify', alone])).code).toBe(1);
  const register = join(folder(), 'source/brief/editions.json');
  expect((await desk.run(desk.home, ['verify', alone, '--register', register])).code).toBe(0);
});
