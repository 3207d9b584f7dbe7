/** Proposals and comments are placed in words that people use: part and paragraph, row and column of a table. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { whereNames } from '#check/lock/where-names.ts';
import { projectRoot } from '../../test/compose-markdown.ts';
import { openBench, readBytes } from '../testing/bench.ts';
import { type Edit, reviewed } from '../testing/reviewed.ts';
import { gatherProposals } from './gather-proposals.ts';
import { gatherRemarks } from './gather-remarks.ts';
import { figuresText } from './list-text.ts';

const file = join(projectRoot, 'source', 'example-district-2024', 'report.md');
const bench = await openBench('example', await readFile(file, 'utf8'), file);

function gather(edits: readonly Edit[]) {
  const base = {
    ...{
      text: bench.base,
      kind: 'current' as const,
      commit: null,
      kept: null,
      paraIds: new Map(),
      unchanged: new Set<string>(),
    },
    where: whereNames(bench.sample.report),
  };
  const files = [{ name: 'a', returned: readBytes(reviewed(bench.edition, edits)), base }];
  const { proposals } = gatherProposals(files, bench.base);
  return { proposals, remarks: gatherRemarks(files, proposals.length + 1) };
}

const by = { author: '甲' };

test('a cell is named by its table, row and column', () => {
  const { proposals } = gather([{ ...by, find: '46800', now: '46880' }]);
  expect(proposals.map(({ place }) => place)).toEqual(['2023年工作回顾 表“2023年主要指标完成…”第6行第3列']);
  expect(proposals.map(figuresText)).toEqual(['46800 → 46880（+80）']);
  expect(proposals[0]?.excerpt).toEqual(['', '46800', '']);
});

test('the salutation, a note and a paragraph by what they are', () => {
  const { proposals } = gather([
    { ...by, find: '各位代表：', now: '各位代表、同志们：' },
    { ...by, find: '年快报数', now: '年报数' },
    { ...by, find: '新建口袋公园15个', now: '新建口袋公园16个' },
  ]);
  expect(proposals.map(({ place }) => place)).toEqual(['建设宜居城区 第1段', '称谓', '注释“口径”']);
});

test('changed figures come first, then the order of the text', () => {
  const { proposals } = gather([
    { ...by, find: '各位代表：', now: '各位代表、同志们：' },
    { ...by, find: '新建口袋公园15个', now: '新建口袋公园16个' },
    { ...by, find: '46800', now: '46880' },
  ]);
  expect(proposals.map(({ change }) => change.figures.length > 0)).toEqual([true, true, false]);
  expect(proposals.map(({ number }) => number)).toEqual([1, 2, 3]);
  expect(proposals[0]?.place).toContain('第6行');
});

test('a comment stands at its paragraph', () => {
  const { remarks } = gather([{ ...by, find: '新建口袋公园15个', now: null, comment: '请核实' }]);
  expect(remarks).toMatchObject([{ number: 1, place: '建设宜居城区 第1段', text: '请核实' }]);
});
