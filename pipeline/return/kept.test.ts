/** What an edit does not speak of stays: anchors, waivers, directives, the front matter, emphasis, links and notes; places that are unsure too. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { listChanges } from './list/list-changes.ts';
import { openBench, openReturn, readBytes } from './testing/bench.ts';
import { type Edit, reviewed } from './testing/reviewed.ts';
import { weave } from './weave/weave.ts';

const MARKDOWN = `---
id: kept
title: 政府工作报告 # 题名
date: 2024-01-09
organization: 某市某区人民政府
language: zh-CN
profile: gov-work-report
stage: consultation
---

<!-- 说明：不印。 -->

## 一、工作回顾

<!-- dingben-anchor: blk_0123456789 -->
全年*稳中求进*，**地区生产总值**508.8亿元，见[公报](https://example.org/a "题")[^一]，碳排放CO:sub[2]下降。

<!-- dingben-allow numbers/mixed: 原文如此 -->
新增就业2万人，“一网通办”事项增加到1260项，办件量稳步上升，群众满意率保持在较高水平。

各项工作按计划推进。

## 二、重点工作

- 项目120个；
- 学校3所。

[^一]: 按**现价**计算。
`;

const bench = await openBench('kept', MARKDOWN, 'report.md');
const edit = (find: string, now: string, untracked = false): Edit => ({ author: '张三', find, now, untracked });
const back = (edits: readonly Edit[]) => openReturn(bench, readBytes(reviewed(bench.edition, edits)));

test('words inside bold, emphasis, a link, a list and a note change; the marks around them stay', () => {
  const edits = [
    ['地区生产总值', '生产总值'],
    ['稳中求进', '稳'],
    ['公报', '统计公报'],
    ['碳排放', '碳的排放'],
    ['现价', '可比价'],
    ['120', '130'],
  ] as const;
  const { changes, accept } = back(edits.map(([find, now]) => edit(find, now)));
  expect(changes.filter(({ tracked }) => !tracked)).toEqual([]);
  const wanted = MARKDOWN.replace('**地区生产总值**508.8', '**生产总值**508.8')
    .replace('碳排放', '碳的排放')
    .replace('*稳中求进*', '*稳*')
    .replace('[公报]', '[统计公报]')
    .replace('**现价**', '**可比价**')
    .replace('120', '130');
  expect(accept(() => true).markdown).toBe(wanted);
});

/** As office programs do that keep none of our names. */
function withoutBookmarks(bytes: Uint8Array): Uint8Array {
  const files = unzipSync(bytes);
  const bare = strFromU8(files['word/document.xml'] ?? new Uint8Array()).replace(
    /<w:bookmark(?:Start|End)[^>]*>/gu,
    '',
  );
  return zipSync({ ...files, 'word/document.xml': strToU8(bare) });
}

const REWRITTEN = [
  edit('增加到1260项，办件量稳步上升，群众', '共有1260项，本年办件很多，大家', true),
  edit('保持在较高水平', '不错', true),
  edit('新增就业2万人', '新增就业3万人'),
];

test('where the names are gone and little of a line is left, a change is shown and not applied', () => {
  const returned = readBytes(withoutBookmarks(reviewed(bench.edition, REWRITTEN)));
  const { changes, accept } = openReturn(bench, returned);
  const own = changes.filter(({ tracked }) => tracked);
  expect(own).toMatchObject([{ unsure: true, old: '新增就业2万人', new: '新增就业3万人' }]);
  expect(accept(() => true).markdown).toBe(MARKDOWN);
});

test('paragraph ids name the line where bookmarks are gone', () => {
  const xml = strFromU8(unzipSync(bench.edition)['word/document.xml'] ?? new Uint8Array());
  const ids = [...xml.matchAll(/<w:p w14:paraId="([^"]+)">(?:(?!<\/w:p>).)*?w:name="(blk_[^"]+)"/gsu)];
  const paraIds = new Map(ids.map(([, id = '', anchor = '']) => [id, anchor]));
  const returned = readBytes(withoutBookmarks(reviewed(bench.edition, REWRITTEN)));
  const { woven, unsure } = weave(bench.base, returned, paraIds, 0);
  const own = listChanges(woven, unsure).filter(({ tracked }) => tracked);
  expect(own).toMatchObject([{ unsure: false, old: '新增就业2万人', new: '新增就业3万人' }]);
});

test('another level of heading is shown and takes nothing along', () => {
  const files = unzipSync(bench.edition);
  const xml = strFromU8(files['word/document.xml'] ?? new Uint8Array()).replace('"Heading1"', '"Heading2"');
  const returned = readBytes(zipSync({ ...files, 'word/document.xml': strToU8(xml) }));
  const { changes, accept } = openReturn(bench, returned);
  expect(changes).toMatchObject([{ tracked: false, new: '［改为2级标题］' }]);
  expect(accept(() => true).markdown).toBe(MARKDOWN);
});
