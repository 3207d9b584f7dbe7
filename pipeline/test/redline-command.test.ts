import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { projectRoot } from './project-root.ts';
import { runCli } from './run-cli.ts';

const old = join(projectRoot, 'source', 'heping-2023', 'report.md');
const folder = mkdtempSync(join(tmpdir(), 'dingben-redline-'));
const now = join(folder, '新稿.md');

beforeAll(() => {
  writeFileSync(now, readFileSync(old, 'utf8').replace('4.07亿元', '4.70亿元').replace('200余场', '200场'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('two files: a Word file, a page and the changes, figures first', async () => {
  const target = join(folder, 'out', 'redline.docx');
  const { code, stderr } = await runCli(['redline', old, now, '-o', target]);
  expect(code, stderr).toBe(0);
  expect(stderr).toContain('数据变动 2 个');
  const changes = JSON.parse(readFileSync(target.replace('.docx', '.changes.json'), 'utf8'));
  expect(JSON.stringify(changes.figures)).toContain('4.70亿元');
  expect(readFileSync(target.replace('.docx', '.html'), 'utf8')).toContain('4.70亿元');
  expect(readFileSync(target).subarray(0, 2).toString()).toBe('PK');
});

test('the same comparison gives the same bytes', async () => {
  const made = await Promise.all(
    ['a', 'b'].map(async (name) => {
      const target = join(folder, name, 'redline.docx');
      await runCli(['redline', old, now, '-o', target], projectRoot, { TZ: name === 'a' ? 'UTC' : 'Asia/Shanghai' });
      return readFileSync(target);
    }),
  );
  expect(made[0]?.equals(made[1] as Buffer)).toBe(true);
});

test('what is no edition is said in one line', async () => {
  const { code, stderr } = await runCli(['redline', 'no-such-thing', now]);
  expect(code).toBe(2);
  expect(stderr).toContain('no-such-thing');
  expect(stderr).not.toMatch(/^\s+at /mu);
});
