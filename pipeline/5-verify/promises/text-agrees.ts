/** The whole text of an edition is the source's, character by character, white space aside. */
import { MAX_DIFFERENCES } from '#model/proof.ts';
import type { Claim } from './claim.ts';
import { compareTexts } from './compare-texts.ts';
import { placeAt, positionAt } from './locate.ts';

const BEFORE = 16;

export const textAgrees: Claim = (expected, found) => {
  // one more than is shown tells whether there are more
  const all = compareTexts(expected.flow, found.flow, MAX_DIFFERENCES + 1);
  const differences = all.slice(0, MAX_DIFFERENCES).map((difference) => ({
    expected: difference.expected,
    found: difference.found,
    before: expected.flow.slice(Math.max(0, difference.at - BEFORE), difference.at),
    place: placeAt(expected.sources, difference.at),
    position: positionAt(found.spots, difference.foundAt),
    reason: null,
  }));
  return {
    promise: 'text-agrees',
    compared: expected.flow.length,
    differences,
    more: all.length - differences.length,
  };
};
