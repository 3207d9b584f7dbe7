/** What changed among the figures, as data. */
import type { Figure } from '#model/figure.ts';
import type { FigureChange, LockedFigure } from '#model/figure-change.ts';
import { diffRow } from './figures-diff-rows.ts';
import type { DiffView } from './figures-diff-table.ts';
import { figureAsJson } from './figures-json.ts';
import type { Language } from './findings-json.ts';

function lockedAsJson({ id, anchor, text, value, from, to, parts, unit, qualifier, indicator }: LockedFigure) {
  const bounds = from === null && to === null ? {} : { from, to };
  return { id, text, value, unit, qualifier, indicator, anchor, ...bounds, ...(parts.length > 0 ? { parts } : {}) };
}

function changeAsJson(change: FigureChange, { where, earlier }: DiffView, language: Language) {
  const { kind, before, after, aspects, difference, hints, stale } = change;
  const twin = ({ id, text, indicator, place }: Figure) => {
    return { id, text, indicator, line: place.start.line, column: place.start.column };
  };
  return {
    kind,
    where: diffRow(change, where, earlier, language).where,
    before: before && lockedAsJson(before),
    after: after && figureAsJson(after),
    aspects,
    difference,
    hints: hints.map((hint) => ({ kind: hint.kind, message: hint.message[language] })),
    stale: stale.map(twin),
  };
}

export function figuresDiffJson(view: DiffView, language: Language): string {
  const { changes, unchanged } = view.diff;
  const data = {
    version: 1,
    changed: changes.length,
    unchanged,
    changes: changes.map((change) => changeAsJson(change, view, language)),
  };
  return `${JSON.stringify(data, null, 2)}\n`;
}
