/** The table of changed figures: on a terminal and in a pull request, in both languages. */
import { describe, expect, test } from 'vitest';
import { listFigures } from '#check/ledger.ts';
import { compareFigures } from '#check/lock/compare-figures.ts';
import { lockedOf } from '#check/lock/locked-figure.ts';
import { whereNames } from '#check/lock/where-names.ts';
import { smallReport } from '#check/testing/small-report.ts';
import { figuresDiffJson } from './figures-diff-json.ts';
import { type DiffView, figuresDiffMarkdown, figuresDiffTable } from './figures-diff-table.ts';

const BEFORE = `# 报告

## 一、改革发展

盘活资产4.07亿元。

## 二、民生改善

演出200余场。

全年优良天数273天，比上年增加17天，办结率为99.7%。`;
const AFTER = BEFORE.replace('4.07亿元', '4.70亿元')
  .replace('200余场', '200场')
  .replace('273天', '283天')
  .replace('99.7%', '99.7')
  .replace('演出', '新建公园*3*个，演出')
  .replace('*3*', '3');

function viewOf(before: string, after: string): DiffView {
  const [old, fresh] = [smallReport(before), smallReport(after)];
  const diff = compareFigures(listFigures(old).map(lockedOf), listFigures(fresh));
  return { diff, where: whereNames(fresh), earlier: whereNames(old) };
}

describe('figures --diff', () => {
  test('for the eye', () => {
    expect(`\n${figuresDiffTable(viewOf(BEFORE, AFTER), 'zh')}`).toMatchInlineSnapshot(`
      "
      位置            指标      原 → 新              差                   提示
      改革发展 第1段  资产      4.07亿元 → 4.70亿元  +0.63亿元（+15.5%）  疑似数字换位
      民生改善 第1段  新建公园  — → 3个              新增
      民生改善 第1段  演出      200余场 → 200场      限定词               限定词“余”被删
      民生改善 第2段  优良天数  273天 → 283天        +10天（+3.7%）       “比上年增加17天”未改，请核
      民生改善 第2段  办结率    99.7% → 99.7         单位                 单位丢失
      数据变动 5 处，其余 1 处未变
      "
    `);
  });

  test('in English', () => {
    expect(`\n${figuresDiffTable(viewOf(BEFORE, AFTER), 'en')}`).toMatchInlineSnapshot(`
      "
      place        indicator  old → new            difference           hint
      改革发展 ¶1  资产       4.07亿元 → 4.70亿元  +0.63亿元（+15.5%）  digits look transposed
      民生改善 ¶1  新建公园   — → 3个              added
      民生改善 ¶1  演出       200余场 → 200场      qualifier            the qualifier “余” was removed
      民生改善 ¶2  优良天数   273天 → 283天        +10天（+3.7%）       “比上年增加17天” did not change, please check
      民生改善 ¶2  办结率     99.7% → 99.7         unit                 the unit is lost
      5 figures changed, the other 1 did not
      "
    `);
  });

  test('for a pull request', () => {
    expect(`\n${figuresDiffMarkdown(viewOf(BEFORE, AFTER), 'zh')}`).toMatchInlineSnapshot(`
      "
      数据变动 5 处，其余 1 处未变

      | 位置 | 指标 | 原 → 新 | 差 | 提示 |
      | --- | --- | --- | --- | --- |
      | 改革发展 第1段 | 资产 | 4.07亿元 → **4.70亿元** | +0.63亿元（+15.5%） | 疑似数字换位 |
      | 民生改善 第1段 | 新建公园 | — → **3个** | 新增 |  |
      | 民生改善 第1段 | 演出 | 200余场 → **200场** | 限定词 | 限定词“余”被删 |
      | 民生改善 第2段 | 优良天数 | 273天 → **283天** | +10天（+3.7%） | “比上年增加17天”未改，请核 |
      | 民生改善 第2段 | 办结率 | 99.7% → **99.7** | 单位 | 单位丢失 |
      "
    `);
  });

  test('as data', () => {
    const json = JSON.parse(figuresDiffJson(viewOf(BEFORE, AFTER), 'zh'));
    expect(json).toMatchObject({ version: 1, changed: 5, unchanged: 1 });
    expect(json.changes[3]).toMatchObject({
      kind: 'changed',
      where: '民生改善 第2段',
      before: { text: '273天', value: '273' },
      after: { text: '283天', value: '283', line: 11 },
      aspects: ['value'],
      difference: { value: '10', shown: '+10天', percent: '+3.7%' },
      hints: [{ kind: 'stale', message: '“比上年增加17天”未改，请核' }],
      stale: [{ text: '17天' }],
    });
  });

  test('nothing changed is said in one line', () => {
    const edited = BEFORE.replace('演出', '各界满意，演出');
    expect(figuresDiffTable(viewOf(BEFORE, edited), 'zh')).toBe('数据变动 0 处，其余 5 处未变\n');
    expect(figuresDiffMarkdown(viewOf(BEFORE, edited), 'zh')).toBe('数据变动 0 处，其余 5 处未变\n');
  });

  test("an author's marks stay words in Markdown", () => {
    const [old, fresh] = ['“a|b@c”项目3个。', '“a|b@c”项目4个。'];
    const markdown = figuresDiffMarkdown(viewOf(old, fresh), 'zh');
    expect(markdown).not.toMatch(/a\|b|@/u);
    expect(markdown.split('\n').filter((line) => line.startsWith('|'))).toHaveLength(3);
  });
});
