/** Two lists of leaves → what became of each, in the order in which a reader meets it. */
import type { Leaf } from '#model/leaf.ts';
import { textsOf } from '#model/leaf-texts.ts';
import type { LeafChange, TableLeaf } from '#model/redline.ts';
import { compareTables } from './compare-tables.ts';
import { diffLines, isUnchanged, type Sides } from './diff-lines.ts';
import { longestRising } from './longest-run.ts';
import { type Pair, pairLeaves } from './pair-leaves.ts';

/** Numbers the moves of a whole redline. */
export interface Moves {
  count: number;
}

export function compareLeaves(old: readonly Leaf[], now: readonly Leaf[], opens: Sides, moves: Moves): LeafChange[] {
  const pairs = pairLeaves(old, now).sort(([a], [b]) => a - b);
  const stay = longestRising(pairs.map(([, index]) => index)).map((index) => pairs[index] as Pair);
  const staying = new Set(stay.map(([index]) => index));
  const moved = pairs.filter(([index]) => !staying.has(index));
  const places = movesOf(moved, { old, now, opens, moves });
  const changes: LeafChange[] = [];
  let [oldAt, newAt] = [0, 0];
  const upTo = (oldEnd: number, newEnd: number): void => {
    for (; oldAt < oldEnd; oldAt++) changes.push(places.from.get(oldAt) ?? { op: 'delete', old: at(old, oldAt) });
    for (; newAt < newEnd; newAt++) changes.push(places.to.get(newAt) ?? { op: 'insert', new: at(now, newAt) });
  };
  for (const [oldIndex, newIndex] of stay) {
    upTo(oldIndex, newIndex);
    changes.push(...compareLeaf(at(old, oldIndex), at(now, newIndex), opens));
    [oldAt, newAt] = [oldIndex + 1, newIndex + 1];
  }
  upTo(old.length, now.length);
  return changes;
}

function at(leaves: readonly Leaf[], index: number): Leaf {
  const leaf = leaves[index];
  if (!leaf) throw new Error(`no leaf ${index} of ${leaves.length}`);
  return leaf;
}

function compareLeaf(old: Leaf, now: Leaf, opens: Sides): LeafChange[] {
  if (old.block.kind === 'table' && now.block.kind === 'table') {
    return compareTables(old as TableLeaf, now as TableLeaf, opens);
  }
  if (old.block.kind === 'picture' && now.block.kind === 'picture') {
    const isSamePicture = old.block.asset === now.block.asset && old.block.alt === now.block.alt;
    const hasCaption = old.block.caption !== null && now.block.caption !== null;
    if (!isSamePicture || (!hasCaption && old.block.caption !== now.block.caption)) return replaced(old, now);
  }
  const pieces = diffLines(textsOf(old), textsOf(now), opens);
  return [isUnchanged(pieces) ? { op: 'same', old, new: now } : { op: 'edit', old, new: now, pieces }];
}

export function replaced(old: Leaf, now: Leaf): LeafChange[] {
  return [
    { op: 'delete', old },
    { op: 'insert', new: now },
  ];
}

interface Places {
  readonly from: Map<number, LeafChange>;
  readonly to: Map<number, LeafChange>;
}

interface Lists {
  readonly old: readonly Leaf[];
  readonly now: readonly Leaf[];
  readonly opens: Sides;
  readonly moves: Moves;
}

/** What moved and changed as well is told as gone and come: Word's moves are of equal text. Tables and pictures do not move. */
function movesOf(moved: readonly Pair[], { old, now, opens, moves }: Lists): Places {
  const places: Places = { from: new Map(), to: new Map() };
  for (const [oldIndex, newIndex] of moved) {
    const [before, after] = [at(old, oldIndex), at(now, newIndex)];
    if (before.block.kind === 'table' || before.block.kind === 'picture') continue;
    if (!isUnchanged(diffLines(textsOf(before), textsOf(after), opens))) continue;
    moves.count += 1;
    places.from.set(oldIndex, { op: 'moveFrom', old: before, move: moves.count });
    places.to.set(newIndex, { op: 'moveTo', new: after, move: moves.count });
  }
  return places;
}
