import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { balance, shardCount } from './shards.ts';

const reports = fc.uniqueArray(
  fc.record({ file: fc.string({ minLength: 1 }), bytes: fc.integer({ min: 0, max: 500_000 }) }),
  { selector: ({ file }) => file, maxLength: 60 },
);

describe('shards', () => {
  it('hold each report once, and differ by no more than the heaviest one', () => {
    fc.assert(
      fc.property(reports, fc.integer({ min: 1, max: 12 }), (given, count) => {
        const shards = balance(given, count);
        expect(shards.flatMap(({ files }) => files).sort()).toEqual(given.map(({ file }) => file).sort());
        expect(shards.every(({ files }) => files.length > 0)).toBe(true);
        if (given.length < count || given.length === 0) return;
        const weights = shards.map(({ files, bytes }) => bytes + 12_000 * files.length);
        const heaviest = Math.max(...given.map(({ bytes }) => bytes + 12_000));
        expect(Math.max(...weights) - Math.min(...weights)).toBeLessThanOrEqual(heaviest);
      }),
    );
  });

  it('do not depend on the order in which reports are named', () => {
    fc.assert(
      fc.property(reports, fc.integer({ min: 1, max: 7 }), (given, count) => {
        expect(balance([...given].reverse(), count)).toEqual(balance(given, count));
      }),
    );
  });

  it('are as many as the work asks for', () => {
    const of = (count: number, bytes: number) =>
      shardCount(Array.from({ length: count }, (_, at) => ({ file: `${at}`, bytes })));
    expect(of(0, 0)).toBe(0);
    expect(of(1, 1_000_000_000)).toBe(1);
    expect(of(3, 20_000)).toBe(1);
    expect(of(1000, 12_000)).toBe(2);
    expect(of(100_000, 60_000)).toBe(20);
  });
});
