/** Lists every figure of a report in reading order, each with an id, its indicator and its place. */
import { Exact, written } from '#grammar/exact.ts';
import { scanNumerals } from '#grammar/scan-numerals.ts';
import type { Figure, Numeral } from '#model/figure.ts';
import type { Report } from '#model/report.ts';
import { type Passage, passagesOf } from './passages.ts';
import { cellAt, type Grid, gridOf, labelOfCell, unitInLabel, unitInRow } from './tables.ts';

/** In a table the labels say what the prose says around a number. */
function inTable(
  grid: Grid,
  numeral: Numeral,
  oneOf: OneOf,
): { readonly numeral: Numeral; readonly indicator: string } | null {
  const cell = cellAt(grid, numeral.start);
  if (!cell) return null;
  const label = labelOfCell(grid, cell);
  const rowLabel = grid.rows[cell.row - 1]?.[0]?.text ?? '';
  const unit =
    unitInLabel(grid.head[cell.column] ?? '') ||
    unitInRow(grid, cell) ||
    unitInLabel(rowLabel) ||
    unitInLabel(grid.caption);
  return { numeral: unit && numeral.unit === '' ? withUnit(numeral, unit, oneOf) : numeral, indicator: label };
}

/** What one of a unit is: 1亿元 is 100000000 元; null where the words are no unit. */
type OneOf = (unit: string) => Numeral | null;

/** The same few units head all columns. */
function unitReader(): OneOf {
  const known = new Map<string, Numeral | null>();
  return (unit) => {
    const found = known.get(unit);
    if (found !== undefined) return found;
    const [one] = scanNumerals(`1${unit}`);
    const whole = one?.end === unit.length + 1 ? one : null;
    known.set(unit, whole);
    return whole;
  };
}

/** 4.07 below 投资额（亿元） is 407000000 元. */
function withUnit(numeral: Numeral, unit: string, oneOf: OneOf): Numeral {
  if (numeral.kind !== 'quantity' || numeral.value === null) return numeral;
  const one = oneOf(unit);
  if (!one?.value) return numeral;
  const value = written(new Exact(numeral.value).times(one.value));
  return { ...numeral, value, unit: one.unit, kind: one.kind };
}

const SHORTEST_OWN_NAME = 3;

function figuresIn(passage: Passage, oneOf: OneOf): readonly Figure[] {
  const { block, numerals, indicators } = passage;
  const grid = block?.kind === 'table' ? gridOf(block) : null;
  const figures: Figure[] = [];
  for (const [index, printed] of numerals.entries()) {
    if (!printed.figure) continue;
    const placed = grid && inTable(grid, printed, oneOf);
    const { start, end, text, kind, value, from, to, parts, unit, precision, qualifier, approximate } =
      placed?.numeral ?? printed;
    const { name, change, own } = indicators[index] ?? { name: '', change: '', own: false };
    // A cell of prose names what it measures itself: 办结率达99% below 进展.
    const indicator = placed && !(own && name.length >= SHORTEST_OWN_NAME) ? placed.indicator : `${name}${change}`;
    figures.push({
      ...{ text, kind, value, from, to, parts, unit, precision, qualifier, approximate },
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
  const oneOf = unitReader();
  return passages.flatMap((passage) => figuresIn(passage, oneOf));
}
