/** The way through two texts side by side: what stayed, what is lost, what somebody else wrote, what waits to come. */
import type { Chosen } from './choose-reading.ts';

export type Step =
  | { readonly kind: 'kept'; readonly from: number; readonly line: number; readonly reading: Chosen }
  /** comes before the next line or behind the last one, and is not in the text yet */
  | { readonly kind: 'pending'; readonly from: number; readonly line: number; readonly reading: Chosen }
  | { readonly kind: 'lost'; readonly unit: number }
  | { readonly kind: 'foreign'; readonly line: number };

/** What waits goes where it went: behind the line before it, or before the one behind it; else it is lost as well. */
export function settlePending(steps: readonly Step[]): Step[] {
  const out: Step[] = [];
  let run: Step[] = [];
  let isAfterKept = false;
  const settle = (next: Step | null): void => {
    out.push(...settledRun(run, isAfterKept, next !== null));
    if (next) out.push(next);
    run = [];
  };
  for (const step of steps) {
    if (step.kind !== 'kept') run.push(step);
    else {
      settle(step);
      isAfterKept = true;
    }
  }
  settle(null);
  return out;
}

function settledRun(run: readonly Step[], isAfterKept: boolean, isBeforeKept: boolean): Step[] {
  const first = run.findIndex(({ kind }) => kind === 'lost');
  const last = run.findLastIndex(({ kind }) => kind === 'lost');
  const early: Step[] = [];
  const late: Step[] = [];
  const others: Step[] = [];
  for (const [index, step] of run.entries()) {
    if (step.kind !== 'pending') others.push(step);
    else if (isAfterKept && (first < 0 || index < first)) early.push(step);
    else if ((isBeforeKept || first < 0) && index > last) late.push(step);
    else others.push({ kind: 'lost', unit: step.from });
  }
  return [...early, ...others, ...late];
}
