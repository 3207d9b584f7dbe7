/** What charts draw as words and numbers is what their tables hold, in every edition. */
import { MAX_DIFFERENCES } from '#model/proof.ts';
import { FREELY } from '../expect/expectation.ts';
import type { Claim } from './claim.ts';
import { compareTexts } from './compare-texts.ts';

const BEFORE = 16;

/** A picture made of points draws no text: whatever is drawn in its place was added. What a vector picture shows is its own affair. */
export const chartsAgree: Claim = (expected, found) => {
  if (found.drawn === null) return { promise: 'charts-agree', compared: null, differences: [], more: 0 };
  const charts = expected.drawn.flatMap((text, index) => (text === FREELY ? [] : [{ text, index }]));
  const all = charts.flatMap(({ text, index }) =>
    compareTexts(text, found.drawn?.[index] ?? '', MAX_DIFFERENCES + 1).map((each) => ({
      expected: each.expected,
      found: each.found,
      before: text.slice(Math.max(0, each.at - BEFORE), each.at),
      place: null,
      position: null,
      reason: null,
    })),
  );
  const differences = all.slice(0, MAX_DIFFERENCES);
  return { promise: 'charts-agree', compared: charts.length, differences, more: all.length - differences.length };
};
