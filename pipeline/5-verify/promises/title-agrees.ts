/** The file itself is called by the report's title and says the language it is written in. */
import type { Claim } from './claim.ts';
import { compareLists } from './compare-lists.ts';

/**
 * A window's title may go on behind the report's (year, stage, organization), and may be the readable file name, in
 * which some marks are full-width.
 */
export const titleAgrees: Claim = (expected, found) => {
  const named = [expected.title, expected.downloadName].some((name) => found.title.includes(name));
  return compareLists('title-agrees', {
    expected: [expected.title, expected.language],
    found: [named ? expected.title : found.title, found.language],
  });
};
