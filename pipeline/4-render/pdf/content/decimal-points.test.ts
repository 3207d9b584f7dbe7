/** Numbers of a column stand with their points above one another. */
import { expect, test } from 'vitest';
import { LineComposer } from '../line/compose-paragraph.ts';
import { runsOf } from '../testing/plain-metrics.ts';
import { pointShifts } from './decimal-points.ts';
import type { Wording } from './inlines.ts';

const column = (...cells: string[]): number[] =>
  pointShifts(
    new LineComposer(),
    cells.map((cell) => [runsOf(cell)] as unknown as Wording), // the ink of the runs is not looked at
  );

test('what has fewer decimals ends further left, by what it lacks', () => {
  // ten points to the em, digits and points half as wide
  expect(column('480.0', '32.00', '46,800', '-5')).toEqual([5, 0, 15, 15]);
});

test('a percent sign stands behind the point, too', () => {
  expect(column('6.5%', '12%', '7')).toEqual([0, 10, 15]);
});

test('words, figures with units and empty cells stay at the edge', () => {
  expect(column('4.07亿元', '—', '', '1.5', '2023年')).toEqual([0, 0, 0, 0, 0]);
});
