/** A line that somebody would take away is not taken away where another, much like it, stands in its place. */
import { likeness, pairsOf } from '../../redline/likeness.ts';
import type { BaseItem } from '../base/base-line.ts';
import { wordsOf } from '../merge-returns/pair-items.ts';
import type { Comparison } from './find-readings.ts';
import type { Step } from './steps.ts';

/** Less than this in common is another line. */
const ALIKE = 0.3;

/** The changes that only seem to be in the text. */
export function sayWhatWent(
  steps: readonly Step[],
  { units }: Comparison,
  now: readonly BaseItem[],
): ReadonlySet<number>[] {
  return steps.flatMap((step, index) => {
    if (step.kind !== 'kept' || step.line !== step.reading.line) return [];
    const elements = units.elements.slice(units.starts[step.from] ?? 0, units.starts[step.reading.unit] ?? 0);
    const gone = pairsOf(elements.map(({ base, text }) => (base ? text : '')).join(''));
    const isReworded = around(steps, index).some((line) => {
      const item = now[line];
      return item !== undefined && likeness(gone, pairsOf(wordsOf(item))) >= ALIKE;
    });
    return isReworded ? [step.reading.taken] : [];
  });
}

/** Lines that somebody else wrote, up to the next one that stayed. */
function around(steps: readonly Step[], index: number): number[] {
  const isStay = (step: Step): boolean => step.kind === 'kept' && step.line !== step.reading.line;
  const [before, behind] = [
    steps.slice(0, index).findLastIndex(isStay),
    steps.findIndex((s, at) => at > index && isStay(s)),
  ];
  const run = steps.slice(before + 1, behind < 0 ? steps.length : behind);
  return run.flatMap((step) => (step.kind === 'foreign' ? [step.line] : []));
}
