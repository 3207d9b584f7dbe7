/** The report's figures as a table for machines, embedded in the PDF: one row per printed number, in reading order. */
import type { Figure } from '#model/figure.ts';

const COLUMNS = ['id', 'indicator', 'text', 'kind', 'value', 'from', 'to', 'unit', 'qualifier', 'anchor'] as const;

/** RFC 4180 with a byte-order mark, so that spreadsheets read it as UTF-8. */
export function figuresCsv(figures: readonly Figure[]): string {
  const rows = figures.map((figure) => COLUMNS.map((column) => quote(figure[column] ?? '')));
  return `\ufeff${[COLUMNS, ...rows].map((row) => `${row.join(',')}\r\n`).join('')}`;
}

const quote = (value: string): string => (/[",\r\n]/u.test(value) ? `"${value.replaceAll('"', '""')}"` : value);
