/** The ledger as data: figures.json. A numeral that is no figure has no id. */
import type { Figure } from '#model/figure.ts';

export function figureAsJson(figure: Figure) {
  const { id, text, value, unit, kind, approximate, indicator, anchor, place, precision, qualifier, from, to, parts } =
    figure;
  return {
    ...(id ? { id } : {}),
    text,
    value,
    unit,
    kind,
    approximate,
    indicator,
    anchor,
    line: place.start.line,
    column: place.start.column,
    endLine: place.end.line,
    endColumn: place.end.column,
    precision,
    qualifier,
    ...(from === null && to === null ? {} : { from, to }),
    ...(parts.length > 0 ? { parts } : {}),
    ...(figure.source ? { source: figure.source } : {}),
  };
}

export function figuresJson(figures: readonly Figure[]): string {
  return `${JSON.stringify({ figures: figures.map(figureAsJson) }, null, 2)}\n`;
}
