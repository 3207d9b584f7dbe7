/** Table → what is to be drawn of it, or what keeps it from being drawn, at its line. */
import {
  chartCellNotNumber,
  chartColumnUnknown,
  chartMixedUnits,
  chartSeriesUnnamed,
  chartTooFew,
  chartTooMany,
  chartWithoutNumbers,
  chartWords,
} from '#messages/chart.ts';
import type { Table, TableCell } from '#model/block.ts';
import type { Chart, ChartPlan, ChartSeries } from '#model/chart.ts';
import type { Bilingual, Finding } from '#model/finding.ts';
import type { Place } from '#model/place.ts';
import { plainTextOf } from '#model/walk.ts';
import { type ReadCell, readCell, readHead, textOfCell, unitColumn, unitOfCaption } from './chart-cells.ts';

export type ChartTable = Table & { readonly chart: Chart };

/** More than these cannot be told apart, on paper without colours least of all. */
export const MOST_SERIES = 4;
export const MOST_CATEGORIES = { bar: 12, line: 24 } as const;

interface Column {
  readonly index: number;
  readonly name: string;
  readonly unit: string;
  readonly cells: readonly ReadCell[];
}

/** Thrown and caught in this file: the first fault is the one to mend. */
class Unfit extends Error {
  readonly finding: Finding;

  constructor(rule: string, place: Place, message: Bilingual) {
    super(rule);
    this.finding = { rule: `compose/${rule}`, severity: 'error', place, message };
  }
}

export function planChart(table: ChartTable, language: string): ChartPlan | Finding {
  try {
    return plan(table, language);
  } catch (error) {
    if (error instanceof Unfit) return error.finding;
    throw error;
  }
}

function plan(table: ChartTable, language: string): ChartPlan {
  const { chart, rows } = table;
  const columns = drawnColumns(table);
  const caption = unitOfCaption(table.caption ? plainTextOf(table.caption).value : '');
  const unit = commonUnit(table, columns, caption.unit);
  const series = columns.map(({ name, cells }): ChartSeries => ({ name, points: cells.map(pointOf) }));
  const categories = rows.map((row) => textOfCell(row[0]));
  const most = MOST_CATEGORIES[chart.type];
  const { place } = chart;
  if (series.length > MOST_SERIES || categories.length > most) {
    throw new Unfit('chart-too-many', place, chartTooMany(series.length, categories.length, MOST_SERIES, most));
  }
  if (series.flatMap(({ points }) => points.filter(Boolean)).length < 2) {
    throw new Unfit('chart-too-few', place, chartTooFew());
  }
  const unnamed = columns.find(({ name }) => name === '');
  if (unnamed && columns.length > 1) throw new Unfit('chart-series-unnamed', place, chartSeriesUnnamed());
  const words = chartWords(unit);
  const say = ({ zh, en }: Bilingual): string => (language.startsWith('zh') ? zh : en);
  return {
    type: chart.type,
    title: caption.title,
    unitLine: unit === '' ? '' : say(words.unit),
    notFromZero: say(words.notFromZero),
    categories,
    series,
  };
}

function pointOf(cell: ReadCell) {
  return cell.kind === 'number' ? { value: cell.value, label: cell.label } : null;
}

/** Those that the author names, else all but the first that hold a number. */
function drawnColumns(table: ChartTable): Column[] {
  const { chart, head, rows } = table;
  const units = unitColumn(table);
  const all = head.slice(1).flatMap((cell, at): Column[] => {
    const index = at + 1;
    if (index === units) return [];
    const cells = rows.map((row) => readCell(textOfCell(row[index])));
    return [{ index, ...readHead(textOfCell(cell)), cells }];
  });
  const wanted = chart.columns?.map((name) => {
    const found = all.find((column) => column.name === name || textOfCell(head[column.index]) === name);
    if (!found) throw new Unfit('chart-column-unknown', chart.place, chartColumnUnknown(name));
    return found;
  });
  const drawn = wanted ?? all.filter(({ cells }) => cells.some(({ kind }) => kind === 'number'));
  if (drawn.length === 0) throw new Unfit('chart-without-numbers', chart.place, chartWithoutNumbers());
  for (const column of drawn) refuseWords(table, column);
  return drawn;
}

function refuseWords(table: ChartTable, { index, cells }: Column): void {
  for (const [row, cell] of cells.entries()) {
    if (cell.kind !== 'words') continue;
    throw new Unfit('chart-cell-not-number', placeOf(table, row, index), chartCellNotNumber(cell.text));
  }
}

/** One drawing has one scale: what the cells, the heads, a column 单位 and the directive say must be one unit. */
function commonUnit(table: ChartTable, columns: readonly Column[], ofCaption: string): string {
  const { chart, head, rows } = table;
  const units = unitColumn(table);
  let common: string | null = null;
  for (const column of columns) {
    for (const [row, cell] of column.cells.entries()) {
      if (cell.kind !== 'number') continue;
      const ofRow = units < 0 ? '' : textOfCell(rows[row]?.[units]);
      const said = [cell.unit, column.unit, ofRow].filter((unit) => unit !== '');
      const unit = said[0] ?? chart.unit ?? ofCaption;
      const other = [common, ...said, chart.unit].find((each) => each !== null && each !== unit);
      common ??= unit;
      if (other === undefined) continue;
      const place = cell.unit === '' && ofRow === '' ? head[column.index]?.place : placeOf(table, row, column.index);
      throw new Unfit('chart-mixed-units', place ?? chart.place, chartMixedUnits(other ?? '', unit));
    }
  }
  return common ?? '';
}

function placeOf(table: ChartTable, row: number, column: number): Place {
  const cell: TableCell | undefined = table.rows[row]?.[column];
  return cell?.place ?? table.chart.place;
}
