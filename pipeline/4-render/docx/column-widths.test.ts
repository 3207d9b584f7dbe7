import { expect, test } from 'vitest';
import type { ComposedTable } from '#model/composed-report.ts';
import { columnWidths } from './column-widths.ts';
import { figure, indicatorTable, text } from './testing/body-blocks.ts';

const sum = (widths: readonly number[]): number => widths.reduce((all, width) => all + width, 0);
const table = (rows: string[][]): ComposedTable => ({
  ...indicatorTable,
  head: null,
  rows: rows.map((row) => row.map((value) => ({ children: [text(value)], align: 'left' }))),
});

test('widths add up to the type area', () => {
  for (const total of [8845, 1001]) expect(sum(columnWidths(indicatorTable, total, 120, 160))).toBe(total);
});

test('a long text takes the room that short columns leave', () => {
  const [short = 0, long = 0] = columnWidths(
    table([['1', '天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏']]),
    8845,
    120,
    160,
  );
  expect(long).toBeGreaterThan(short * 3);
});

test('a figure keeps its line where the table is tight', () => {
  const [first = 0] = columnWidths(
    {
      ...indicatorTable,
      head: null,
      rows: [
        [
          { children: [figure('1234567.89', '万平方米')], align: 'right' },
          ...table([['很长的说明文字'.repeat(9), '很长的说明文字'.repeat(9)]]).rows[0]!,
        ],
      ],
    },
    6000,
    120,
    160,
  );
  expect(first).toBeGreaterThanOrEqual(18 * 120 + 160);
});
