/** Who may go on with figures that nobody acknowledged: a draft with a warning, 送审稿 and later not. */
import { describe, expect, test } from 'vitest';
import { STAGES, type Stage } from '#model/report.ts';
import { listFigures } from '../ledger.ts';
import { smallReport } from '../testing/small-report.ts';
import { judgeAgainstLock } from './lock-findings.ts';
import { writeLock } from './write-lock.ts';

const TEXT = '# 报告\n\n## 一、改革\n\n盘活资产4.07亿元。\n\n## 二、民生\n\n演出200余场，全年盘活资产4.07亿元。';
const LOCK = writeLock('report', listFigures(smallReport(TEXT)));

const findingsOf = (text: string, stage: Stage, lock: string | null) => {
  const report = smallReport(text, stage);
  return judgeAgainstLock(report, listFigures(report), lock).findings;
};

describe.each(STAGES)('%s', (stage) => {
  const severity = stage === 'consultation' ? 'warning' : 'error';

  test('the same figures: nothing to say', () => expect(findingsOf(TEXT, stage, LOCK)).toEqual([]));

  test('a changed figure', () => {
    const found = findingsOf(TEXT.replace('4.07亿元', '4.70亿元'), stage, LOCK);
    expect(found.map(({ rule, severity: how, expected, actual }) => [rule, how, expected, actual])).toEqual([
      ['figures/changed-since-lock', severity, '4.07亿元', '4.70亿元'],
    ]);
    expect(found[0]?.message.zh).toMatch(/改革 第1段.*4\.07亿元 → 4\.70亿元，\+0\.63亿元（\+15\.5%），疑似数字换位/u);
    expect(found[0]?.related?.map(({ place }) => place.start.line)).toEqual([9]);
  });

  test('added and removed ones', () => {
    const found = findingsOf(TEXT.replace('演出200余场', '新建公园3个'), stage, LOCK);
    expect(found.map((one) => [one.severity, one.message.zh])).toEqual([
      [severity, expect.stringMatching(/新增 1 处.*民生 第1段.*3个/u)],
      [severity, expect.stringMatching(/少了 1 处.*民生 第1段.*200余场/u)],
    ]);
  });

  test('a broken lock', () => {
    expect(findingsOf(TEXT, stage, '{').map((one) => [one.rule, one.severity])).toEqual([
      ['figures/broken-lock', severity],
    ]);
  });

  test('no lock', () => {
    const expected = stage === 'consultation' ? [] : [['figures/no-lock', 'warning']];
    expect(findingsOf(TEXT, stage, null).map((one) => [one.rule, one.severity])).toEqual(expected);
    expect(findingsOf('# 报告\n\n没有数据。', stage, null)).toEqual([]);
  });
});
