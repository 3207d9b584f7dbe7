/** Edits that once came back wrong, each by itself. */
import { expect, test } from 'vitest';
import { openBench } from './testing/bench.ts';
import { AUTHOR, byHand, FRONT, replaceWords, seenIn } from './testing/hand-edits.ts';

const MARKDOWN = `${FRONT}## 一、工作回顾

各位代表！全年稳中求进，见附件1。

## 附件1　民生实事清单

### 一、项目安排

共安排资金4.2亿元[^一]。

1. 增长6%左右。
2. 投资增长5%。
3. 就业1万人。
4. 收入同步。

## 附件2　名词解释

1.一网通办：政务服务事项网上办理。

2.双减：减轻义务教育阶段学生负担。

[^一]: 按现价计算。
`;

const bench = await openBench('faults', MARKDOWN, 'report.md');

test('the words of an annex go, its label stays: what follows is its heading', async () => {
  const { problems, all } = await byHand(bench, ({ editor, home }) => {
    const heading = home('民生实事清单');
    editor.remove(heading.paragraph, 0, heading.paragraph.pieces.length, AUTHOR);
    editor.join(heading, home('项目安排'), AUTHOR);
  });
  expect(problems).toEqual([]);
  expect(all).toBe(MARKDOWN.replace('附件1　民生实事清单', '附件1'));
});

test('where the explanations are called otherwise their numbers are printed as before', async () => {
  const { problems, all } = await byHand(bench, ({ editor, home }) => {
    const heading = home('名词解释');
    editor.insert(heading.paragraph, seenIn(heading).indexOf('名词解释'), '部分', AUTHOR);
  });
  expect(problems).toEqual([]);
  expect(all).toBe(MARKDOWN.replace('名词解释', '部分名词解释'));
});

test('what others change in a footnote that came is theirs to be decided upon', async () => {
  const { problems, all, one, changes } = await byHand(bench, (desk) => {
    desk.editor.insertNote(desk.home('全年稳中求进').paragraph, 6, '新注释。', AUTHOR);
    replaceWords(desk, '新注', '新的注', '李四');
  });
  expect(problems).toEqual([]);
  expect(changes).toMatchObject([{ who: { author: '张三' } }, { who: { author: '李四' }, old: '新注', new: '新的注' }]);
  expect(one).toContain('[^n1]: 新注释。');
  expect(all).toContain('[^n1]: 新的注释。');
});

test('an item of which only a digit is left goes on with the next one and is none any more', async () => {
  const { problems, all } = await byHand(bench, ({ editor, home }) => {
    const item = home('投资增长');
    editor.remove(item.paragraph, 1, item.paragraph.pieces.length, AUTHOR);
    editor.join(item, home('就业1万人'), AUTHOR);
  });
  expect(problems).toEqual([]);
  expect(all).toBe(MARKDOWN.replace('2. 投资增长5%。\n3. 就业1万人。\n', '\n23.就业1万人。\n\n'));
});

test('an explanation of which nothing is left but its number goes, the next one stays', async () => {
  const { problems, all } = await byHand(bench, ({ editor, home }) => {
    const entry = home('一网通办：');
    const number = seenIn(entry).indexOf('一网通办');
    editor.remove(entry.paragraph, number, entry.paragraph.pieces.length, AUTHOR);
    editor.join(entry, home('双减：'), AUTHOR);
  });
  expect(problems).toEqual([]);
  expect(all).toBe(MARKDOWN.replace('1.一网通办：政务服务事项网上办理。\n\n', ''));
});

test('a title is written as the front matter wants it', async () => {
  const now = async (words: string): Promise<string> => {
    const { problems, all } = await byHand(bench, (desk) => replaceWords(desk, '政府工作', words));
    expect(problems).toEqual([]);
    return all;
  };
  expect(await now('政府年度工作')).toBe(MARKDOWN.replace('title: 政府', 'title: 政府年度'));
  expect(await now('*政府* 1. ')).toBe(MARKDOWN.replace('title: 政府工作报告', "title: '*政府* 1. 报告'"));
  expect(await now('政府: #工作')).toBe(MARKDOWN.replace('title: 政府工作报告', "title: '政府: #工作报告'"));
});

test('what Markdown cannot say takes nothing along', async () => {
  const { all, problems } = await byHand(bench, (desk) => {
    const title = desk.home('政府工作报告');
    desk.editor.remove(title.paragraph, 0, title.paragraph.pieces.length, AUTHOR);
    replaceWords(desk, '稳中求进', '稳字当头');
    replaceWords(desk, '4.2亿元', '4.5亿元');
  });
  expect(problems).toContain('not applied: 张三 delete “政府工作报告” → “”');
  expect(all).toBe(MARKDOWN.replace('稳中求进', '稳字当头').replace('4.2亿元', '4.5亿元'));
});

test('text behind the last line stays where the end that it came with is not taken', async () => {
  const { problems, one } = await byHand(bench, ({ editor, home }) => {
    editor.insertParagraph(home('双减：'), '三新：另一项。', '李四', false);
    editor.insert(home('三新：').paragraph, 7, '甲补充', AUTHOR);
  });
  expect(problems).toEqual([]);
  expect(one).toBe(MARKDOWN.replace('学生负担。\n', '学生负担。\n\n甲补充\n'));
});

test('an item goes on in the one before it, and its number is another one', async () => {
  const { problems, all } = await byHand(bench, ({ editor, home }) => {
    const [item, next] = [home('投资增长'), home('就业1万人')];
    editor.insert(next.paragraph, 1, '个', AUTHOR);
    editor.join(item, next, AUTHOR);
  });
  expect(problems).toEqual([]);
  expect(all).toBe(MARKDOWN.replace('5%。\n3. 就业', '5%。3个.就业'));
});

test('what comes before the first letter of a line is a change of that line', async () => {
  const { changes } = await byHand(bench, (desk) => {
    desk.editor.insert(desk.home('稳中求进').paragraph, 0, '尊敬的', AUTHOR);
    replaceWords(desk, '见附件1', '详见附件1');
  });
  expect(changes).toHaveLength(2);
  expect(changes[0]).toMatchObject({ anchor: changes[1]?.anchor, context: '各位代表！全年稳中求进，见附件1。' });
});

test('the last two paragraphs go', async () => {
  const markdown = `${FRONT}## 一、工作回顾\n\n头一段话。\n\n倒数第二段。\n\n最后一段。\n`;
  const { problems, all } = await byHand(await openBench('end', markdown, 'report.md'), ({ editor, home }) => {
    for (const words of ['倒数第二段', '最后一段']) editor.removeParagraph(home(words), AUTHOR);
  });
  expect(problems).toEqual([]);
  expect(all).toBe(markdown.replace('\n倒数第二段。\n\n最后一段。\n', ''));
});

test('a sentence with a break behind it comes behind a dash: it is an opening now, and the break is said', async () => {
  const markdown = `${FRONT}## 一、工作回顾\n\n——深化改革、鼓励创新，市场活力竞相释放。\n`;
  const { problems, all } = await byHand(await openBench('dash', markdown, 'report.md'), ({ editor, home }) => {
    editor.insert(home('深化改革').paragraph, 2, '稳步推进。\n全年', AUTHOR);
  });
  expect(problems).toEqual([]);
  expect(all).toBe(markdown.replace('——', '——稳步推进。\\\n全年'));
});

test('an item is none any more and a paragraph comes behind its list: the next item stays one', async () => {
  const markdown = `${FRONT}## 一、项目安排\n\n1. 产业：\n   - 制造业。\n   - 服务业。\n2. 基础设施。\n`;
  const { problems, all } = await byHand(await openBench('list', markdown, 'report.md'), ({ editor, home }) => {
    editor.insertParagraph(home('服务业'), '另行安排。', AUTHOR, true);
    editor.insert(home('产业：').paragraph, 0, '新增', AUTHOR);
  });
  expect(problems).toEqual([]);
  expect(all).toBe(
    `${FRONT}## 一、项目安排\n\n新增1.产业：\n   - 制造业。\n   - 服务业。\n\n   另行安排。\n\n2. 基础设施。\n`,
  );
});
