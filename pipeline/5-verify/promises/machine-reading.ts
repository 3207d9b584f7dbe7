/** What a file says to machines beside its text: the values of its figures, the source that it carries. */
import type { Claim } from './claim.ts';
import { compareLists } from './compare-lists.ts';
import { compareTexts } from './compare-texts.ts';

export const valuesAgree: Claim = (expected, found) =>
  compareLists('values-agree', { expected: expected.values, found: found.values });

/** Letter by letter, white space and line ends included. */
export const sourceEmbedded: Claim = (expected, found) => {
  if (found.source === null) return compareLists('source-embedded', { expected: [], found: null });
  const [first] = compareTexts(expected.source, found.source, 1);
  const lists = first ? { expected: [first.expected], found: [first.found] } : { expected: [], found: [] };
  return { ...compareLists('source-embedded', lists), compared: expected.source.length };
};
