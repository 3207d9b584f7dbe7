/** Says what most likely happened to a changed figure. */

import * as messages from '#messages/lock.ts';
import type { Figure } from '#model/figure.ts';
import { type ChangeHint, type LockedFigure, shownFigure } from '#model/figure-change.ts';
import { type PrintedNumber, printedNumber } from './locked-figure.ts';

export function hintsOf(before: LockedFigure, after: Figure): readonly ChangeHint[] {
  return [...numberHint(before, after), ...unitHint(before, after), ...qualifierHint(before, after)];
}

function numberHint(before: LockedFigure, after: Figure): readonly ChangeHint[] {
  const old = printedNumber(before.text);
  const fresh = printedNumber(after.text);
  if (!old || !fresh) return [];
  if (old.digits === fresh.digits) return multiplierHint(before, after, old.multiplier, fresh.multiplier);
  if (old.multiplier !== fresh.multiplier) return [];
  if (transposed(old.digits, fresh.digits)) return [{ kind: 'transposed', message: messages.TRANSPOSED }];
  if (pointMoved(old, fresh)) return [{ kind: 'pointMoved', message: messages.POINT_MOVED }];
  return [];
}

/** 4.07 and 4.70: two characters have traded places, all else is the same. */
export function transposed(old: string, fresh: string): boolean {
  if (old.length !== fresh.length) return false;
  const differing = Array.from(old, (_, at) => at).filter((at) => old[at] !== fresh[at]);
  const [first, second] = differing;
  if (differing.length !== 2 || first === undefined || second === undefined) return false;
  return /\d\d/u.test(`${old[first]}${old[second]}`) && old[first] === fresh[second] && old[second] === fresh[first];
}

/** 40.7 for 4.07, 407 for 4.07: the same digits around another point. */
function pointMoved(old: PrintedNumber, fresh: PrintedNumber): boolean {
  const bare = ({ digits }: PrintedNumber): string => digits.replace('.', '').replace(/^0+/u, '').replace(/0+$/u, '');
  return bare(old) !== '' && bare(old) === bare(fresh) && Number(old.digits) !== Number(fresh.digits);
}

/** 4.07亿元 → 4.07万元; where the unit went with it, that is told of the unit. */
function multiplierHint(before: LockedFigure, after: Figure, old: string, fresh: string): readonly ChangeHint[] {
  if (old === fresh || (fresh === '' && before.unit !== after.unit)) return [];
  const message = fresh === '' ? messages.multiplierLost(old) : messages.multiplierChanged(old, fresh);
  return [{ kind: 'multiplierChanged', message }];
}

function unitHint(before: LockedFigure, after: Figure): readonly ChangeHint[] {
  if (before.unit === after.unit) return [];
  if (after.unit === '') return [{ kind: 'unitLost', message: messages.UNIT_LOST }];
  return [{ kind: 'unitChanged', message: messages.unitChanged(before.unit, after.unit) }];
}

function qualifierHint(before: LockedFigure, after: Figure): readonly ChangeHint[] {
  const old = before.qualifier.split(' ').filter(Boolean);
  const fresh = after.qualifier.split(' ').filter(Boolean);
  const gone = old.filter((word) => !fresh.includes(word)).join(' ');
  const come = fresh.filter((word) => !old.includes(word)).join(' ');
  if (gone && come) return [{ kind: 'qualifierChanged', message: messages.qualifierChanged(gone, come) }];
  if (gone) return [{ kind: 'qualifierRemoved', message: messages.qualifierRemoved(gone) }];
  return come ? [{ kind: 'qualifierAdded', message: messages.qualifierAdded(come) }] : [];
}

/** “同比增加17天”未改，请核 */
export function staleHint(stale: readonly Figure[], changed: Figure): readonly ChangeHint[] {
  const [first] = stale;
  if (!first) return [];
  return [{ kind: 'stale', message: messages.staleNeighbour(staleWords(first, changed), stale.length) }];
}

/** What the other figure adds to the name of the changed one, and its text: 比上年增加17天. */
export function staleWords(other: Figure, changed: Pick<Figure, 'indicator'>): string {
  const { indicator } = changed;
  const rest = other.indicator.startsWith(indicator) ? other.indicator.slice(indicator.length) : other.indicator;
  return `${rest}${shownFigure(other)}`;
}
