/** Columns get what they want where that fits, and share fairly where it does not. */
import { expect, test } from 'vitest';
import { columnWidths } from './column-widths.ts';

const sum = (widths: readonly number[]) => widths.reduce((total, width) => total + width, 0);

test.each([
  [
    'room to spare',
    [
      [10, 20],
      [10, 60],
    ],
    200,
  ],
  [
    'not all that they want',
    [
      [10, 100],
      [20, 300],
    ],
    200,
  ],
  [
    'not even what they need',
    [
      [100, 100],
      [300, 300],
    ],
    200,
  ],
] as const)('%s: the room is filled, no more', (_what, wanted, roomPt) => {
  const widths = columnWidths(
    wanted.map(([minPt, maxPt]) => ({ minPt, maxPt })),
    roomPt,
  );
  expect(sum(widths)).toBeCloseTo(roomPt, 6);
});

test('no column is narrower than what it needs while that is to be had', () => {
  const wanted = [
    { minPt: 40, maxPt: 45 },
    { minPt: 10, maxPt: 900 },
  ];
  for (const [column, width] of columnWidths(wanted, 200).entries()) {
    expect(width).toBeGreaterThanOrEqual(wanted[column]?.minPt ?? 0);
  }
});

test('a table without columns has no widths', () => {
  expect(columnWidths([], 200)).toEqual([]);
});
