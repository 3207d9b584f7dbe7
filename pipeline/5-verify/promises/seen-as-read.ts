/** What a machine reads, a person sees, and the other way round: no hidden text, none out of order, no foreign notes. */

import type { Reading } from '#model/outline.ts';
import { type Difference, MAX_DIFFERENCES } from '#model/proof.ts';
import type { Expectation } from '../expect/expectation.ts';
import type { Claim } from './claim.ts';
import { shorten } from './compare-texts.ts';

export const seenAsRead: Claim = (expected, found) => {
  const told = found.unseen.slice(0, MAX_DIFFERENCES).map(
    ({ text, reason, position }): Difference => ({
      expected: '',
      found: shorten(text),
      before: '',
      place: null,
      position,
      reason,
    }),
  );
  const all = [...struckOtherwise(expected, found), ...told];
  const differences = all.slice(0, MAX_DIFFERENCES);
  const more = found.unseen.length - told.length + all.length - differences.length;
  return { promise: 'seen-as-read', compared: found.flow.length, differences, more };
};

/** Text with a line through it is read as if there were none. */
function struckOtherwise(expected: Expectation, found: Reading): readonly Difference[] {
  const [wanted, there] = [expected.struck ?? '', found.struck ?? null];
  if (there === null || there === wanted) return [];
  const before = { before: '', place: null, position: null };
  return [{ expected: shorten(wanted), found: shorten(there), ...before, reason: there === '' ? null : 'struck' }];
}
