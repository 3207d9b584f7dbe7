/** Pairs the blocks of two ledgers: by anchor, and by what they say where an anchor has gone. */
import type { Figure } from '#model/figure.ts';
import type { LockedFigure } from '#model/figure-change.ts';
import { keyOf, lockedOf } from './locked-figure.ts';

export interface BlockPair {
  readonly before: readonly LockedFigure[];
  readonly after: readonly Figure[];
}

/** Share of figures in common from which two blocks with different openings are one. */
const LIKE_ENOUGH = 0.5;

/** Pairs in the order of `after`; blocks without a partner stand alone. */
export function pairBlocks(before: readonly LockedFigure[], after: readonly Figure[]): readonly BlockPair[] {
  const old = Map.groupBy(before, ({ anchor }) => anchor);
  const fresh = Map.groupBy(after, ({ anchor }) => anchor);
  const gone = [...old].filter(([anchor]) => !fresh.has(anchor)).map(([, figures]) => figures);
  const come = [...fresh].filter(([anchor]) => !old.has(anchor)).map(([, figures]) => figures);
  const likes = pairByLikeness(gone, come);
  const taken = new Set(likes.values());
  return [
    ...[...fresh].map(([anchor, figures]) => ({ before: old.get(anchor) ?? likes.get(figures) ?? [], after: figures })),
    ...gone.filter((figures) => !taken.has(figures)).map((figures) => ({ before: figures, after: [] })),
  ];
}

type Counts = ReadonlyMap<string, number>;

/** What the figures of a block amount to, with and without their indicators: both count half. */
function traitsOf(figures: readonly LockedFigure[]): Counts {
  const counts = new Map<string, number>();
  for (const figure of figures) {
    for (const trait of [keyOf(figure), `${keyOf(figure)} ${figure.indicator}`]) {
      counts.set(trait, (counts.get(trait) ?? 0) + 1);
    }
  }
  return counts;
}

/** Most alike first; the old block of each new one. */
function pairByLikeness(
  gone: readonly (readonly LockedFigure[])[],
  come: readonly (readonly Figure[])[],
): ReadonlyMap<readonly Figure[], readonly LockedFigure[]> {
  const traits = new Map(gone.map((figures) => [figures, traitsOf(figures)]));
  const candidates = come.flatMap((after) => {
    const counts = traitsOf(after.map(lockedOf));
    return gone
      .map((before) => {
        const most = Math.max(before.length, after.length) * 2;
        return { before, after, likeness: common(traits.get(before) ?? new Map(), counts) / most };
      })
      .filter(({ likeness }) => likeness >= LIKE_ENOUGH);
  });
  const pairs = new Map<readonly Figure[], readonly LockedFigure[]>();
  const taken = new Set<readonly LockedFigure[]>();
  for (const { before, after } of candidates.toSorted((a, b) => b.likeness - a.likeness)) {
    if (taken.has(before) || pairs.has(after)) continue;
    taken.add(before);
    pairs.set(after, before);
  }
  return pairs;
}

function common(a: Counts, b: Counts): number {
  let sum = 0;
  for (const [trait, count] of a) sum += Math.min(count, b.get(trait) ?? 0);
  return sum;
}
