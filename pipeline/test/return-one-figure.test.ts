/** An edit of one figure, wherever it stands, changes one line of the Markdown, and `figures --diff` names it. */
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { openReturnDesk, REPORT, type ReturnDesk } from './return-desk.ts';
import { runCli } from './run-cli.ts';

const MORE = `
### 完成投资12.5亿元

投资进度见表[^口径]。

表：主要指标

| 指标 | 2021年 | 2022年 |
|:---|---:|---:|
| 固定资产投资（亿元） | 11.8 | 12.6 |
| 新增就业（万人） | 1.9 | 2.3 |

[^口径]: 按快报数42.6亿元计算。
`;

let desk: ReturnDesk;
beforeAll(async () => {
  desk = await openReturnDesk(
    'return-figure',
    (markdown) => `${markdown.replace(/^title: .*$/mu, 'title: 和平区投入8.5亿元改善民生情况报告').trimEnd()}\n${MORE}`,
  );
});
afterAll(() => desk.remove());
afterEach(() => desk.write(REPORT, desk.markdown));

test.each([
  ['a paragraph', '4.07亿元', '4.70亿元'],
  ['a cell of a table', '12.6', '12.9'],
  ['a heading', '12.5亿元', '12.8亿元'],
  ['a footnote', '42.6亿元', '46.2亿元'],
  ['the title of the front matter', '8.5亿元', '8.8亿元'],
])('in %s', async (name, find, now) => {
  const file = desk.comesBack('改稿.docx', [{ author: '张三', find, now }]);
  const ran = await desk.onto([file], '--accept', 'all', '-o', `papers of ${name}`);
  expect(ran.code, ran.stderr).toBe(0);
  const [before, after] = [desk.markdown.split('\n'), desk.read(REPORT).split('\n')];
  expect(after).toHaveLength(before.length);
  const lines = after.filter((line, index) => line !== before[index]);
  expect(lines).toEqual([expect.stringContaining(now)]);
  expect(ran.stdout).toContain('数据变动 1 处');
  const diff = await runCli(['--lang', 'zh', 'figures', REPORT, '--diff', 'HEAD'], desk.folder);
  expect(diff.stdout).toContain(`${find} → ${now}`);
  expect(diff.stdout).toContain('数据变动 1 处');
  const again = await desk.onto([file], '--accept', 'all', '-o', `papers of ${name}`);
  expect([again.code, desk.read(REPORT)], again.stderr).toEqual([0, after.join('\n')]);
  expect(again.stderr).toContain('第 1 条现文已是如此');
});
