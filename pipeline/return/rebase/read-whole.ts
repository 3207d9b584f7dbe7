/** A cell or a footnote with proposals, held as one against what stands there now. */
import type { BaseItem } from '../base/base-line.ts';
import type { Stream } from '../weave/stream.ts';
import { carry } from './carry.ts';
import { type Chosen, chooseReading } from './choose-reading.ts';
import { compareLetters } from './compare-letters.ts';
import { type Comparison, findReadings } from './find-readings.ts';

export interface WholeReading {
  readonly reading: Chosen;
  readonly stream: Stream;
}

/** null: what stands there cannot be explained by what was proposed. */
export function readWhole(
  stream: Stream,
  now: readonly BaseItem[],
  isSameNote: Comparison['isSameNote'],
): WholeReading | null {
  const comparison = compareLetters(stream, now, isSameNote);
  const whole = findReadings(comparison, 0, 0).filter(
    ({ unit, line }) => unit === comparison.units.lines.length && line === now.length,
  );
  const reading = chooseReading(whole);
  if (!reading) return null;
  const elements = carry(reading, 0, 0, { comparison, tableOn: () => NO_TABLE });
  return { reading, stream: { items: now, elements } };
}

/** There are no tables in cells and footnotes. */
const NO_TABLE = { base: null, rows: [] };
