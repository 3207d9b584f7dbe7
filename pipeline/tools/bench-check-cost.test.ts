/** A check stays cheap beside a build, and ten times the text never costs more than twelve times the CPU. */
import { describe, expect, it } from 'vitest';
import { measureCheckCost, reportOf } from './bench-check-cost.ts';

const ROUNDS = 3;
/**
 * The goal is a third. Medians of 0.35 were measured on a crowded machine with both commands as cheap as they are now; this
 * guards what is reached and notices a check that grows dearer by a third.
 */
const DEAREST = 0.45;
const STEEPEST = 12;

describe('the cost of a check', () => {
  it('is measured on a report as an import leaves it', () => {
    const text = reportOf(20_000);
    expect(text.length).toBeGreaterThan(20_000);
    expect(text).not.toMatch(/[[\]`*<>]/u);
  });

  it('stays a fraction of a build, and linear in the text', { timeout: 180_000 }, () => {
    const { ratio, growth } = measureCheckCost(ROUNDS);
    expect(ratio, 'CPU of check / CPU of build').toBeLessThan(DEAREST);
    expect(growth, 'CPU of ten times the text / CPU of the text').toBeLessThan(STEEPEST);
  });
});
