/** What a machine reads, a person sees, and the other way round: no hidden text, none out of order, no foreign notes. */
import { type Difference, MAX_DIFFERENCES } from '#model/proof.ts';
import type { Claim } from './claim.ts';
import { shorten } from './compare-texts.ts';

export const seenAsRead: Claim = (_expected, found) => {
  const differences = found.unseen.slice(0, MAX_DIFFERENCES).map(
    ({ text, reason, position }): Difference => ({
      expected: '',
      found: shorten(text),
      before: '',
      place: null,
      position,
      reason,
    }),
  );
  const more = found.unseen.length - differences.length;
  return { promise: 'seen-as-read', compared: found.flow.length, differences, more };
};
