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

type Column = (typeof COLUMNS)[number];

function rowOf(figure: Figure): Readonly<Record<Column, string | number | boolean | null>> {
  const { id, text, value, unit, kind, qualifier, approximate, indicator, from, to, parts, precision, anchor, place } =
    figure;
  const { start, end } = place;
  const where = { anchor, line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
  const what = { id, text, value, unit, kind, qualifier, approximate, indicator, from, to };
  return { ...what, parts: parts.join(':'), precision, ...where };
}

// A cell that begins like a formula is one to a spreadsheet: an apostrophe before it makes it text again.
const FORMULA = /^[=+@\t\r]|^-(?![\d.])/;

export function csvCell(value: string | number | boolean | null): string {
  const text = value === null ? '' : String(value);
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export function figuresCsv(figures: readonly Figure[]): string {
  const rows = figures.map(rowOf).map((row) => COLUMNS.map((column) => csvCell(row[column])).join(','));
  return `\ufeff${[COLUMNS.join(','), ...rows].join('\r\n')}\r\n`;
}
