/** Signatures go both ways between this program and minisign, and hold for nothing but what was signed. */
import { execFileSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { minisign, minisignHolds, readSecretKey } from './minisign.ts';

const message = Buffer.from('0123  report.md\n');

/** A key as `minisign -G -W` writes it. */
function makeKey(): { secret: string; open: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const seed = privateKey.export({ format: 'der', type: 'pkcs8' }).subarray(-32);
  const point = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32);
  const id = Buffer.from('0123456789abcdef', 'hex');
  const head = Buffer.concat([Buffer.from('456400004232', 'hex'), Buffer.alloc(48)]);
  const secret = Buffer.concat([head, id, seed, point, Buffer.alloc(32)]).toString('base64');
  return {
    secret: `untrusted comment: secret\n${secret}\n`,
    open: Buffer.concat([Buffer.from('Ed'), id, point]).toString('base64'),
  };
}

const { secret, open } = makeKey();
const key = readSecretKey(secret);
const signature = key ? minisign(message, key, 'timestamp:1\tfile:SHA512SUMS\thashed') : '';

test('a signature holds for its message and its key', () => {
  expect(minisignHolds(message, signature, open)).toBe(true);
  expect(minisignHolds(message, signature, `untrusted comment: x\n${open}\n`)).toBe(true);
  expect(key && minisign(message, key, 'timestamp:1\tfile:SHA512SUMS\thashed')).toBe(signature);
});

test.each<[string, Buffer, string, string]>([
  ['another message', Buffer.from('x'), signature, open],
  ['another key', message, signature, makeKey().open],
  ['another trusted comment', message, signature.replace('timestamp:1', 'timestamp:2'), open],
  ['no signature', message, '', open],
  ['no key', message, signature, 'RWx'],
])('not for %s', (_what, bytes, signed, publicKey) => {
  expect(minisignHolds(bytes, signed, publicKey)).toBe(false);
});

test('a key behind a password is not read', () => {
  const locked = Buffer.from(secret.split('\n')[1] ?? '', 'base64');
  locked.write('Sc', 2);
  expect(readSecretKey(`untrusted comment: x\n${locked.toString('base64')}\n`)).toBeNull();
});

function installed(): boolean {
  try {
    execFileSync('minisign', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
const has = installed();

describe.skipIf(!has)(`with minisign itself${has ? '' : ' (skipped: no minisign)'}`, () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dingben-minisign-'));
    execFileSync('minisign', ['-G', '-W', '-f', '-p', 'k.pub', '-s', 'k.key'], { cwd: folder, stdio: 'ignore' });
    await writeFile(join(folder, 'message'), message);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test('it checks ours', async () => {
    const own = readSecretKey(await readFile(join(folder, 'k.key'), 'utf8'));
    await writeFile(join(folder, 'ours'), own ? minisign(message, own, 'ours') : '');
    const args = ['-V', '-p', 'k.pub', '-m', 'message', '-x', 'ours'];
    expect(execFileSync('minisign', args, { cwd: folder, encoding: 'utf8' })).toContain('Trusted comment: ours');
  });

  test.each([
    ['hashed', []],
    ['of the old kind', ['-l']],
  ] as const)('we check its own, %s', async (_kind, more) => {
    execFileSync('minisign', ['-S', ...more, '-s', 'k.key', '-m', 'message', '-x', 'theirs'], {
      cwd: folder,
      stdio: 'ignore',
    });
    const [theirs, publicKey] = await Promise.all(
      ['theirs', 'k.pub'].map((name) => readFile(join(folder, name), 'utf8')),
    );
    expect(minisignHolds(message, theirs ?? '', publicKey ?? '')).toBe(true);
    expect(minisignHolds(Buffer.from('x'), theirs ?? '', publicKey ?? '')).toBe(false);
  });
});
