/** Finds the first stretches in which two long texts differ, and where they come together again. */

export interface TextDifference {
  /** in the expected text */
  readonly at: number;
  readonly expected: string;
  /** in the found text */
  readonly foundAt: number;
  readonly found: string;
}

/** the texts agree again when this many characters do */
const AGAIN = 12;
/** how far ahead they are searched for it */
const AHEAD = 6000;
const SHOWN = 200;

function commonLength(a: string, from: number, b: string, other: number): number {
  let length = 0;
  const most = Math.min(a.length - from, b.length - other);
  while (length < most && a.charCodeAt(from + length) === b.charCodeAt(other + length)) length++;
  return length;
}

/** The nearest pair of places from which both go on alike; null when there is none ahead. */
function rejoin(expected: string, at: number, found: string, foundAt: number): readonly [number, number] | null {
  const window = found.slice(foundAt, foundAt + AHEAD);
  let best: readonly [number, number] | null = null;
  for (let skip = 0; skip < AHEAD && at + skip <= expected.length; skip++) {
    if (best && skip >= best[0] + best[1]) break;
    const probe = expected.slice(at + skip, at + skip + AGAIN);
    // near the end whatever is left must be all that is left
    const other =
      probe.length < AGAIN ? (window.endsWith(probe) ? window.length - probe.length : -1) : window.indexOf(probe);
    if (other >= 0 && (!best || skip + other < best[0] + best[1])) best = [skip, other];
  }
  return best;
}

export function compareTexts(expected: string, found: string, most: number): readonly TextDifference[] {
  if (expected === found) return [];
  const differences: TextDifference[] = [];
  let at = 0;
  let foundAt = 0;
  while (differences.length < most) {
    const same = commonLength(expected, at, found, foundAt);
    at += same;
    foundAt += same;
    if (at === expected.length && foundAt === found.length) break;
    const [skip, other] = rejoin(expected, at, found, foundAt) ?? [expected.length - at, found.length - foundAt];
    differences.push({
      at,
      expected: shorten(expected.slice(at, at + skip)),
      foundAt,
      found: shorten(found.slice(foundAt, foundAt + other)),
    });
    at += skip;
    foundAt += other;
  }
  return differences;
}

export function shorten(text: string): string {
  return text.length <= SHOWN ? text : `${text.slice(0, SHOWN)}…`;
}
