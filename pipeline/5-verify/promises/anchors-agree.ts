/** Every block can be pointed at by its anchor, once, and in the order of the text where the format keeps one. */
import type { Claim } from './claim.ts';
import { compareLists } from './compare-lists.ts';

/** Other ids (of tables' captions, of the page's own parts) are the edition's affair. */
export const anchorsAgree: Claim = (expected, found) => {
  const wanted = expected.anchors ?? [];
  const known = new Set(wanted);
  const there = found.anchors?.filter((anchor) => known.has(anchor)) ?? null;
  // the names of a PDF are kept in alphabetical order
  const ordered = (list: readonly string[]): readonly string[] => (found.format === 'pdf' ? [...list].sort() : list);
  return compareLists('anchors-agree', { expected: ordered(wanted), found: there && ordered(there) });
};
