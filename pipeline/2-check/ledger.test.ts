/** The ledger: ids, places, indicators, tables, and that a paragraph's figures do not depend on what surrounds it. */
import { describe, expect, it } from 'vitest';
import { listFigures } from './ledger.ts';
import { smallReport } from './testing/small-report.ts';

function rows(source: string): readonly string[] {
  return listFigures(smallReport(source)).map(({ indicator, value, unit, qualifier }) =>
    [indicator, value, unit, qualifier].filter((part) => part !== '').join(' '),
  );
}

describe('ledger', () => {
  it('names each figure by anchor and ordinal, and points at it', () => {
    const source = '# 2024年报告\n盘活资产4.07亿元，演出200余场。';
    const figures = listFigures(smallReport(source));
    expect(figures.map(({ id }) => id)).toEqual(['blk_title_f1', 'blk_00000001_f1', 'blk_00000001_f2']);
    for (const { text, place } of figures) expect(source.slice(place.start.offset, place.end.offset)).toBe(text);
  });

  it.each([
    ['盘活各类闲置资产4.07亿元。', ['各类闲置资产 407000000 元']],
    ['完成20项民心工程。', ['民心工程 20 项']],
    ['PM2.5年均浓度再创新低，达到35.49微克/立方米。', ['PM2.5年均浓度 35.49 微克/立方米']],
    ['空气质量优良天数273天，同比增加17天。', ['空气质量优良天数 273 天', '空气质量优良天数同比增加 17 天']],
    ['地区生产总值增长5.7%，固定资产投资增长2.4%。', ['地区生产总值增长 5.7 %', '固定资产投资增长 2.4 %']],
    ['工业、服务业增加值分别增长6.9%、8.4%。', ['工业增长 6.9 %', '服务业增加值增长 8.4 %']],
    ['改造燃气旧管网9公里、背街里巷立管2000个。', ['燃气旧管网 9 公里', '背街里巷立管 2000 个']],
    ['组织文化惠民演出200余场。', ['文化惠民演出 200 场 余']],
  ])('%s', (source, expected) => expect(rows(source)).toEqual(expected));

  it('takes indicator and unit of a table from its labels', () => {
    const table = '| 指标 | 金额（亿元） | 单位 |\n|---|---|---|\n| 工业投资 | 4.07 | |';
    expect(rows(table)).toEqual(['工业投资 407000000 元']);
    const units = '| 指标 | 数值 | 单位 |\n|---|---|---|\n| 消费帮扶 | 2.95 | 亿元 |\n| 优良天数 | 273 | 天 |';
    expect(rows(units)).toEqual(['消费帮扶 295000000 元', '优良天数 273 天']);
  });

  it('gives a paragraph the same figures whatever surrounds it', () => {
    const paragraph = '新增就业2万人，发放保障救助资金1.1亿元，办结率达99.7%。';
    const alone = rows(paragraph);
    const among = rows(`# 报告\n地区生产总值增长5%。\n${paragraph}\n第二产业增长3%，达到`);
    expect(among.slice(1, 1 + alone.length)).toEqual(alone);
  });
});
