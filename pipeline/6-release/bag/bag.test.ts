/** A bag is valid by coreutils and by the rules of RFC 8493, the same bytes every time, and a broken one is told what is wrong. */
import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { digests, encode, smallEdition } from '../testing/small-edition.ts';
import { judgeBag } from './judge-bag.ts';
import { unzipBag, zipBag } from './zip-bag.ts';

type Files = ReadonlyMap<string, Uint8Array>;

const { bag } = smallEdition();
const textOf = (path: string): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bag.get(path));

function coreutils(): boolean {
  try {
    execFileSync('sha512sum', ['--version']);
    return true;
  } catch {
    return false;
  }
}
const has = coreutils();

test.skipIf(!has)(`sha512sum finds every file as listed${has ? '' : ' (skipped: no sha512sum)'}`, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'dingben-bag-'));
  try {
    for (const [path, bytes] of bag) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), bytes);
    }
    const check = (list: string) =>
      execFileSync('sha512sum', ['--strict', '-c', list], { cwd: folder, encoding: 'utf8' }).match(/: OK$/gmu)?.length;
    expect(check('manifest-sha512.txt')).toBe([...bag.keys()].filter((path) => path.startsWith('data/')).length);
    expect(check('tagmanifest-sha512.txt')).toBe(6);
    await writeFile(join(folder, 'data/edition/report.md'), 'x');
    expect(() => execFileSync('sha512sum', ['-c', 'manifest-sha512.txt'], { cwd: folder, stdio: 'ignore' })).toThrow();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

/** bagit-python of the Library of Congress is no package of npm's: it is asked where this machine's Python has it. */
function bagitPython(): boolean {
  try {
    execFileSync('python3', ['-c', 'import bagit'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
const judge = bagitPython();

test.skipIf(!judge)(`bagit-python calls it valid${judge ? '' : ' (skipped: no bagit-python)'}`, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'dingben-bag-'));
  const valid = (): void => {
    execFileSync('python3', ['-c', 'import bagit, sys; bagit.Bag(sys.argv[1]).validate()', folder], {
      stdio: 'ignore',
    });
  };
  try {
    for (const [path, bytes] of bag) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), bytes);
    }
    valid();
    await writeFile(join(folder, 'data/edition/report.md'), 'x');
    expect(valid).toThrow();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

test('what people of an archive look for', () => {
  expect(textOf('bag-info.txt')).toMatch(/^Payload-Oxum: \d+\.13$/mu);
  expect(textOf('bag-info.txt')).toContain('保管期限: 永久\n密级: 公开\n档号: WS·2024-永久-0001\n全宗号: （未填）\n');
  expect(textOf('移交清单.csv').split('\r\n')).toHaveLength(15);
  expect(textOf('移交清单.csv')).toContain('\uFEFF序号,档号,题名');
  expect(bag.has('data/attachments/签批单.pdf')).toBe(true);
  // GB/T 32905-2016, annex A: SM3("abc")
  expect(digests.sm3(encode('abc'))).toBe('66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0');
});

test('the same bytes, whatever the order and the time zone', () => {
  const zone = process.env['TZ'];
  const zips = ['UTC', 'Asia/Shanghai', 'America/New_York'].map((name, index) => {
    process.env['TZ'] = name;
    return Buffer.from(zipBag('b', index === 0 ? bag : new Map([...bag].reverse()))).toString('base64');
  });
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
  expect(new Set(zips).size).toBe(1);
  expect(unzipBag(Buffer.from(zips[0] ?? '', 'base64'))?.files.size).toBe(bag.size);
});

const without = (path: string): Files => new Map([...bag].filter(([name]) => name !== path));
const having = (path: string, text: string): Files => new Map(bag).set(path, encode(text));

describe('broken bags', () => {
  test('a sound one has nothing refuted', () => {
    expect(judgeBag(bag, digests).map(({ state }) => state)).toEqual(['proven']);
  });

  test.each<[string, string, Files]>([
    ['no declaration', 'bagit.txt', without('bagit.txt')],
    ['a declaration of another version', 'bagit.txt', having('bagit.txt', 'BagIt-Version: 0.97\n')],
    ['no payload manifest', 'manifest-sha512.txt', without('manifest-sha512.txt')],
    ['no tag manifest', 'tagmanifest-sha512.txt', without('tagmanifest-sha512.txt')],
    ['a payload file missing', 'data/edition/report.md', without('data/edition/report.md')],
    ['a payload file that is not listed', 'data/edition/x', having('data/edition/x', 'x')],
    ['a payload file changed', 'data/edition/report.md', having('data/edition/report.md', 'x')],
    ['a tag file changed', '说明.txt', having('说明.txt', 'x')],
    ['a tag file that is not listed', 'notes.txt', having('notes.txt', 'x')],
    ['an Oxum that does not count', 'bag-info.txt', having('bag-info.txt', 'Payload-Oxum: 1.1\n')],
    [
      'a line that is none',
      'manifest-sha512.txt',
      having('manifest-sha512.txt', `${textOf('manifest-sha512.txt')}?\n`),
    ],
    [
      'a file named twice',
      'manifest-sha512.txt',
      having(
        'manifest-sha512.txt',
        textOf('manifest-sha512.txt').replace(/^.*\n/u, (line) => line + line),
      ),
    ],
    ['a list of an unknown algorithm', 'manifest-md4.txt', having('manifest-md4.txt', '')],
    [
      'an SM3 digest changed',
      'digests-sm3.txt',
      having('digests-sm3.txt', textOf('digests-sm3.txt').replace(/^./u, 'g')),
    ],
    ['files to be fetched', 'fetch.txt', having('fetch.txt', 'http://localhost/x 1 data/x\n')],
    ['a path that leads out', '../x', having('../x', 'x')],
  ])('%s', (_what, file, files) => {
    const refuted = judgeBag(files, digests).filter(({ state }) => state === 'refuted');
    expect(refuted.map((one) => one.file)).toContain(file);
  });
});
