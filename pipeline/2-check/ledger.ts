/** Lists every figure of a report in reading order, each with an id, its indicator and its place. */
import { Exact, written } from '#grammar/exact.ts';
import { scanNumerals } from '#grammar/scan-numerals.ts';
import type { Figure, Numeral } from '#model/figure.ts';
import type { Report } from '#model/report.ts';
import { type Passage, passagesOf } from './passages.ts';
import { cellAt, type Grid, gridOf, labelOfCell, unitInLabel, unitInRow } from './tables.ts';

/** In a table the labels say what the prose says around a number. */
function inTable(grid: Grid, numeral: Numeral): { readonly numeral: Numeral; readonly indicator: string } | null {
  const cell = cellAt(grid, numeral.start);
  if (!cell) return null;
  const label = labelOfCell(grid, cell);
  const rowLabel = grid.rows[cell.row - 1]?.[0]?.text ?? '';
  const unit =
    unitInLabel(grid.head[cell.column] ?? '') ||
    unitInRow(grid, cell) ||
    unitInLabel(rowLabel) ||
    unitInLabel(grid.caption);
  return { numeral: unit && numeral.unit === '' ? withUnit(numeral, unit) : numeral, indicator: label };
}

/** 4.07 below 投资额（亿元） is 407000000 元. */
function withUnit(numeral: Numeral, unit: string): Numeral {
  const [one] = scanNumerals(`1${unit}`);
  if (numeral.kind !== 'quantity' || numeral.value === null || !one?.value || one.end !== unit.length + 1)
    return numeral;
  const value = written(new Exact(numeral.value).times(one.value));
  return { ...numeral, value, unit: one.unit, kind: one.kind };
}

const SHORTEST_OWN_NAME = 3;

function figuresIn(passage: Passage): readonly Figure[] {
  const { block, numerals, indicators } = passage;
  const grid = block?.kind === 'table' ? gridOf(block) : null;
  const figures: Figure[] = [];
  for (const [index, printed] of numerals.entries()) {
    if (!printed.figure) continue;
    const placed = grid && inTable(grid, printed);
    const { start, end, figure: _, ...rest } = placed?.numeral ?? printed;
    const { name, change, own } = indicators[index] ?? { name: '', change: '', own: false };
    // A cell of prose names what it measures itself: 办结率达99% below 进展.
    const indicator = placed && !(own && name.length >= SHORTEST_OWN_NAME) ? placed.indicator : `${name}${change}`;
    figures.push({
      ...rest,
      id: `${passage.anchor}_f${figures.length + 1}`,
      indicator,
      anchor: passage.anchor,
      span: [start, end],
      place: passage.place(start, end),
    });
  }
  return figures;
}

/** `passages` only spares reading them twice. */
export function listFigures(report: Report, passages: readonly Passage[] = passagesOf(report)): readonly Figure[] {
  return passages.flatMap(figuresIn);
}
