/** Which leaf of the old edition is which of the new one: by anchor, then by likeness. */
import type { Leaf } from '#model/leaf.ts';
import { textsOf } from '#model/leaf-texts.ts';
import { likeness, type Pairs, pairsOf } from './likeness.ts';
import { shown } from './tokens.ts';

/** indexes into the old and the new list */
export type Pair = readonly [old: number, now: number];

/** Less than half in common is another paragraph. */
const ALIKE = 0.5;
/** Leaves are compared with those up to this far away in the other list, which keeps a wholly new text affordable. */
const REACH = 150;

export function pairLeaves(old: readonly Leaf[], now: readonly Leaf[]): Pair[] {
  const pairs = pairByAnchor(old, now);
  const takenOld = new Set(pairs.map(([index]) => index));
  const takenNew = new Set(pairs.map(([, index]) => index));
  const restOld = [...old.keys()].filter((index) => !takenOld.has(index));
  const restNew = [...now.keys()].filter((index) => !takenNew.has(index));
  return [...pairs, ...pairByLikeness(old, now, restOld, restNew)];
}

function pairByAnchor(old: readonly Leaf[], now: readonly Leaf[]): Pair[] {
  const byAnchor = new Map(old.map((leaf, index) => [leaf.block.anchor, index]));
  return now.flatMap((leaf, index): Pair[] => {
    const before = byAnchor.get(leaf.block.anchor);
    return before !== undefined && old[before]?.block.kind === leaf.block.kind ? [[before, index]] : [];
  });
}

interface Candidate {
  readonly pair: Pair;
  readonly likeness: number;
}

/** The likest first; of two alike, those that stand closer. */
function pairByLikeness(
  old: readonly Leaf[],
  now: readonly Leaf[],
  restOld: readonly number[],
  restNew: readonly number[],
): Pair[] {
  const candidates = candidatesOf(old, now, restOld, restNew);
  const distance = ({ pair: [a, b] }: Candidate): number => Math.abs(a - b);
  candidates.sort((a, b) => b.likeness - a.likeness || distance(a) - distance(b) || a.pair[1] - b.pair[1]);
  const taken = { old: new Set<number>(), now: new Set<number>() };
  const pairs: Pair[] = [];
  for (const { pair } of candidates) {
    if (taken.old.has(pair[0]) || taken.now.has(pair[1])) continue;
    taken.old.add(pair[0]);
    taken.now.add(pair[1]);
    pairs.push(pair);
  }
  return pairs;
}

function candidatesOf(
  old: readonly Leaf[],
  now: readonly Leaf[],
  restOld: readonly number[],
  restNew: readonly number[],
): Candidate[] {
  const pairsOfNew = new Map(restNew.map((index) => [index, pairsOfLeaf(now[index])]));
  return restOld.flatMap((a, rankOld) => {
    const before = pairsOfLeaf(old[a]);
    return restNew.flatMap((b, rankNew): Candidate[] => {
      if (Math.abs(rankOld - rankNew) > REACH || old[a]?.block.kind !== now[b]?.block.kind) return [];
      const found = likeness(before, pairsOfNew.get(b) ?? new Map());
      return found >= ALIKE ? [{ pair: [a, b], likeness: found }] : [];
    });
  });
}

function pairsOfLeaf(leaf: Leaf | undefined): Pairs {
  return pairsOf(leaf ? leafText(leaf) : '');
}

/** All that a leaf says, its cells included, without its label: renumbering is no difference in kind. */
export function leafText(leaf: Leaf): string {
  const { block } = leaf;
  if (block.kind === 'table') {
    const cells = [block.head ?? [], ...block.rows].map((row) =>
      row.map((cell) => cell.children.map(shown).join('')).join('\t'),
    );
    return [(block.caption ?? []).map(shown).join(''), ...cells].join('\n');
  }
  const { opening, text } = textsOf(leaf);
  return [...opening, ...text].map(shown).join('');
}
