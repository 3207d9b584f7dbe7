/** Releases by the command line in clones of one repository: the same bytes everywhere, verified without git, refused with reasons. */
import { execFile, execFileSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { appendFile, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { vault } from '#adapters/vault.ts';

const CLI = join(import.meta.dirname, '..', 'cli.ts');
const FILE = 'source/brief/report.md';

const REPORT = `---
id: brief
title: 年度工作简报
date: 2024-03-01
organization: 某市某区统计局
profile: generic
stage: consultation
---

2024年全区新增就业1.2万人，比上年增长5.0%。

## 下一步

继续做好就业、教育和养老服务。
`;

/** A clock that is 400 days and some hours ahead, loaded before the program. */
const OTHER_DAY = `const Real = Date; const ahead = 400.3 * 86400000;
globalThis.Date = class extends Real {
  constructor(...args) { args.length === 0 ? super(Real.now() + ahead) : super(...args); }
  static now() { return Real.now() + ahead; }
};
`;

interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

let home = '';
const clone = (name: string): string => join(home, name);

/** git and a reader of PDF, no Java: what validators say is one test's own subject, and they take their time. */
const programs = (): string => join(home, 'programs');
const found = (name: string): string => execFileSync('which', [name], { encoding: 'utf8' }).trim();
const hasPdftotext = ((): boolean => {
  try {
    return found('pdftotext') !== '';
  } catch {
    return false;
  }
})();
/** Where there is none, every release here agrees to do without. */
const AGREED = hasPdftotext ? [] : ['--without', 'pdftotext'];

function run(folder: string, args: readonly string[], more: NodeJS.ProcessEnv = {}): Promise<Ran> {
  const { SOURCE_DATE_EPOCH: _epoch, ...rest } = process.env;
  return new Promise((done) => {
    execFile(
      process.execPath,
      [CLI, ...args],
      { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 26, env: { ...rest, NO_COLOR: '1', PATH: programs(), ...more } },
      (error, stdout, stderr) => done({ code: error ? Number(error.code ?? -1) : 0, stdout, stderr }),
    );
  });
}

const git = (folder: string, ...args: readonly string[]): void => {
  execFileSync('git', ['-c', 'user.name=n', '-c', 'user.email=n@localhost', '-C', folder, ...args], {
    stdio: 'ignore',
  });
};
const release = (
  folder: string,
  more: NodeJS.ProcessEnv = {},
  typed = FILE,
  ...args: readonly string[]
): Promise<Ran> => run(folder, ['release', typed, '--accept-substitutes', ...AGREED, ...args], more);

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'dingben-release-'));
  const origin = clone('origin');
  await mkdir(dirname(join(origin, FILE)), { recursive: true });
  await mkdir(programs());
  for (const name of ['git', ...(hasPdftotext ? ['pdftotext'] : [])])
    await symlink(found(name), join(programs(), name));
  await writeFile(join(origin, FILE), REPORT);
  await writeFile(join(origin, '.gitignore'), 'dist\n');
  await writeFile(join(home, 'other-day.mjs'), OTHER_DAY);
  git(origin, 'init', '-q');
  // a figure changed since the lock: the finding names the file, however it was typed
  const accepted = await run(origin, ['figures', FILE, '--accept']);
  expect(accepted.code, accepted.stderr).toBe(0);
  await writeFile(join(origin, FILE), REPORT.replace('1.2万人', '1.3万人'));
  git(origin, 'add', '.');
  git(origin, 'commit', '-qm', 'the report');
  for (const name of ['one', '两 个', 'three', 'four']) git(home, 'clone', '-q', origin, clone(name));
});
afterAll(() => rm(home, { recursive: true, force: true }));

describe('one commit, two clones', () => {
  test('another folder, user, time zone, locale, language and day: the same bytes', async () => {
    const other = pathToFileURL(join(home, 'other-day.mjs')).href;
    const ran = [
      await release(clone('one'), { TZ: 'Asia/Shanghai', LANG: 'zh_CN.UTF-8', LC_ALL: 'zh_CN.UTF-8', HOME: home }),
      await release(
        clone('两 个'),
        { TZ: 'America/New_York', LANG: 'C', LC_ALL: 'C', HOME: '/', USER: 'x', NODE_OPTIONS: `--import ${other}` },
        join(clone('两 个'), FILE),
      ),
    ];
    for (const { code, stderr } of ran) expect(code, stderr).toBe(0);
    const [one, two] = await Promise.all(['one', '两 个'].map((name) => vault.readFolder(join(clone(name), 'dist'))));
    expect([...(one?.keys() ?? [])]).toHaveLength(13);
    for (const [path, bytes] of one ?? []) expect(Buffer.compare(bytes, two?.get(path) ?? Buffer.of()), path).toBe(0);
    const day = async (name: string) =>
      /"date": "(.*)"/u.exec(await readFile(join(clone(name), 'source/brief/editions.json'), 'utf8'))?.[1];
    // the clock did differ: only the completing entry, no input of the edition, says so
    expect(await day('one')).not.toBe(await day('两 个'));
  });

  test('released again, it is the same edition, and a folder that was lost comes back', async () => {
    const folder = join(clone('one'), 'dist', 'brief-e01');
    const before = await vault.readFolder(folder);
    await rm(folder, { recursive: true });
    const again = await release(clone('one'));
    expect(again.code, again.stderr).toBe(0);
    expect(await vault.readFolder(folder)).toEqual(before);
  });

  test('check is content with the register, until its past is rewritten', async () => {
    const folder = clone('one');
    git(folder, 'add', '.');
    git(folder, 'commit', '-qm', 'brief/e01');
    expect((await run(folder, ['check', FILE])).code).toBe(0);
    const file = join(folder, 'source/brief/editions.json');
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replace('"date": "2', '"date": "1'));
    const found = await run(folder, ['check', FILE, '--format', 'json']);
    await writeFile(file, text);
    expect(found.code).toBe(1);
    expect(found.stdout).toContain('release/register-rewritten');
  });
});

describe('verify', () => {
  const edition = (): string => join(clone('one'), 'dist', 'brief-e01');

  test.each([
    'brief-e01',
    'brief-e01-bag.zip',
    'brief-e01/brief.pdf',
  ])('%s, without git and far from its source', async (name) => {
    const target = join(clone('one'), 'dist', name);
    const ran = await run(home, ['verify', target, '--format', 'json'], { PATH: dirname(process.execPath) });
    expect(ran.code, ran.stdout).toBe(0);
    expect(JSON.parse(ran.stdout)).toMatchObject({ good: true, properties: { whole: 'proven' } });
  });

  test('the recorded commit gives the same bytes', async () => {
    const ran = await run(clone('one'), ['--lang', 'en', 'verify', edition(), '--rebuild']);
    expect(ran.stdout).toMatch(/rebuilt from commit \w{12}: 7 files are the same, byte by byte/u);
    expect(ran.stdout).toContain('the source embedded in the PDF is report.md, letter by letter');
    expect(execFileSync('git', ['-C', clone('one'), 'worktree', 'list'], { encoding: 'utf8' }).trim()).not.toContain(
      '\n',
    );
  });

  test('the four-property report', async () => {
    const ran = await run(clone('one'), ['verify', edition(), '--report']);
    for (const name of ['真实性', '完整性', '可用性', '安全性']) expect(ran.stdout).toContain(`| ${name} |`);
  });

  test('a changed file fails by its name; a bag and a register that are not there are told', async () => {
    const copy = join(home, 'changed');
    const files = await vault.readFolder(edition());
    await vault.addFolder(copy, files ?? new Map());
    await appendFile(join(copy, 'brief.html'), ' ');
    const ran = await run(home, ['--lang', 'en', 'verify', copy]);
    expect(ran.code).toBe(1);
    expect(ran.stdout).toContain('brief.html does not fit its digests');
    expect((await run(home, ['verify', join(home, 'nothing')])).code).toBe(2);
    expect((await run(home, ['verify', copy, '--register', 'nothing'])).code).toBe(2);
  });
});

test('a signed edition: checked with the key, unproven without, refuted by another', async () => {
  const folder = clone('four');
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const id = Buffer.from('0123456789abcdef', 'hex');
  const point = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32);
  const head = Buffer.concat([Buffer.from('456400004232', 'hex'), Buffer.alloc(48)]);
  const seed = privateKey.export({ format: 'der', type: 'pkcs8' }).subarray(-32);
  const secret = Buffer.concat([head, id, seed, point, Buffer.alloc(32)]).toString('base64');
  await writeFile(join(home, 'k.key'), `untrusted comment: x\n${secret}\n`);
  const made = await release(folder, {}, FILE, '-o', join(home, 'signed'), '--sign', join(home, 'k.key'));
  expect(made.code, made.stderr).toBe(0);
  const key = (bytes: Buffer) => Buffer.concat([Buffer.from('Ed'), id, bytes]).toString('base64');
  for (const name of ['brief-e01', 'brief-e01-bag.zip']) {
    const check = (...args: readonly string[]) =>
      run(folder, ['--lang', 'en', 'verify', join(home, 'signed', name), ...args]);
    expect((await check('--public-key', key(point))).stdout).toContain('the signature holds');
    expect((await check()).stdout).toContain('so it was not checked');
  }
  const other = await run(folder, [
    'verify',
    join(home, 'signed', 'brief-e01'),
    '--public-key',
    key(Buffer.alloc(32, 9)),
  ]);
  expect(other.code).toBe(1);
});

describe('register', () => {
  const enter = (...args: readonly string[]) => run(clone('one'), ['--lang', 'en', 'register', FILE, ...args]);

  test('a withdrawal is entered once, said by verify, and told beside the files', async () => {
    expect((await enter('--withdraw', 'e01')).stderr).toContain('--reason is needed');
    expect((await enter('--withdraw', 'e02', '--reason', '数据有误')).stderr).toContain('never completed');
    expect((await enter('--correct', 'e01', '--place', '第一段', '--old', '1.2', '--new', '1.3')).code).toBe(2);
    expect((await enter('--withdraw', 'e01', '--reason', '数据有误')).code).toBe(0);
    expect((await enter('--withdraw', 'e01', '--reason', '数据有误')).stderr).toContain('withdrawn before');
    const lines = (await enter()).stdout.trim().split('\n');
    expect(lines.map((line) => line.split(/[:,]/u)[0])).toEqual(['e01 reserved', 'e01 completed', 'e01 withdrawn']);
    const verified = await run(clone('one'), ['verify', join(clone('one'), 'dist', 'brief-e01')]);
    expect(verified.code).toBe(0);
    expect(verified.stdout).toMatch(/本版已于 [\d-]+ 撤回：数据有误/u);
    const notice = await readFile(join(clone('one'), 'dist', 'brief-e01-withdrawn.txt'), 'utf8');
    expect(notice).toContain('数据有误');
    expect((await run(clone('one'), ['check', FILE])).code).toBe(0);
  });
});

describe('refused', () => {
  test('with every reason, and nothing is written', async () => {
    const folder = clone('three');
    await appendFile(join(folder, FILE), '\n浓度为35..49微克。\n');
    const ran = await run(folder, ['release', FILE, '--stage', 'published', '--dry-run']);
    expect(ran.code).toBe(1);
    const plan = JSON.parse(ran.stdout) as { refusals: { reason: string }[] };
    expect(plan.refusals.map(({ reason }) => reason)).toEqual([
      'dirty-tree',
      'stage-differs',
      'not-approved',
      'findings-left',
      'fonts-substituted',
    ]);
    expect(await vault.readFolder(join(folder, 'dist'))).toBeNull();
    expect(await vault.read(join(folder, 'source/brief/editions.json'))).toBeNull();
  });

  test('outside of git', async () => {
    const folder = join(home, 'loose');
    await mkdir(folder);
    await writeFile(join(folder, 'report.md'), REPORT);
    const ran = await run(folder, ['--lang', 'en', 'release', 'report.md'], { GIT_CEILING_DIRECTORIES: home });
    expect(ran.code).toBe(1);
    expect(ran.stderr).toContain('an official edition comes from a commit');
  });

  test('a folder in the way', async () => {
    const folder = clone('three');
    git(folder, 'checkout', '-q', '.');
    await writeFile(join(folder, 'dist'), 'a file');
    const ran = await release(folder);
    await rm(join(folder, 'dist'));
    expect(ran.code).toBe(2);
    expect(ran.stderr).toMatch(/^dingben: 无法写入/mu);
    // the number is reserved; the next run goes on with it
    const next = await release(folder);
    expect(next.code, next.stderr).toBe(0);
    expect(next.stderr).toContain('e01 已预留');
  });
});
