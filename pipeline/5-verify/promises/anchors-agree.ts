/** Every block can be pointed at by its anchor, once, in the order of the text where the format keeps one, and on its page. */
import type { Reading } from '#model/outline.ts';
import type { Expectation } from '../expect/expectation.ts';
import type { Claim } from './claim.ts';
import { compareLists } from './compare-lists.ts';
import { positionAt } from './locate.ts';

/** Other ids (of tables' captions, of the page's own parts) are the edition's affair. */
export const anchorsAgree: Claim = (expected, found) => {
  const wanted = expected.anchors ?? [];
  const known = new Set(wanted);
  const there = found.anchors?.filter((anchor) => known.has(anchor)) ?? null;
  // the names of a PDF are kept in alphabetical order
  const ordered = (list: readonly string[]): readonly string[] => (found.format === 'pdf' ? [...list].sort() : list);
  const astray = astrayAnchors(expected, found);
  const told = (anchor: string): string =>
    astray.has(anchor) ? `${anchor} → ${found.pageOf?.get(anchor) ?? ''}` : anchor;
  return compareLists('anchors-agree', { expected: ordered(wanted), found: there && ordered(there).map(told) });
};

/** Those that lead to another page than their text stands on; behind a picture a page may end. */
function astrayAnchors(expected: Expectation, found: Reading): ReadonlySet<string> {
  if (found.pageOf === null || found.flow !== expected.flow) return new Set();
  const pageAt = (at: number): number | null => {
    const position = positionAt(found.spots, Math.min(Math.max(at, 0), found.flow.length - 1));
    return position?.kind === 'page' ? position.page : null;
  };
  const astray = (expected.anchors ?? []).filter((anchor, i) => {
    const [at, page] = [expected.anchorsAt[i] ?? 0, found.pageOf?.get(anchor)];
    const [first, last] = [pageAt(expected.picturesAt.has(at) ? at - 1 : at), pageAt(at)];
    return page === undefined || first === null || last === null || page < Math.min(first, last) || page > last;
  });
  return new Set(astray);
}
