/** The file itself is called by the report's title and says the language it is written in. */
import type { Claim } from './claim.ts';
import { compareLists } from './compare-lists.ts';

/** A window's title may go on behind the report's: year, stage, organization. */
export const titleAgrees: Claim = (expected, found) => {
  const title = found.title.includes(expected.title) ? expected.title : found.title;
  return compareLists('title-agrees', {
    expected: [expected.title, expected.language],
    found: [title, found.language],
  });
};
