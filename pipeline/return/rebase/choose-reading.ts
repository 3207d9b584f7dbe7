/** Of several ways to read a stretch of text the one that can be relied on; what it leaves open is decided by people. */
import type { Reading } from './find-readings.ts';

export interface Chosen extends Reading {
  /** in one reading it is in the text already, in another it is not */
  readonly doubtful: ReadonlySet<number>;
}

/** An end of a line that came, with none of the words that came before it, is not known by an end that was there. */
export function chooseReading(all: readonly Reading[]): Chosen | null {
  const fewest = Math.min(...all.map(({ emptied }) => emptied));
  return choose(all.filter(({ emptied }) => emptied === fewest));
}

/**
 * Where one reading holds all that any other does, taking it is the same as taking any. Where none does (two people took
 * away one each of two equal letters, and one is left), what the readings disagree about is doubtful.
 */
function choose(readings: readonly Reading[]): Chosen | null {
  const [first] = readings;
  if (!first) return null;
  const all = new Set(readings.flatMap(({ taken }) => [...taken]));
  const whole = readings.find(({ taken }) => taken.size === all.size);
  if (whole) return { ...whole, doubtful: new Set() };
  const isCertain = (change: number): boolean => readings.every(({ taken }) => taken.has(change));
  return { ...first, doubtful: new Set([...all].filter((change) => !isCertain(change))) };
}
