/** The ledger as CSV, table and JSON lines. */
import { describe, expect, it } from 'vitest';
import { listFigures } from '#check/ledger.ts';
import { smallReport } from '#check/testing/small-report.ts';
import { csvCell, figuresCsv } from './figures-csv.ts';
import { figuresOfLines } from './figures-lines.ts';
import { figuresTable } from './figures-table.ts';

const figures = listFigures(smallReport('盘活“闲置,资产”4.07亿元，增长5%～8%，三次产业比为8.3∶41.4∶50.3。'));

describe('CSV', () => {
  it('carries a byte-order mark and one row per figure', () => {
    const lines = figuresCsv(figures).split('\r\n');
    expect(lines[0]?.startsWith('\ufeffid,text,value,unit')).toBe(true);
    expect(lines).toHaveLength(figures.length + 2);
    expect(lines[2]).toContain(',5,8,');
    expect(lines[3]).toContain('8.3:41.4:50.3');
  });

  it.each([
    ['a"b', '"a""b"'],
    ['一,二', '"一,二"'],
    ['=1+1', "'=1+1"],
    ['-5', '-5'],
    ['-cmd', "'-cmd"],
    [null, ''],
  ])('writes %s as %s', (value, cell) => expect(csvCell(value)).toBe(cell));
});

describe('table', () => {
  it('sets one line per figure under a head, with the count below', () => {
    const lines = figuresTable(figures, 'zh').trimEnd().split('\n');
    expect(lines).toHaveLength(figures.length + 2);
    expect(lines[1]).toContain('407000000');
    expect(lines.at(-1)).toBe('共 3 处数据');
  });
});

describe('lines', () => {
  const read = (input: string, all: boolean): readonly unknown[] =>
    figuresOfLines(input, { all })
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));

  it('answers each line with one JSON object, also an empty one', () => {
    expect(read('4.07亿元\n\n无数字', false)).toMatchObject([
      { figures: [{ value: '407000000', unit: '元', kind: 'money', column: 1, endColumn: 7 }] },
      { figures: [] },
      { figures: [] },
    ]);
  });

  it('tells what is no figure only when asked', () => {
    expect(read('PM2.5', false)).toEqual([{ figures: [] }]);
    expect(read('PM2.5', true)).toMatchObject([
      { figures: [{ text: 'PM2.5', kind: 'name', figure: false, value: null }] },
    ]);
  });

  it('gives ranges both ends and fractions n/d', () => {
    expect(read('5%～8%', false)).toMatchObject([{ figures: [{ value: null, from: '5', to: '8', unit: '%' }] }]);
    expect(read('三分之一', false)).toMatchObject([{ figures: [{ value: '1/3' }] }]);
  });
});
