/** The text that a returned file was made of: found in git, by its blocks, or not at all; newer Markdown is never lost. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { changed } from '../return/testing/fill-in.ts';
import { STACK_TRACE } from './edition-folder.ts';
import { corpusNote, hasShared, sharedFolder } from './project-root.ts';
import { openReturnDesk, REPORT, type ReturnDesk } from './return-desk.ts';
import { runCli } from './run-cli.ts';

let desk: ReturnDesk;
let newer = '';
const DRY = ['--dry-run', '--accept', 'all', '--format', 'json'];

beforeAll(async () => {
  desk = await openReturnDesk('return-base');
  // another paragraph and a figure in one that a reviewer changes, too
  newer = desk.markdown
    .replace('14.8万平方米', '15.2万平方米')
    .replace('\n——增强功能', '\n新写的一段话，谁也没见过。\n\n——增强功能');
  expect(newer).toContain('新写的一段话');
  desk.comesBack('改稿.docx', [
    { author: '张三', find: '中心城区', now: '主城区' },
    { author: '李四', find: '4.07亿元', now: '4.70亿元' },
  ]);
});
afterAll(() => desk.remove());
afterEach(() => desk.write(REPORT, desk.markdown));

/** As a program that drops our own part of the package gives it back. */
function withoutHashes(bytes: Uint8Array): Uint8Array {
  return changed(bytes, 'customXml/item1.xml', () => '<none/>');
}

/** As it would be had there been no commit. */
function withoutCommit(bytes: Uint8Array): Uint8Array {
  const blind = changed(bytes, 'customXml/item1.xml', (xml) => xml.replace(/ commit="[^"]*"/u, ''));
  return changed(blind, 'docProps/custom.xml', (xml) => xml.replace(/[0-9a-f]{40}/u, '未提交'));
}

describe('Markdown that is newer than the file', () => {
  test('changes on blocks that changed since are shown side by side and not applied, others are, nothing is lost', async () => {
    desk.write(REPORT, newer);
    const listed = JSON.parse((await desk.onto(['改稿.docx'], ...DRY)).stdout);
    expect(listed.files).toEqual([{ name: '改稿.docx', base: 'earlier', commit: desk.git('rev-parse', 'HEAD') }]);
    expect(listed.counts).toMatchObject({ tracked: 2, untracked: 0, conflicts: 1 });
    const { standing, sides } = listed.changes[0];
    expect(standing).toBe('conflict');
    expect(sides.base).toContain('14.8万平方米');
    expect(sides.now).toContain('15.2万平方米');
    const ran = await desk.onto(['改稿.docx'], '--accept', 'all', '-o', 'papers');
    expect(ran.code).toBe(1);
    expect(ran.stderr).toContain('第 1 条所在的段落后来改过，没有采纳');
    // only where they differ, with what stands around
    expect(ran.stdout).toMatch(/! 发稿时：….{10,20}14\.8万平方米.{10,20}…$/mu);
    expect(ran.stdout).toMatch(/! 现在的：….{10,20}15\.2万平方米.{10,20}…$/mu);
    expect(desk.read(REPORT)).toBe(newer.replace('中心城区', '主城区'));
  });

  test('with a byte-order mark and CRLF these stay', async () => {
    const kept = `\ufeff${newer.replaceAll('\n', '\r\n')}`;
    desk.write(REPORT, kept);
    const ran = await desk.onto(['改稿.docx'], '--accept', 'authors=张三', '-o', 'crlf');
    expect(ran.code, ran.stderr).toBe(0);
    expect(desk.read(REPORT)).toBe(kept.replace('中心城区', '主城区'));
  });

  test('a file that has lost its hashes is known by its commit', async () => {
    desk.write(REPORT, newer);
    desk.write('无码.docx', withoutHashes(desk.bytes('改稿.docx')));
    const listed = JSON.parse((await desk.onto(['无码.docx'], ...DRY)).stdout);
    expect(listed.files[0].base).toBe('earlier');
    expect(listed.result.applied).toEqual([2]);
  });

  test('a file made before its text was committed is known by its blocks', async () => {
    desk.write(REPORT, newer);
    desk.write('无号.docx', withoutCommit(desk.bytes('改稿.docx')));
    const listed = JSON.parse((await desk.onto(['无号.docx'], ...DRY)).stdout);
    expect(listed.files).toEqual([{ name: '无号.docx', base: 'earlier', commit: desk.git('rev-parse', 'HEAD') }]);
    expect(listed.counts).toMatchObject({ untracked: 0, conflicts: 1 });
  });
});

describe('a base that is nowhere', () => {
  test('is said; what stands on lines that are as they were is applied, what does not is not', async () => {
    desk.write(REPORT, newer);
    desk.write('孤稿.docx', withoutHashes(withoutCommit(desk.bytes('改稿.docx'))));
    const ran = await desk.onto(['孤稿.docx'], '--accept', 'all', '-o', 'orphan');
    expect(ran.code).toBe(1);
    expect(ran.stderr).toContain('孤稿.docx：找不到底稿');
    expect(ran.stderr).toContain('条的位置或底稿拿不准，没有采纳');
    expect(desk.read(REPORT)).toBe(newer.replace('中心城区', '主城区'));
  });

  test('an unchanged text needs none', async () => {
    desk.write('孤稿.docx', withoutHashes(withoutCommit(desk.bytes('改稿.docx'))));
    const ran = await desk.onto(['孤稿.docx'], '--accept', 'all', '-o', 'orphan2');
    expect(ran.code, ran.stderr).toBe(0);
    expect(desk.read(REPORT)).toBe(desk.markdown.replace('中心城区', '主城区').replace('4.07亿元', '4.70亿元'));
  });
});

test('an edition of another report is refused', async () => {
  desk.write(REPORT, desk.markdown.replace(/^id: .*$/mu, 'id: somewhere-else'));
  const before = desk.read(REPORT);
  const args = ['--lang', 'zh', 'import', '改稿.docx', '--onto', REPORT, '--accept', 'all'];
  const { code, stderr, stdout } = await runCli(args, desk.folder);
  expect([code, stdout, desk.read(REPORT)]).toEqual([2, '', before]);
  expect(stderr).toContain('是“heping-2023”的 Word 稿，不是“somewhere-else”的');
});

/** sixteen runs of the command; a busy machine takes its time */
const PATIENCE = 300_000;

test.skipIf(!hasShared)(
  `16 Word files of the corpus are no editions of it and are refused, each by name${corpusNote}`,
  async () => {
    const corpus = join(sharedFolder, 'corpus', 'docx');
    const names = readdirSync(corpus).filter((name) => name.endsWith('.docx'));
    expect(names).toHaveLength(16);
    for (const name of names) {
      const args = [
        '--lang',
        'zh',
        'import',
        join(corpus, name),
        '--onto',
        REPORT,
        '--accept',
        'all',
        '-o',
        'papers16',
      ];
      const { code, stdout, stderr } = await runCli(args, desk.folder);
      expect([name, code, stdout]).toEqual([name, 2, '']);
      expect(stderr).toContain(name);
      expect(stderr).toContain('不是本工具生成的 Word 稿');
      expect(stderr).not.toMatch(STACK_TRACE);
    }
    expect(desk.read(REPORT)).toBe(desk.markdown);
    expect(desk.git('status', '--porcelain', '--', 'source')).toBe('');
    expect(existsSync(join(desk.folder, 'papers16'))).toBe(false);
  },
  PATIENCE,
);
