import { describe, expect, test } from 'vitest';
import { composeMarkdown } from '../test/compose-markdown.ts';
import { changedFigures, printedDifference } from './changed-figures.ts';
import { changesFile } from './changes-json.ts';
import { compareReports } from './compare-reports.ts';

const HEAD = '---\ntitle: 报告\n---\n\n## 一、经济发展\n\n';

async function redlineOf(old: string, now: string) {
  const [before, after] = [await composeMarkdown(HEAD + old), await composeMarkdown(HEAD + now)];
  return compareReports(before.composed, after.composed, '主要数据');
}

describe('the difference as it is printed', () => {
  test.each([
    ['508.8亿元', '512.3亿元', '+3.5亿元'],
    ['5.5%', '5.4%', '-0.1个百分点'],
    ['0.1亿元', '0.3亿元', '+0.2亿元'],
    ['1,306家', '306家', '-1000家'],
    ['306家', '306家', '0家'],
    ['4.07亿元', '4070万元', null],
    ['一季度', '二季度', null],
  ])('%s → %s: %s', (old, now, difference) => {
    expect(printedDifference(old, now)).toBe(difference);
  });
});

describe('changed figures', () => {
  test('are told with what they measure and where they stand, replaced ones first', async () => {
    const redline = await redlineOf(
      '新增企业12家。\n\n地区生产总值508.8亿元，增长6.0%。',
      '新增企业12家，其中外资3家。\n\n地区生产总值512.3亿元，增长6.0%。',
    );
    const figures = changedFigures(redline).map(({ indicator, old, new: now, difference, section }) => [
      indicator,
      old?.text,
      now?.text,
      difference,
      section,
    ]);
    expect(figures).toEqual([
      ['地区生产总值', '508.8亿元', '512.3亿元', '+3.5亿元', '一、经济发展'],
      [expect.any(String), undefined, '3家', null, '一、经济发展'],
    ]);
  });

  test('a figure that went keeps its own name, whatever figure has its number now', async () => {
    const table = (rows: string): string => `| 指标 | 2022年 |\n|---|--:|\n${rows}`;
    const redline = await redlineOf(
      table('| 固定资产投资 | 150.0 |\n| 零售总额 | 210.0 |'),
      table('| 零售总额 | 210.0 |\n| 经营主体 | 35000 |'),
    );
    const figures = changedFigures(redline).map(({ indicator, old, new: now }) => [indicator, old?.text, now?.text]);
    expect(figures).toEqual([
      [expect.stringContaining('固定资产投资'), '150.0', undefined],
      [expect.stringContaining('经营主体'), undefined, '35000'],
    ]);
  });

  test('a paragraph that only moved changes none', async () => {
    const [a, b, c] = ['甲项投资1亿元。', '乙项投资2亿元。', '丙项投资3亿元。'];
    expect(changedFigures(await redlineOf([a, b, c].join('\n\n'), [b, c, a].join('\n\n')))).toEqual([]);
  });

  test('open changes.json, whose counts and texts agree with them', async () => {
    const redline = await redlineOf('产值480亿元。\n\n要删的一段。', '产值500亿元。');
    const file = changesFile(redline, { name: 'a', commit: null }, { name: 'b', commit: 'c0ffee' });
    expect(Object.keys(file).indexOf('figures')).toBeLessThan(Object.keys(file).indexOf('changes'));
    expect(file.counts).toEqual({ edited: 1, inserted: 0, deleted: 1, moved: 0, figures: 1 });
    expect(file.changes.map(({ op, old, new: now }) => [op, old, now])).toEqual([
      ['edit', '产值480亿元。', '产值500亿元。'],
      ['delete', '要删的一段。', ''],
    ]);
    expect(file.changes[0]?.lines).toEqual([
      [
        { op: 'same', text: '产值' },
        { op: 'delete', text: '480亿元' },
        { op: 'insert', text: '500亿元' },
        { op: 'same', text: '。' },
      ],
    ]);
  });
});
