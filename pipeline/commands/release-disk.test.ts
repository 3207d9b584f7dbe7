/** A disk that is full and folders that may not be written: told in one clear line, nothing half there, and the next run completes. */
import { execFileSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { vault } from '#adapters/vault.ts';
import { FILE, programHere, type Ran, REPORT, ReleaseDesk, releaseArgs } from './testing/release-desk.ts';

let desk: ReleaseDesk;
beforeAll(async () => {
  desk = await ReleaseDesk.open();
  await desk.plant(REPORT, []);
});
afterAll(() => desk.close());

async function fresh(): Promise<string> {
  const folder = await mkdtemp(join(desk.home, 'clone-'));
  desk.git(desk.home, 'clone', '-q', desk.clone('origin'), folder);
  return folder;
}

/** One line that names what could not be written, and no stack of calls. */
function expectTold(ran: Ran, reason: RegExp): void {
  expect(ran.code, ran.stderr).toBe(2);
  const last = ran.stderr.trim().split('\n').at(-1) ?? '';
  expect(last).toMatch(/^dingben: 无法写入 /u);
  expect(last).toMatch(reason);
  expect(ran.stderr).not.toMatch(/^\s+at /mu);
}

async function expectCompletes(folder: string, ...args: readonly string[]): Promise<void> {
  const next = await desk.release(folder, ...args);
  expect(next.code, next.stderr).toBe(0);
  const verified = await desk.run(folder, ['verify', join(folder, 'dist', 'brief-e01')]);
  expect(verified.code, verified.stdout).toBe(0);
}

describe('a full disk', () => {
  const shell = programHere('bash');

  // no file may grow beyond this many KiB: the register fits, the PDF does not
  test.skipIf(shell === null).each([16])('files limited to %i KiB (skipped without bash)', async (limit) => {
    const folder = await fresh();
    const before = [shell ?? '', '-c', `ulimit -f ${limit}; exec "$@"`, 'bash'];
    const ran = await desk.run(folder, releaseArgs(), {}, before);
    expectTold(ran, /EFBIG/u);
    expect(await vault.readFolder(join(folder, 'dist', 'brief-e01'))).toBeNull();
    await expectCompletes(folder);
  });

  test('a file system without room', async ({ skip }) => {
    const folder = await fresh();
    const output = join(folder, 'dist');
    await mkdir(output);
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', output], { stdio: 'ignore' });
    } catch {
      skip('skipped: no file system can be mounted here');
    }
    try {
      expectTold(await desk.release(folder), /ENOSPC/u);
      expect(await vault.readFolder(join(output, 'brief-e01'))).toBeNull();
    } finally {
      execFileSync('umount', [output]);
    }
    await expectCompletes(folder);
  });
});

describe('folders that may not be written', () => {
  const setpriv = programHere('setpriv');
  const root = process.getuid?.() === 0;
  // root may write anywhere: it runs the program as nobody instead
  const asNobody = root && setpriv ? [setpriv, '--reuid=65534', '--regid=65534', '--clear-groups'] : [];
  const possible = !root || asNobody.length > 0;

  test.skipIf(!possible).each([
    ['dist', 'dist'],
    ['source/brief', 'source/brief'],
  ])('%s (skipped where root cannot become nobody)', async (_, closed) => {
    const folder = await fresh();
    await mkdir(join(folder, 'dist'));
    await chmod(desk.home, 0o755);
    if (root) execFileSync('chown', ['-R', '65534:65534', folder]);
    await chmod(join(folder, closed), 0o555);
    const ran = await desk.run(folder, releaseArgs(), { HOME: folder }, asNobody);
    expectTold(ran, new RegExp(`${closed}.*EACCES`, 'u'));
    expect(await vault.readFolder(join(folder, 'dist', 'brief-e01'))).toBeNull();
    await chmod(join(folder, closed), 0o755);
    const next = await desk.run(folder, releaseArgs(FILE), { HOME: folder }, asNobody);
    expect(next.code, next.stderr).toBe(0);
  });
});
