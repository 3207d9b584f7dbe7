/** Edits that once came back wrong, each by itself. */
import { expect, test } from 'vitest';
import { openBench } from './testing/bench.ts';
import { AUTHOR, byHand, seenIn } from './testing/hand-edits.ts';

const FRONT = `---
id: faults
title: 政府工作报告
date: 2024-01-09
organization: 某市某区人民政府
language: zh-CN
profile: gov-work-report
stage: consultation
---

`;

const MARKDOWN = `${FRONT}## 一、工作回顾

各位代表！全年稳中求进，见附件1。

## 附件1　民生实事清单

### 一、项目安排

共安排资金4.2亿元。

## 附件2　名词解释

1.一网通办：政务服务事项网上办理。

2.双减：减轻义务教育阶段学生负担。
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
