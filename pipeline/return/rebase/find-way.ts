/** The shortest way through a text with proposals and the text as it is now: as few lines lost or foreign as can be. */
import { chooseReading } from './choose-reading.ts';
import { type Comparison, findReadings, type Reading } from './find-readings.ts';
import type { Step } from './steps.ts';

interface Reached {
  readonly unit: number;
  readonly line: number;
  readonly cost: number;
  readonly step: Step | null;
  readonly from: Reached | null;
}

/** Texts that have so little in common are not held against each other any longer. */
const MOST_STATES = 200_000;

export function findWay(comparison: Comparison): Step[] {
  const [units, lines] = [comparison.units.lines.length, comparison.tokens.starts.length - 1];
  const done = new Set<number>();
  // by cost: 0 leads on in the same turn, 1 in the next
  let turn: Reached[] = [{ unit: 0, line: 0, cost: 0, step: null, from: null }];
  let next: Reached[] = [];
  for (let states = 0; states < MOST_STATES; states++) {
    if (turn.length === 0) [turn, next] = [next.reverse(), []];
    const here = turn.pop();
    if (!here) break;
    if (here.unit === units && here.line === lines) return stepsTo(here);
    const key = here.unit * (lines + 1) + here.line;
    if (done.has(key)) continue;
    done.add(key);
    const ways = waysFrom(comparison, here);
    next.push(...ways.filter(({ cost }) => cost > here.cost));
    turn.push(...ways.filter(({ cost }) => cost === here.cost).reverse());
  }
  return [
    ...Array.from({ length: units }, (_, unit): Step => ({ kind: 'lost', unit })),
    ...Array.from({ length: lines }, (_, line): Step => ({ kind: 'foreign', line })),
  ];
}

function waysFrom(comparison: Comparison, here: Reached): Reached[] {
  const { unit, line, cost } = here;
  const { units, tokens } = comparison;
  const ways: Reached[] = [];
  const go = (step: Step, to: { unit: number; line: number }, more: number): void => {
    ways.push({ ...to, cost: cost + more, step, from: here });
  };
  if (unit < units.lines.length) {
    for (const readings of byEnd(findReadings(comparison, unit, line))) {
      const reading = chooseReading(readings);
      if (!reading) continue;
      const isWaiting = units.lines[unit] === null && reading.line === line;
      go({ kind: isWaiting ? 'pending' : 'kept', from: unit, line, reading }, reading, Math.min(1, reading.cost));
    }
    if (units.lines[unit] !== null) go({ kind: 'lost', unit }, { unit: unit + 1, line }, 1);
  }
  if (line < tokens.starts.length - 1) go({ kind: 'foreign', line }, { unit, line: line + 1 }, 1);
  return ways;
}

function byEnd(readings: readonly Reading[]): Reading[][] {
  const groups = new Map<string, Reading[]>();
  for (const reading of readings) {
    const key = `${reading.unit} ${reading.line} ${reading.cost}`;
    groups.set(key, [...(groups.get(key) ?? []), reading]);
  }
  return [...groups.values()];
}

function stepsTo(end: Reached): Step[] {
  const steps: Step[] = [];
  for (let at: Reached | null = end; at; at = at.from) if (at.step) steps.push(at.step);
  return steps.reverse();
}
