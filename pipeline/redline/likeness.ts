/** How alike two texts are: 1 for the same, 0 for nothing in common, by their pairs of letters (Dice). */

export type Pairs = ReadonlyMap<string, number>;

export function pairsOf(text: string): Pairs {
  const pairs = new Map<string, number>();
  const letters = [...text.replace(/\s+/gu, '')];
  // one letter has no pair: it stands for itself
  const units = letters.length < 2 ? letters : letters.slice(1).map((letter, index) => `${letters[index]}${letter}`);
  for (const unit of units) pairs.set(unit, (pairs.get(unit) ?? 0) + 1);
  return pairs;
}

function sizeOf(pairs: Pairs): number {
  let size = 0;
  for (const count of pairs.values()) size += count;
  return size;
}

export function likeness(a: Pairs, b: Pairs): number {
  const total = sizeOf(a) + sizeOf(b);
  if (total === 0) return 1;
  let common = 0;
  for (const [pair, count] of a) common += Math.min(count, b.get(pair) ?? 0);
  return (2 * common) / total;
}
