/** A grid of cells with rules: columns fitted, rows measured, ready for the page engine. */
import type { Look, TextStyle } from '#model/look.ts';
import type { ParagraphNode, TableNode } from '../engine/node.ts';
import type { ContentWidths } from '../line/compose-paragraph.ts';
import type { Tag } from '../tags.ts';
import { columnWidths } from './column-widths.ts';
import { pointShifts } from './decimal-points.ts';
import type { Desk } from './desk.ts';
import type { Wording } from './inlines.ts';
import { heightOf, paragraph } from './paragraphs.ts';
import type { Column, Setting } from './setting.ts';

export interface Cell {
  readonly wording: Wording;
  readonly style: TextStyle;
  readonly tag: Tag;
  /** stands under a head that is centred */
  readonly centred: boolean;
}

type Rows = readonly (readonly Cell[])[];

export interface Ruling {
  readonly rows: Rows;
  /** of these rows */
  readonly measure?: Measure;
  readonly heads: number;
  readonly setting: Setting;
  readonly anchors: readonly string[];
}

/** A ruled grid of cells; null when it has none. Key figures use it, too. */
export function ruledTable(desk: Desk, ruling: Ruling): TableNode | null {
  const { rows, heads, setting, anchors } = ruling;
  const { wanted, shifts } = ruling.measure ?? measureOf(desk, rows);
  const columns = wanted.length;
  if (columns === 0) return null;
  const paddingPt = paddingOf(desk.look, rows);
  const roomPt = setting.column.measurePt - columns * 2 * paddingPt;
  const widths = columnWidths(wanted, roomPt);
  const body = rows.map((row, index) =>
    widths.map((measurePt, column) =>
      cellNode(desk, row[column], {
        measurePt:
          index < heads
            ? measurePt
            : numbersEnd(row[column], measurePt, wanted[column]) - (shifts[column]?.[index] ?? 0),
        anchors: index + column === 0 ? anchors : [],
      }),
    ),
  );
  const heights = body.map((row) => rowHeight(desk.look, row));
  const tallest = Math.max(0, ...heights);
  const firstRowsPt = sum(heights.slice(0, heads + 1)) + desk.look.table.outerRulePt;
  const wholePt = sum(heights) + desk.look.table.outerRulePt;
  const airPt = desk.look.grid.linePitchPt / 4;
  // a short table moves to the next page as a whole
  const keepPt = (wholePt < desk.heightPt * SHORT ? wholePt : firstRowsPt) + airPt;
  return {
    margin: [setting.column.leftPt, airPt / 2, 0, airPt],
    keepPt: Math.min(keepPt, desk.heightPt),
    heightPt: wholePt,
    table: {
      widths,
      headerRows: heads,
      keepWithHeaderRows: heads > 0 && rows.length > heads ? 1 : 0,
      // a row that is taller than what a page has beside the head must break
      dontBreakRows: tallest + firstRowsPt < desk.heightPt,
      body,
    },
    layout: rules(desk.look, { rows: rows.length, heads, paddingPt }),
  };
}

/** What the columns of a table ask for. */
export interface Measure {
  readonly wanted: readonly ContentWidths[];
  /** by column and row, how far before the column's edge a number ends */
  readonly shifts: readonly (readonly number[])[];
}

export function measureOf(desk: Desk, rows: Rows): Measure {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const shifts = shiftsOf(desk, rows, columns);
  return { wanted: wantedWidths(desk, rows, shifts), shifts };
}

/** Whether every column can have what it needs so that nothing is torn. */
export function fits(desk: Desk, rows: Rows, { wanted }: Measure, column: Column): boolean {
  const leastPt = sum(wanted.map(({ minPt }) => minPt));
  return leastPt <= column.measurePt - wanted.length * 2 * paddingOf(desk.look, rows);
}

/** Smaller type stands closer. */
function paddingOf({ table, styles }: Look, rows: Rows): number {
  const smaller = rows.some((row) => row.some(({ style }) => style.sizePt < styles.tableCell.sizePt));
  return smaller ? table.cellPaddingPt / 2 : table.cellPaddingPt;
}

const SHORT = 1 / 3;

/** Numbers end together; in a column wider than they are, their block stands under the middle of its head. */
function numbersEnd(cell: Cell | undefined, measurePt: number, wanted: ContentWidths | undefined): number {
  if (cell?.style.align !== 'right' || !cell.centred) return measurePt;
  return Math.min(measurePt, (measurePt + (wanted?.maxPt ?? measurePt)) / 2);
}

/** Words of two characters are not parted, and no column is narrower than four where it holds as many. */
const LEAST_CHARACTERS = 4;

function wantedWidths(desk: Desk, rows: Rows, shifts: Measure['shifts']): ContentWidths[] {
  return shifts.map((shiftPt, column) => {
    const cells = rows.flatMap((row) => row[column] ?? []);
    const sizePt = Math.min(desk.look.styles.tableCell.sizePt, ...cells.map(({ style }) => style.sizePt));
    let minPt = sizePt;
    let maxPt = sizePt;
    rows.forEach((row, index) => {
      const inPt = shiftPt[index] ?? 0;
      for (const runs of row[column]?.wording ?? []) {
        const widths = desk.composer.widths(runs, desk.look.grid.hanLatinGapEm);
        minPt = Math.max(minPt, widths.minPt + inPt, Math.min(widths.maxPt, LEAST_CHARACTERS * sizePt));
        maxPt = Math.max(maxPt, widths.maxPt + inPt);
      }
    });
    return { minPt, maxPt: maxPt + ROUNDING_PT };
  });
}

/** By column and row; only columns whose cells end at the right edge have points to align. */
const shiftsOf = (desk: Desk, rows: Rows, columns: number): number[][] =>
  Array.from({ length: columns }, (_, column) =>
    pointShifts(
      desk.composer,
      rows.map((row) => (row[column]?.style.align === 'right' ? (row[column]?.wording ?? null) : null)),
    ),
  );

/** so that a text is not broken by what is lost in rounding */
const ROUNDING_PT = 0.01;

function cellNode(
  desk: Desk,
  cell: Cell | undefined,
  at: { measurePt: number; anchors: readonly string[] },
): ParagraphNode {
  const style = {
    ...(cell?.style ?? desk.look.styles.tableCell),
    firstLineIndentChars: 0,
    spaceBeforePt: 0,
    spaceAfterPt: 0,
  };
  const column = { leftPt: 0, measurePt: at.measurePt };
  return paragraph(desk, cell?.wording ?? [], { style, column, tag: cell?.tag ?? null, anchors: at.anchors });
}

const rowHeight = (look: Look, row: readonly ParagraphNode[]): number =>
  Math.max(0, ...row.map(heightOf)) + 2 * verticalPadding(look) + look.table.rowRulePt;

/** Above and below the text of a row, its pitch left aside. */
const verticalPadding = (look: Look): number => look.table.cellPaddingPt / 2;

/** Rules as printers draw them: strong outside and under the head, fine between rows, none between columns' edges. */
function rules(look: Look, { rows, heads, paddingPt }: { rows: number; heads: number; paddingPt: number }): object {
  const { outerRulePt, headRulePt, rowRulePt, ruleColour } = look.table;
  const outer = (line: number) => line === 0 || line === rows;
  return {
    hLineWidth: (line: number) => (outer(line) ? outerRulePt : line === heads ? headRulePt : rowRulePt),
    vLineWidth: () => 0,
    hLineColor: () => ruleColour,
    paddingLeft: () => paddingPt,
    paddingRight: () => paddingPt,
    paddingTop: () => verticalPadding(look),
    paddingBottom: () => verticalPadding(look),
  };
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
