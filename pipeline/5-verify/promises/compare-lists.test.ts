/** Lists compared item by item. */
import { expect, test } from 'vitest';
import { compareLists } from './compare-lists.ts';

const pairs = (expected: readonly string[], found: readonly string[]) =>
  compareLists('links-agree', { expected, found }).differences.map((each) => [each.expected, each.found]);

test.each([
  [['a', 'b', 'c'], ['a', 'b', 'c'], []],
  [['a', 'b', 'c'], ['a', 'x', 'c'], [['b', 'x']]],
  [['a', 'b', 'c'], ['a', 'c'], [['b', '']]],
  [['a', 'c'], ['a', 'b', 'c'], [['', 'b']]],
  [
    ['a', 'b'],
    [],
    [
      ['a', ''],
      ['b', ''],
    ],
  ],
])('%j %j', (expected, found, differences) => {
  expect(pairs(expected, found)).toEqual(differences);
});

test('no more than five are told, the rest is counted', () => {
  const { differences, more } = compareLists('links-agree', {
    expected: ['1', '2', '3', '4', '5', '6', '7'],
    found: [],
  });
  expect([differences.length, more]).toEqual([5, 2]);
});

test('what a reader cannot tell is not compared', () => {
  expect(compareLists('links-agree', { expected: ['a'], found: null })).toMatchObject({
    compared: null,
    differences: [],
  });
});

test('long lists with nothing in common do not take long', () => {
  const many = (mark: string): string[] => Array.from({ length: 50_000 }, (_, i) => `${mark}${i}`);
  expect(compareLists('links-agree', { expected: many('a'), found: many('b') }).differences).toHaveLength(1);
}, 5_000);
