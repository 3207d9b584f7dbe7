/** Shares a table's width among its columns by what stands in them, so that Word and LibreOffice lay it out alike. */
import type { ComposedInline, ComposedTable } from '#model/composed-report.ts';
import { plainText } from './plain-text.ts';

/** Han and full-width marks count two, everything else one: half-width cells of a monospaced grid. */
function cellsOf(text: string): number {
  let cells = 0;
  for (const char of text) cells += char > '\u2e7f' || char === '—' || char === '…' ? 2 : 1;
  return cells;
}

/** What cannot be broken without harm: a figure with its unit; else two characters. */
function unbreakableCells(inlines: readonly ComposedInline[]): number {
  let most = 4;
  for (const inline of inlines) {
    if ('children' in inline) most = Math.max(most, unbreakableCells(inline.children));
    else if (inline.kind === 'figure' || inline.kind === 'keep') most = Math.max(most, cellsOf(inline.value));
  }
  return most;
}

interface Need {
  readonly least: number;
  readonly wish: number;
}

/** Beyond this a column's text is expected to wrap. */
const WIDEST_WISH = 40;

function needOf(table: ComposedTable, column: number): Need {
  const cells = [...(table.head ? [table.head] : []), ...table.rows].map((row) => row[column]?.children ?? []);
  const wish = Math.max(4, ...cells.map((cell) => Math.min(WIDEST_WISH, cellsOf(plainText(cell)))));
  const least = Math.max(4, ...cells.map((cell) => Math.min(WIDEST_WISH, unbreakableCells(cell))));
  return { least: Math.min(least, wish), wish };
}

/**
 * Widths in twips that add up to `total`: each column gets what it wishes where there is room, else at least what it
 * cannot do without, and the rest in proportion. `cell` is the width of a half-width cell, `padding` of both paddings.
 */
export function columnWidths(table: ComposedTable, total: number, cell: number, padding: number): number[] {
  const count = Math.max(table.head?.length ?? 0, ...table.rows.map((row) => row.length), 1);
  const needs = Array.from({ length: count }, (_, column) => needOf(table, column));
  const wishes = needs.map(({ wish }) => wish * cell + padding);
  const leasts = needs.map(({ least }) => least * cell + padding);
  const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
  const share = Math.min(1, Math.max(0, (total - sum(leasts)) / Math.max(1, sum(wishes) - sum(leasts))));
  const raw = wishes.map((wish, column) => (leasts[column] ?? 0) + (wish - (leasts[column] ?? 0)) * share);
  const scale = total / sum(raw);
  const widths = raw.map((width) => Math.floor(width * scale));
  const last = widths.length - 1;
  widths[last] = (widths[last] ?? 0) + total - sum(widths);
  return widths;
}
