/** The file itself is called by the report's title and says the language it is written in. */
import type { Claim } from './claim.ts';
import { compareLists } from './compare-lists.ts';

/** A page's title is its readable file name, with who published it behind; in that name some marks are full-width. */
export const titleAgrees: Claim = (expected, found) => {
  const named = expected.titles.includes(found.title);
  return compareLists('title-agrees', {
    expected: [expected.title, expected.language],
    found: [named ? expected.title : found.title, found.language],
  });
};
