/** Many reports through the pool: the same bytes as one by one, and nothing is built twice. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli } from './run-cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'dingben-many-'));
const IDS = ['a-2023', 'b-2024', 'c-2024', 'd-2024', 'e-2024'];

function put(id: string, figure: string, organization = '某市某区人民政府'): void {
  mkdirSync(join(folder, 'source', id), { recursive: true });
  const front = `---\nid: ${id}\ntitle: 政府工作报告\ndate: ${id.slice(-4)}-01-09\norganization: ${organization}\nprofile: generic\n---\n\n`;
  const text = `## 一、工作回顾\n\n空气质量优良天数${figure}天。\n`;
  writeFileSync(join(folder, 'source', id, 'report.md'), `${front}${text}`);
}

/** every file below, by its digest */
function digestsOf(output: string): Record<string, string> {
  const files = readdirSync(join(folder, output), { recursive: true, withFileTypes: true }).filter((e) => e.isFile());
  return Object.fromEntries(
    files
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [
        path.slice(join(folder, output).length),
        createHash('sha256').update(readFileSync(path)).digest('hex'),
      ]),
  );
}

const git = (...args: readonly string[]): string =>
  execFileSync('git', ['-C', folder, '-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args], {
    encoding: 'utf8',
  });

beforeAll(() => {
  for (const [at, id] of IDS.entries()) put(id, `${270 + at}`);
  put('e-2024', '274', '别市别区人民政府');
  git('init', '-q');
  git('add', '.');
  git('commit', '-q', '-m', 'reports');
  put('f-2024', '300');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('many reports', () => {
  it('give the bytes that each gives alone', { timeout: 120_000 }, async () => {
    const pooled = await runCli(['build', '-o', 'pooled', '--jobs', '2'], folder);
    expect(pooled.stderr).toContain('已写入 pooled/f-2024');
    expect(pooled.code).toBe(0);
    for (const id of [...IDS, 'f-2024']) {
      expect((await runCli(['build', `source/${id}/report.md`, '-o', 'alone'], folder)).code).toBe(0);
    }
    const { '/manifest.json': catalogue, ...editions } = digestsOf('pooled');
    expect(catalogue).toBeDefined();
    expect(Object.keys(editions).length).toBeGreaterThan(6 * 7);
    expect(editions).toEqual(digestsOf('alone'));
  });

  it('are left as they are when nothing changed, and only then', { timeout: 120_000 }, async () => {
    const again = await runCli(['build', '-o', 'pooled'], folder);
    expect(again.stderr).toContain('6 份报告中有 6 份内容未变');
    expect(again.stderr).toContain('已写入 pooled/a-2023');
    // those of the same body and the next year are compared with a; e is of another body
    put('a-2023', '281');
    const edited = await runCli(['build', '-o', 'pooled'], folder);
    expect(edited.stderr).toContain('6 份报告中有 1 份内容未变');
    expect(readFileSync(join(folder, 'pooled', 'a-2023', 'a-2023.html'), 'utf8')).toContain('281');
    const uncached = await runCli(['build', '-o', 'pooled', '--no-cache'], folder);
    expect(uncached.stderr).not.toContain('内容未变');
  });

  it('come back from the cache when their folder is lost or was changed by hand', { timeout: 120_000 }, async () => {
    await runCli(['build', '-o', 'pooled'], folder);
    const before = digestsOf('pooled');
    rmSync(join(folder, 'pooled', 'c-2024'), { recursive: true });
    writeFileSync(join(folder, 'pooled', 'd-2024', 'd-2024.pdf'), 'no PDF');
    mkdirSync(join(folder, 'pooled', '.e-2024-Ab3dE9', 'new'), { recursive: true });
    const again = await runCli(['build', '-o', 'pooled'], folder);
    expect(again.code).toBe(0);
    expect(digestsOf('pooled')).toEqual(before);
  });

  it('of one id are named, and the first one stays', { timeout: 120_000 }, async () => {
    put('g-2024', '310');
    const path = join(folder, 'source', 'g-2024', 'report.md');
    writeFileSync(path, readFileSync(path, 'utf8').replace('id: g-2024', 'id: c-2024'));
    const { code, stderr } = await runCli(['build', '-o', 'pooled'], folder);
    rmSync(join(folder, 'source', 'g-2024'), { recursive: true });
    expect(code).toBe(2);
    expect(stderr).toContain('两份报告的 id 都是“c-2024”');
    expect(readFileSync(join(folder, 'pooled', 'c-2024', 'c-2024.html'), 'utf8')).toContain('272');
  });

  it('may be named in a file, one a line', { timeout: 120_000 }, async () => {
    writeFileSync(join(folder, 'list.txt'), 'source/a-2023/report.md\nsource/b-2024/report.md\n');
    const { code } = await runCli(['build', '--files-from', 'list.txt', '-o', 'listed'], folder);
    expect(code).toBe(0);
    expect(readdirSync(join(folder, 'listed')).sort()).toEqual(['a-2023', 'b-2024']);
    writeFileSync(join(folder, 'list.txt'), '\n');
    expect((await runCli(['build', '--files-from', 'list.txt'], folder)).code).toBe(2);
  });
});
