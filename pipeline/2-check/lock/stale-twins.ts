/** Finds the unchanged figures that a changed one leaves behind: the same indicator, or still the old value. */
import type { Figure } from '#model/figure.ts';
import type { LockedFigure } from '#model/figure-change.ts';
import { amountOf, lockedOf, printedNumber } from './locked-figure.ts';

/** These stand in every other sentence and follow nobody. */
const NO_TWIN: ReadonlySet<string> = new Set(['year', 'date', 'time', 'ordinal', 'verbal']);

/** A name shorter than this (占, 新) is no name. */
const SHORTEST_NAME = 2;
const DISTINCTIVE_DIGITS = 3;

/** 地区生产总值（2023年） in a table is 地区生产总值. */
function nameOf(indicator: string): string {
  return indicator.replace(/（[^（）]*）$/u, '');
}

function distinctive(figure: LockedFigure): boolean {
  const digits = (printedNumber(figure.text)?.digits ?? '').replaceAll(/\D/gu, '').replace(/^0+/u, '');
  return digits.replace(/0+$/u, '').length >= DISTINCTIVE_DIGITS;
}

type Nearness = 0 | 1 | 2 | 3;

/** 0: not at all; otherwise the smaller, the surer. */
function nearness(before: LockedFigure, after: Figure, other: Figure): Nearness {
  const name = nameOf(after.indicator);
  const named = name.length >= SHORTEST_NAME && other.indicator.startsWith(name);
  const sameAmount = amountOf(lockedOf(other)) === amountOf(before) && other.unit === before.unit;
  const sameQualifier = other.qualifier === before.qualifier;
  if (sameAmount && sameQualifier && (named || distinctive(before))) return 1;
  if (before.value === after.value && before.unit === after.unit) return 0;
  if (!named || amountOf(lockedOf(other)) === amountOf(lockedOf(after))) return 0;
  // a table gives the unit of its numbers elsewhere: 508.8 under 亿元
  const printed = printedNumber(other.text)?.digits;
  if (printed !== undefined && printed === printedNumber(before.text)?.digits) return 1;
  if (printed !== undefined && printed === printedNumber(after.text)?.digits) return 0;
  if (other.anchor === after.anchor) return 2;
  return nameOf(other.indicator) === name ? 3 : 0;
}

/** The surest first; at the same certainty in reading order. */
export function staleTwins(before: LockedFigure, after: Figure, still: readonly Figure[]): readonly Figure[] {
  if (NO_TWIN.has(after.kind)) return [];
  return still
    .filter((other) => !NO_TWIN.has(other.kind))
    .map((other) => ({ other, near: nearness(before, after, other) }))
    .filter(({ near }) => near > 0)
    .toSorted((a, b) => a.near - b.near)
    .map(({ other }) => other);
}
