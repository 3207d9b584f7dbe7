/** Who stands behind a figure: named by id or indicator, and answers of offices merged without guessing. */
import { describe, expect, test } from 'vitest';
import type { SourceEntry } from '#model/figure-source.ts';
import { listFigures } from '../ledger.ts';
import { smallReport } from '../testing/small-report.ts';
import { mergeAnswers } from './merge-answers.ts';
import { nameSources } from './name-sources.ts';

const report = smallReport('盘活资产4.07亿元，演出200余场。\n\n回顾全年，盘活资产4.07亿元。');
const figures = listFigures(report);
const [first, second, third] = figures.map(({ id }) => id) as [string, string, string];
const named = (entries: readonly SourceEntry[]) => nameSources(figures, entries, report.title.place);

describe('naming', () => {
  test('the id says more than the indicator', () => {
    const { figures: sourced, findings } = named([
      { key: '资产', line: 1, source: { provider: '国资委', definition: '累计' } },
      { key: third, line: 4, source: { provider: '财政局' } },
    ]);
    expect(findings).toEqual([]);
    expect(sourced.map(({ source }) => source)).toEqual([
      { provider: '国资委', definition: '累计' },
      undefined,
      { provider: '财政局', definition: '累计' },
    ]);
  });

  test('what is not in the report is a warning', () => {
    const { findings } = named([{ key: '投资', line: 3, source: {} }]);
    expect(findings.map(({ rule, severity }) => [rule, severity])).toEqual([['figures/unknown-source', 'warning']]);
    expect(findings[0]?.message.zh).toMatch(/yml:3 “投资”/u);
  });
});

describe('merging', () => {
  const rows = (source: object, ...ids: string[]) =>
    ids.map((id, at) => ({ id, row: at + 2, text: figures.find((one) => one.id === id)?.text ?? '?', source }));

  test('one answer for all of an indicator is kept under its name', () => {
    const { answers, left } = mergeAnswers(figures, [], rows({ provider: '国资委' }, first, third));
    expect({ answers, left }).toEqual({ answers: [{ key: '资产', source: { provider: '国资委' } }], left: [] });
  });

  test('different answers are kept one by one', () => {
    const answered = [...rows({ provider: '国资委' }, first), ...rows({ provider: '财政局' }, third)];
    expect(mergeAnswers(figures, [], answered).answers.map(({ key }) => key)).toEqual([first, third]);
  });

  test('what is known already gives nothing new, an empty row neither', () => {
    const entries = [{ key: '资产', line: 1, source: { provider: '国资委' } }];
    const sourced = named(entries).figures;
    const answered = [...rows({ provider: '国资委' }, first, third), ...rows({}, second)];
    expect(mergeAnswers(sourced, entries, answered)).toEqual({ answers: [], left: [] });
  });

  test('an answer for a figure that has changed or gone is left out and told', () => {
    const answered = [
      { id: first, row: 2, text: '4.70亿元', source: { status: '已核实' } },
      { id: 'blk_99999999_f1', row: 3, text: '1个', source: { status: '已核实' } },
    ];
    const { answers, left } = mergeAnswers(figures, [], answered);
    expect(answers).toEqual([]);
    expect(left.map(({ zh }) => zh)).toEqual([
      expect.stringMatching(/第 2 行.*4\.70亿元.*4\.07亿元/u),
      expect.stringMatching(/第 3 行.*blk_99999999_f1/u),
    ]);
  });
});
