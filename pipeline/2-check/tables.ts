/** A table's cells with the labels that say what they hold, placed in the passage's text. */
import type { Table } from '#model/block.ts';
import { plainTextOf } from '#model/walk.ts';

export interface Cell {
  /** 0 is the head */
  readonly row: number;
  readonly column: number;
  /** in the passage's text */
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

export interface Grid {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** of the rows, in the order of the text */
  readonly cells: readonly Cell[];
}

/** Counts as walk.ts plainText counts: a line feed between any two inline lists. */
export function gridOf(table: Table): Grid {
  const caption = table.caption ? plainTextOf(table.caption).value : '';
  let at = table.caption ? caption.length + 1 : 0;
  const rows = [table.head, ...table.rows].map((cells, row) =>
    cells.map((cell, column): Cell => {
      const text = plainTextOf(cell.children).value;
      const from = at;
      at += text.length + 1;
      return { row, column, from, to: from + text.length, text };
    }),
  );
  return { caption, head: (rows[0] ?? []).map((cell) => cell.text), rows: rows.slice(1), cells: rows.slice(1).flat() };
}

const UNIT_IN_LABEL = /[（(](?:单位[：:])?\s*([^（）()\d]{1,10})[）)]|单位[：:]\s*([^\s，。）)]{1,10})/;

/** 投资额（亿元） and 单位：万人 name the unit of what stands below; '' when none is named. */
export function unitInLabel(label: string): string {
  const found = UNIT_IN_LABEL.exec(label);
  return found?.[1] ?? found?.[2] ?? '';
}

/** The label without the unit that it carries. */
export function labelText(label: string): string {
  return label.replace(UNIT_IN_LABEL, '').trim();
}

const UNIT_HEAD = /^(?:计量)?单\s*位$/;

/** Growth, shares and ranks have units of their own, said in their head or not at all. */
const OTHER_MEASURE = /增长|增速|增幅|同比|环比|比重|占比|比例|位次|排名|序号|%|％/;

/** A column of units names that of each row: | 消费帮扶 | 2.95 | 亿元 |. */
export function unitInRow(grid: Grid, cell: Cell): string {
  const column = grid.head.findIndex((head) => UNIT_HEAD.test(head.trim()));
  if (OTHER_MEASURE.test(grid.head[cell.column] ?? '')) return '';
  return column < 0 || column === cell.column ? '' : (grid.rows[cell.row - 1]?.[column]?.text.trim() ?? '');
}

/** Cells stand in the order of the text: by halves. */
export function cellAt(grid: Grid, at: number): Cell | undefined {
  let low = 0;
  let high = grid.cells.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((grid.cells[middle]?.from ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  const cell = grid.cells[low];
  return cell && cell.from <= at && at < cell.to ? cell : undefined;
}

/** The row's own words and, where several columns hold numbers, the column's. */
export function labelOfCell(grid: Grid, cell: Cell): string {
  const row = grid.rows[cell.row - 1] ?? [];
  const label = row.find((other) => other.column < cell.column && !/^[\s\d.,%％+－-]*$/.test(other.text))?.text ?? '';
  const numbered = row.filter((other) => other.column > 0 && /\d/.test(other.text)).length;
  const column = labelText(grid.head[cell.column] ?? '');
  const name = labelText(label);
  if (!name) return column;
  return numbered > 1 && column ? `${name}（${column}）` : name;
}
