/** Says what became of every figure between an acknowledged ledger and the one of now. */
import type { Figure } from '#model/figure.ts';
import type { FigureChange, FigureDiff, LockedFigure } from '#model/figure-change.ts';
import { alignFigures, type Pair } from './align-figures.ts';
import { differenceOf } from './difference.ts';
import { hintsOf, staleHint } from './hints.ts';
import { aspectsOf, keyOf, lockedOf } from './locked-figure.ts';
import { pairBlocks } from './pair-blocks.ts';
import { staleTwins } from './stale-twins.ts';

/** Where more than this would have to be compared, the report is another one and has no stale twins. */
const MOST_COMPARISONS = 4_000_000;

export function compareFigures(before: readonly LockedFigure[], after: readonly Figure[]): FigureDiff {
  const blocks = pairBlocks(before, after).map((block) => alignFigures(block.before, block.after));
  const pairs = blocks.flatMap((block) => block.pairs);
  const removed = blocks.flatMap((block) => block.removed);
  const added = blocks.flatMap((block) => block.added);
  const moves = pairMoves(removed, added);
  const moved = new Set<LockedFigure | Figure>(moves.flatMap((move) => [move.before, move.after]));
  const changed = pairs.filter((pair) => aspectsOf(pair.before, lockedOf(pair.after)).length > 0);
  const isChanged = new Set(changed);
  const kept = pairs.filter((pair) => !isChanged.has(pair)).map((pair) => pair.after);
  // what was added may repeat the old value as well
  const still = [...kept, ...moves.map((move) => move.after), ...added.filter((one) => !moved.has(one))];
  const changes: FigureChange[] = [
    ...changed.map((pair) => changeOf(pair, changed.length * still.length > MOST_COMPARISONS ? [] : still)),
    ...moves.map((move): FigureChange => ({ ...NOTHING, kind: 'moved', ...move })),
    ...removed
      .filter((one) => !moved.has(one))
      .map((one): FigureChange => ({ ...NOTHING, kind: 'removed', before: one })),
    ...added.filter((one) => !moved.has(one)).map((one): FigureChange => ({ ...NOTHING, kind: 'added', after: one })),
  ];
  return { changes: inReadingOrder(changes, before, after), unchanged: kept.length };
}

const NOTHING = { before: null, after: null, aspects: [], difference: null, hints: [], stale: [] } as const;

function changeOf({ before, after }: Pair, still: readonly Figure[]): FigureChange {
  const aspects = aspectsOf(before, lockedOf(after));
  const stale = staleTwins(before, after, still);
  const hints = [...hintsOf(before, after), ...staleHint(stale, after)];
  return { kind: 'changed', before, after, aspects, difference: differenceOf(before, after), hints, stale };
}

/** The same figure of the same thing, in another block: cut here, pasted there. */
function pairMoves(removed: readonly LockedFigure[], added: readonly Figure[]): readonly Pair[] {
  const identity = (figure: LockedFigure): string => `${keyOf(figure)} ${figure.indicator}`;
  const waiting = Map.groupBy(removed, identity);
  return added.flatMap((after) => {
    const before = waiting.get(identity(lockedOf(after)))?.shift();
    return before ? [{ before, after }] : [];
  });
}

/** A removed figure stands behind the last one that stood before it and is still there. */
function inReadingOrder(
  changes: readonly FigureChange[],
  before: readonly LockedFigure[],
  after: readonly Figure[],
): readonly FigureChange[] {
  const now = new Map(after.map((figure, at) => [figure.id, at]));
  const then = new Map<LockedFigure, number>();
  let last = -1;
  for (const figure of before) {
    last = now.get(figure.id) ?? last;
    then.set(figure, last + 0.5);
  }
  const rank = ({ before: old, after: fresh }: FigureChange): number =>
    fresh ? (now.get(fresh.id) ?? 0) : ((old && then.get(old)) ?? 0);
  return changes.toSorted((a, b) => rank(a) - rank(b));
}
