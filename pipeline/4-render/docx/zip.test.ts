/** Our zip is one for other programs too: fflate, Python and unzip find in it what was put in, and nothing to mend. */
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, describe, expect, test } from 'vitest';
import { type ZipEntry, zip } from './zip.ts';

const folder = await mkdtemp(join(tmpdir(), 'dingben-zip-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

const noise = Uint8Array.from({ length: 70_000 }, (_, at) => Math.imul(at + 1, 0x9e37_79b1) >>> 24);
const entries: readonly ZipEntry[] = [
  { name: '[Content_Types].xml', bytes: strToU8('<Types/>') },
  { name: 'word/document.xml', bytes: strToU8('<w:p>增长6.5%</w:p>'.repeat(9999)) },
  { name: 'word/空.xml', bytes: new Uint8Array() },
  { name: 'word/media/noise.png', bytes: noise },
];

const plain = (bytes: Uint8Array): Uint8Array => Uint8Array.from(bytes);
const filesOf = (list: readonly ZipEntry[]): Record<string, Uint8Array> =>
  Object.fromEntries(list.map(({ name, bytes }) => [name, plain(bytes)]));

describe('what was put in', () => {
  test('in the order given', () => {
    const files = unzipSync(zip(entries));
    expect(Object.keys(files)).toEqual(entries.map(({ name }) => name));
    expect(files).toEqual(filesOf(entries));
  });

  test('whatever it is', () => {
    const name = fc.string({ minLength: 1, maxLength: 12, unit: 'binary' }).filter((text) => text.isWellFormed());
    const some = fc.uniqueArray(
      fc.record({ name: name.map((text) => `a/${text}`), bytes: fc.uint8Array({ size: 'large' }) }),
      { selector: (entry) => entry.name },
    );
    fc.assert(
      fc.property(some, (list) => {
        expect(unzipSync(zip(list))).toEqual(filesOf(list));
      }),
    );
  });

  test('nothing', () => expect(unzipSync(zip([]))).toEqual({}));
});

test('the headers are those that fflate writes, data and its length aside', () => {
  const tiny = [{ name: 'a.xml', bytes: strToU8('a') }];
  const theirs = zipSync({ 'a.xml': strToU8('a') }, { mtime: '1980-01-01T12:00:00', level: 6, os: 0 });
  expect(plain(zip(tiny))).toEqual(theirs);
});

const present = (program: string, arg: string): boolean => spawnSync(program, [arg], { stdio: 'ignore' }).status === 0;
const python = present('python3', '--version');
const unzip = present('unzip', '-v');

describe('other programs find nothing to mend', () => {
  const file = join(folder, 'a.zip');

  test.skipIf(!python)(`the zipfile of Python${python ? '' : ' (skipped: no python3)'}`, async () => {
    await writeFile(file, zip(entries));
    const script = 'import sys, zipfile; z = zipfile.ZipFile(sys.argv[1]); print(z.testzip(), *z.namelist())';
    const { stdout } = spawnSync('python3', ['-X', 'utf8', '-c', script, file], { encoding: 'utf8' });
    expect(stdout.trim()).toBe(['None', ...entries.map(({ name }) => name)].join(' '));
  });

  test.skipIf(!unzip)(`unzip${unzip ? '' : ' (skipped: no unzip)'}`, async () => {
    await writeFile(file, zip(entries));
    const { status, stdout } = spawnSync('unzip', ['-t', file], { encoding: 'utf8' });
    expect(stdout).toContain('No errors detected');
    expect(status).toBe(0);
  });
});
