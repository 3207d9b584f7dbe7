/** The ledger as a table for spreadsheets: figures.csv, RFC 4180, with the byte-order mark by which Excel knows UTF-8. */
import type { Figure } from '#model/figure.ts';

const COLUMNS = [
  'id',
  'text',
  'value',
  'unit',
  'kind',
  'qualifier',
  'approximate',
  'indicator',
  'from',
  'to',
  'parts',
  'precision',
  'anchor',
  'line',
  'column',
  'endLine',
  'endColumn',
] as const;

type Cell = string | number | boolean | null;

/** In the order of the columns. */
function cellsOf(figure: Figure): readonly Cell[] {
  const { id, text, value, unit, kind, qualifier, approximate, indicator, from, to, parts, precision, anchor } = figure;
  const { start, end } = figure.place;
  const what = [id, text, value, unit, kind, qualifier, approximate, indicator, from, to, parts.join(':'), precision];
  return [...what, anchor, start.line, start.column, end.line, end.column];
}

// A cell that begins like a formula is one to a spreadsheet: an apostrophe before it makes it text again.
const FORMULA = /^[=+@\t\r]|^-(?![\d.])/;
const NEEDS_CARE = /^[=+@\t-]|[",\r\n]/;

export function csvCell(value: Cell): string {
  const text = value === null ? '' : String(value);
  if (!NEEDS_CARE.test(text)) return text;
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export function figuresCsv(figures: readonly Figure[]): string {
  const rows = figures.map((figure) => cellsOf(figure).map(csvCell).join(','));
  return `\ufeff${[COLUMNS.join(','), ...rows].join('\r\n')}\r\n`;
}
