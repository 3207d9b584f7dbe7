/** `dingben import --onto` with one returned file: listed, put on paper, taken, and compared with the base it was made of. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { STACK_TRACE } from './edition-folder.ts';
import { openReturnDesk, REPORT, type ReturnDesk } from './return-desk.ts';
import { runCli } from './run-cli.ts';

let desk: ReturnDesk;
beforeAll(async () => {
  desk = await openReturnDesk('return');
  desk.comesBack('改稿.docx', [
    { author: '张三', find: '中心城区', now: '主城区' },
    { author: '李四', find: '4.07亿元', now: '4.70亿元' },
    { author: '李四', find: '200余场', now: null, comment: '请核实场次' },
    { author: '', find: '发展是第一要务', now: '发展是头等大事', untracked: true },
  ]);
});
afterAll(() => desk.remove());

/** Lines of the report that are not as they were sent out. */
const changedLines = (): string[] => {
  const before = desk.markdown.split('\n');
  return desk
    .read(REPORT)
    .split('\n')
    .filter((line, index) => line !== before[index]);
};

describe('a list of what came back', () => {
  test('names author, day, place, old and new text, figures first; untracked edits as such; nothing else changes', async () => {
    const { code, stdout, stderr } = await desk.onto(['改稿.docx'], '-o', 'papers');
    expect([code, stderr]).toEqual([0, expect.stringContaining('修订 2 处，未留痕改动 1 处，批注 1 条')]);
    const [first, figure, text] = stdout.split('\n');
    expect(first).toBe('1  李四（2024-03-01）  深化改革、鼓励创新 第1段  改为');
    expect(figure?.trim()).toBe('4.07亿元 → 4.70亿元（+0.63亿元）');
    expect(text).toContain('[-4.07亿元-]{+4.70亿元+}');
    expect(stdout).toMatch(/^\d {2}未留痕 .*改为\n(?:.*\n)?.*\[-第一要务-\]\{\+头等大事\+\}/mu);
    expect(stdout).toMatch(/^4 {2}李四（2024-03-01） {2}.* {2}批注\n.*请核实场次/mu);
    expect(desk.read(REPORT)).toBe(desk.markdown);
    expect(existsSync(join(desk.folder, 'papers', 'changes.json'))).toBe(true);
    expect(existsSync(join(desk.folder, 'papers', '意见采纳情况表.docx'))).toBe(true);
  });

  test('as JSON: the same on stdout, data alone', async () => {
    const { code, stdout } = await desk.onto(
      ['改稿.docx'],
      '--format',
      'json',
      '--dry-run',
      '--accept',
      'authors=李四',
    );
    expect(code).toBe(0);
    const data = JSON.parse(stdout);
    expect(data).toMatchObject({
      version: 1,
      report: 'heping-2023',
      counts: { tracked: 2, untracked: 1, comments: 1 },
    });
    expect(data.files).toEqual([{ name: '改稿.docx', base: 'current', commit: desk.git('rev-parse', 'HEAD') }]);
    expect(data.changes[0]).toMatchObject({
      people: [{ author: '李四', date: '2024-03-01T09:30:00Z', file: '改稿.docx' }],
      ...{ tracked: true, kind: 'replace', old: '4.07亿元', new: '4.70亿元', standing: 'ready', decision: '待定' },
      figures: [{ old: '4.07亿元', new: '4.70亿元', difference: '+0.63亿元' }],
    });
    expect(data.changes.filter((each: { tracked: boolean }) => !each.tracked)).toHaveLength(1);
    expect(data.result).toMatchObject({ dryRun: true, applied: [1], figures: { changed: 1 } });
    expect(data.result.diff).toContain('+++ b/');
    expect(desk.read(REPORT)).toBe(desk.markdown);
  });
});

describe('the papers', () => {
  test('the same bytes again, in any time zone', async () => {
    await desk.onto(['改稿.docx'], '-o', 'again');
    const args = ['import', '改稿.docx', '--onto', REPORT, '-o', 'elsewhere'];
    await runCli(args, desk.folder, { TZ: 'Asia/Shanghai' });
    for (const name of ['changes.json', '意见采纳情况表.docx']) {
      expect(Buffer.from(desk.bytes(`again/${name}`)).equals(desk.bytes(`elsewhere/${name}`))).toBe(true);
    }
  });
});

describe('taking changes', () => {
  afterAll(() => desk.write(REPORT, desk.markdown));

  test('--dry-run shows the difference and the figures, and writes nothing at all', async () => {
    const ran = await desk.onto(['改稿.docx'], '--accept', 'all', '--dry-run', '-o', 'never');
    expect([ran.code, desk.read(REPORT) === desk.markdown]).toEqual([0, true]);
    expect(ran.stdout).toContain('--- a/source/heping-2023/report.md');
    expect(ran.stdout).toContain('4.07亿元 → 4.70亿元  +0.63亿元（+15.5%）');
    expect(existsSync(join(desk.folder, 'never'))).toBe(false);
  });

  test('an edit of one figure changes one line, and figures --diff names it', async () => {
    const ran = await desk.onto(['改稿.docx'], '--accept', 'authors=李四', '-o', 'figure');
    expect(ran.code, ran.stderr).toBe(0);
    expect(changedLines()).toEqual([expect.stringContaining('累计4.70亿元')]);
    const diff = await runCli(['--lang', 'zh', 'figures', REPORT, '--diff', 'HEAD'], desk.folder);
    expect(diff.stdout).toContain('4.07亿元 → 4.70亿元');
    expect(diff.stdout).toContain('数据变动 1 处');
    expect(ran.stdout).toContain('数据变动 1 处');
    expect(ran.stderr).toContain('已写入 source/heping-2023/report.md：采纳 1 处');
    desk.write(REPORT, desk.markdown);
  });

  test('all takes what was tracked and leaves what was not', async () => {
    const ran = await desk.onto(['改稿.docx'], '--accept', 'all', '-o', 'all');
    expect(ran.code, ran.stderr).toBe(0);
    const expected = desk.markdown.replace('4.07亿元', '4.70亿元').replace('中心城区', '主城区');
    expect(desk.read(REPORT)).toBe(expected);
    expect(desk.git('status', '--porcelain', '--', 'source')).toBe('M source/heping-2023/report.md');
  });
});

describe('what cannot be done is said in one line and touches nothing', () => {
  test.each([
    ['an author who changed nothing', ['--accept', 'authors=赵六'], '没有 赵六 的修改；有修改的是：李四、张三'],
    ['a paper that is not there', ['--accept', 'nowhere.docx'], '没有名为“nowhere.docx”的文件'],
    ['a paper that is none', ['--accept', REPORT], '不是意见采纳情况表，也不是 changes.json'],
  ])('%s', async (_name, options, message) => {
    const { code, stdout, stderr } = await desk.onto(['改稿.docx'], ...options);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
    expect(stderr).not.toMatch(STACK_TRACE);
    expect(desk.read(REPORT)).toBe(desk.markdown);
  });

  test('several files without --onto', async () => {
    const { code, stderr } = await runCli(['--lang', 'zh', 'import', 'a.docx', 'b.docx', '-o', 'x'], desk.folder);
    expect([code, stderr.trim()]).toEqual([2, 'dingben: 不用 --onto 时一次只能导入一个文件']);
  });
});
