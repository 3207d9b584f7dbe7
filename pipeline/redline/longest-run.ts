/** The longest rising subsequence: what stayed in order while the rest moved around it. */

/** Indexes into `values` (all different) of one longest rising subsequence, in O(n log n). */
export function longestRising(values: readonly number[]): number[] {
  /** for each length, the index of the smallest last value of such a subsequence */
  const ends: number[] = [];
  const before: number[] = [];
  for (const [index, value] of values.entries()) {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((values[ends[middle] ?? 0] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    before[index] = low > 0 ? (ends[low - 1] ?? -1) : -1;
    ends[low] = index;
  }
  const run: number[] = [];
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) run.push(at);
  return run.reverse();
}
