/** One row per changed figure, for the terminal and for the pull request: place, indicator, old → new, difference, hint. */
import * as messages from '#messages/lock.ts';
import { type FigureChange, shownDifference, shownFigure, type WhereNames } from '#model/figure-change.ts';
import type { Language } from './findings-json.ts';

export interface DiffRow {
  readonly where: string;
  readonly indicator: string;
  readonly old: string;
  readonly fresh: string;
  /** +0.63亿元（+15.5%）, or what has changed where nothing can be subtracted */
  readonly difference: string;
  readonly hint: string;
}

function differenceShown({ kind, difference, aspects }: FigureChange, language: Language): string {
  if (kind !== 'changed') return messages.CHANGE_KINDS[kind][language];
  if (difference) return shownDifference(difference);
  return aspects.map((aspect) => messages.ASPECTS[aspect][language]).join('、');
}

/** @param earlier names the blocks that are there no more */
export function diffRow(change: FigureChange, where: WhereNames, earlier: WhereNames, language: Language): DiffRow {
  const { before, after, hints } = change;
  const anchor = (after ?? before)?.anchor ?? '';
  const place = where.get(anchor) ?? earlier.get(anchor) ?? messages.GONE_BLOCK;
  return {
    where: place[language],
    indicator: (after ?? before)?.indicator ?? '',
    old: before ? shownFigure(before) : '—',
    fresh: after ? shownFigure(after) : '—',
    difference: differenceShown(change, language),
    hint: hints.map(({ message }) => message[language]).join(language === 'zh' ? '；' : '; '),
  };
}
