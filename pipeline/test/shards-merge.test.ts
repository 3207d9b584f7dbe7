/** plan → each shard in a folder of its own → merge: the bytes of one build. */
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cliFile, runCli } from './run-cli.ts';

const home = mkdtempSync(join(tmpdir(), 'dingben-shards-'));
const root = join(home, 'root');
const SHARDS = 7;
const REPORTS = 9;

interface Matrix {
  readonly include: readonly { readonly shard: number; readonly reports: number; readonly files: string }[];
}

const git = (folder: string, ...args: readonly string[]): string =>
  execFileSync('git', ['-C', folder, '-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args], {
    encoding: 'utf8',
  });

function put(id: string, paragraphs: number): void {
  mkdirSync(join(root, 'source', id), { recursive: true });
  const front = `---\nid: ${id}\ntitle: 工作简报\ndate: 2024-01-09\nprofile: generic\n---\n\n`;
  const text = Array.from({ length: paragraphs }, (_, at) => `新增就业${at + 3}万人，完成投资${at + 5}.6亿元。\n\n`);
  writeFileSync(join(root, 'source', id, 'report.md'), `${front}## 一、情况\n\n${text.join('')}`);
}

function digestsOf(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort();
  return Object.fromEntries(
    paths.map((path) => [path.slice(folder.length), createHash('sha256').update(readFileSync(path)).digest('hex')]),
  );
}

async function planOf(...args: readonly string[]): Promise<Matrix> {
  const { code, stdout } = await runCli(['plan', ...args], root);
  expect(code).toBe(0);
  return JSON.parse(stdout) as Matrix;
}

beforeAll(() => {
  mkdirSync(root);
  for (let at = 1; at <= REPORTS; at += 1) put(`r${at}`, at * 2);
  git(root, 'init', '-q');
  git(root, 'add', '.');
  git(root, 'commit', '-q', '-m', 'reports');
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

describe('a build in shards', () => {
  it('gives, once merged, the bytes of one build', { timeout: 180_000 }, async () => {
    const { include } = await planOf('--shards', String(SHARDS));
    expect(include).toHaveLength(SHARDS);
    expect(include.reduce((sum, { reports }) => sum + reports, 0)).toBe(REPORTS);
    const parts: string[] = [];
    for (const { shard, files } of include) {
      const copy = join(home, `shard-${shard}`);
      execFileSync('git', ['clone', '-q', root, copy]);
      const run = spawnSync(process.execPath, [cliFile, 'build', '--files-from', '-'], { cwd: copy, input: files });
      expect(run.status, String(run.stderr)).toBe(0);
      parts.push(join(copy, 'dist'));
    }
    const merged = join(home, 'merged');
    expect((await runCli(['merge', ...parts, '-o', merged], root)).code).toBe(0);
    expect((await runCli(['build', '-o', 'whole'], root)).code).toBe(0);
    expect(digestsOf(merged)).toEqual(digestsOf(join(root, 'whole')));
    expect(Object.keys(digestsOf(merged))).toContain('/manifest.json');

    // a part that was cut off on its way
    const cut = join(parts[0] ?? '', include[0]?.files.split('/')[1] ?? '', 'figures.csv');
    writeFileSync(cut, readFileSync(cut).subarray(0, 10));
    const broken = await runCli(['merge', ...parts, '-o', join(home, 'other')], root);
    expect(broken.code).toBe(2);
    expect(broken.stderr).toContain('figures.csv');
    expect(readdirSync(home)).not.toContain('other');
  });

  it('leaves out what is as it was', { timeout: 60_000 }, async () => {
    expect((await planOf('--changed-since', 'HEAD')).include).toEqual([]);
    put('r4', 30);
    put('new', 1);
    const { include } = await planOf('--changed-since', 'HEAD');
    expect(include.map(({ files }) => files)).toEqual(['source/new/report.md\nsource/r4/report.md']);
    writeFileSync(join(root, 'package.json'), '{}');
    expect((await planOf('--changed-since', 'HEAD')).include[0]?.reports).toBe(REPORTS + 1);
    const { code, stdout, stderr } = await runCli(['plan', '--changed-since', 'no-such-tag'], root);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('no-such-tag');
  });

  it('is refused when two parts differ, or hold nothing', { timeout: 60_000 }, async () => {
    const { code, stderr } = await runCli(['merge', join(home, 'shard-1', 'source'), '-o', 'x'], root);
    expect(code).toBe(2);
    expect(stderr).toContain('没有任何版本');
    git(root, 'add', '.');
    git(root, 'commit', '-q', '-m', 'more');
    await runCli(['build', 'source/r4/report.md', '-o', 'one'], root);
    const twin = await runCli(['merge', join(root, 'whole'), join(root, 'one'), '-o', 'x'], root);
    expect(twin.code).toBe(2);
    expect(twin.stderr).toContain('内容却不同');
  });
});
