/** Which of many changes make a text what it must not be: found by halves, so that one takes no others along. */

/** All of them where no half alone does it. */
export function culprits(changes: readonly number[], fails: (some: ReadonlySet<number>) => boolean): readonly number[] {
  if (changes.length < 2) return changes;
  const middle = changes.length >> 1;
  const bad = [changes.slice(0, middle), changes.slice(middle)].filter((half) => fails(new Set(half)));
  return bad.length === 0 ? changes : bad.flatMap((half) => culprits(half, fails));
}
