import fc from 'fast-check';
import { expect, test } from 'vitest';
import { longestRising } from './longest-run.ts';

/** The slow and plain way. */
function lengthOf(values: readonly number[]): number {
  const lengths: number[] = [];
  for (const [index, value] of values.entries()) {
    lengths.push(1 + Math.max(0, ...lengths.filter((_, before) => (values[before] ?? 0) < value && before < index)));
  }
  return Math.max(0, ...lengths);
}

test('rises, and nothing longer does', () => {
  const seed = Date.now() & 0x7fffffff;
  console.log(`seed ${seed}`);
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat({ max: 60 }), { maxLength: 40 }), (values) => {
      const run = longestRising(values).map((index) => values[index] ?? 0);
      expect(run).toEqual([...run].sort((a, b) => a - b));
      expect(run).toHaveLength(lengthOf(values));
    }),
    { seed },
  );
});
