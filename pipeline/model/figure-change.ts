/** What became of the figures since someone acknowledged them, or since an earlier edition. */
import type { Figure } from './figure.ts';
import type { Bilingual } from './finding.ts';

/** What a lock remembers of a figure. */
export interface LockedFigure {
  /** anchor + `_f` + ordinal in the block, from 1 */
  readonly id: string;
  readonly anchor: string;
  readonly text: string;
  readonly value: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly parts: readonly string[];
  readonly unit: string;
  readonly qualifier: string;
  readonly indicator: string;
}

/** `moved`: the same figure in another block. */
export type ChangeKind = 'changed' | 'moved' | 'added' | 'removed';

/** Which of the three things that count in a figure are others now. */
export type ChangedAspect = 'value' | 'unit' | 'qualifier';

export type HintKind =
  | 'transposed'
  | 'pointMoved'
  | 'multiplierChanged'
  | 'unitLost'
  | 'unitChanged'
  | 'qualifierRemoved'
  | 'qualifierAdded'
  | 'qualifierChanged'
  | 'stale';

export interface ChangeHint {
  readonly kind: HintKind;
  readonly message: Bilingual;
}

export interface Difference {
  /** exact, in the figure's own unit: 63000000 */
  readonly value: string;
  /** as people write it: +0.63亿元 */
  readonly shown: string;
  /** of the old value, one decimal: +15.5%; null where a share of it says nothing */
  readonly percent: string | null;
}

/** `before` is null for what was added, `after` for what was removed. */
export interface FigureChange {
  readonly kind: ChangeKind;
  readonly before: LockedFigure | null;
  readonly after: Figure | null;
  /** [] unless changed */
  readonly aspects: readonly ChangedAspect[];
  readonly difference: Difference | null;
  readonly hints: readonly ChangeHint[];
  /** figures that did not change with it: they carry the same indicator or still the old value */
  readonly stale: readonly Figure[];
}

export interface FigureDiff {
  /** in reading order; what was removed stands where it stood */
  readonly changes: readonly FigureChange[];
  readonly unchanged: number;
}

/** 改革 第1段: the part and the paragraph in it. */
export type WhereNames = ReadonlyMap<string, Bilingual>;

/** 200余场; 6%（左右） where the text does not hold its qualifier. */
export function shownFigure({ text, qualifier }: Pick<LockedFigure, 'text' | 'qualifier'>): string {
  const outside = qualifier.split(' ').filter((word) => word !== '' && !text.includes(word));
  return outside.length > 0 ? `${text}（${outside.join('、')}）` : text;
}

/** +0.63亿元（+15.5%） */
export function shownDifference({ shown, percent }: Difference): string {
  return percent ? `${shown}（${percent}）` : shown;
}
