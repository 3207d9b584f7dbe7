/** The 数据核校表 as an xlsx file, and its rows read back: the same figures give the same bytes. */
import { unzipSync, type Zippable, zipSync } from 'fflate';
import { readSheet } from 'read-excel-file/node';
import writeXlsx from 'write-excel-file/node';
import { SHEET, SHEET_COLUMNS } from '#messages/figure-sources.ts';
import { SHEET_ORDER, type SheetColumn, type SheetRow } from './figures-sheet.ts';

/** in characters of the default face */
const WIDTHS: Readonly<Record<SheetColumn, number>> = {
  id: 18,
  where: 20,
  indicator: 28,
  text: 16,
  value: 16,
  unit: 12,
  sentence: 60,
  provider: 18,
  definition: 28,
  verifiedBy: 12,
  status: 12,
};

/** What the offices fill in stands on a ground of its own. */
const ANSWERS: ReadonlySet<SheetColumn> = new Set(['provider', 'definition', 'verifiedBy', 'status']);
const ANSWER_GROUND = '#fff8e1';

export async function figuresXlsx(rows: readonly SheetRow[]): Promise<Uint8Array> {
  const head = SHEET_ORDER.map((column) => {
    return { value: SHEET_COLUMNS[column], type: String, fontWeight: 'bold' as const, backgroundColor: '#eeeeee' };
  });
  const body = rows.map((row) =>
    SHEET_ORDER.map((column) => ({
      value: row[column],
      type: String,
      wrap: true,
      alignVertical: 'top' as const,
      ...(ANSWERS.has(column) ? { backgroundColor: ANSWER_GROUND } : {}),
    })),
  );
  const options = {
    sheet: SHEET,
    columns: SHEET_ORDER.map((column) => ({ width: WIDTHS[column] })),
    stickyRowsCount: 1,
    orientation: 'landscape' as const,
  };
  return withoutClock(await writeXlsx([head, ...body], options).toBuffer());
}

/** A zip file dates its entries; 1980 is where its calendar begins. */
function withoutClock(bytes: Uint8Array): Uint8Array {
  const files = unzipSync(bytes);
  const sorted: Zippable = Object.fromEntries(Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1)));
  return zipSync(sorted, { mtime: new Date(1980, 0, 1), level: 6 });
}

export interface SheetReading {
  /** the row in the sheet from 1, its head counted */
  readonly rows: readonly (SheetRow & { readonly row: number })[];
  readonly missing: readonly string[];
}

/** The columns may stand in any order and have others beside them. @throws where the bytes are no workbook */
export async function readFiguresXlsx(bytes: Uint8Array): Promise<SheetReading> {
  const cells = await readSheet(Buffer.from(bytes));
  const head = (cells[0] ?? []).map((cell) => String(cell ?? '').trim());
  const at = new Map(SHEET_ORDER.map((column) => [column, head.indexOf(SHEET_COLUMNS[column])]));
  const needed: readonly SheetColumn[] = ['id', 'text', 'provider', 'definition', 'verifiedBy', 'status'];
  const missing = needed.filter((column) => (at.get(column) ?? -1) < 0).map((column) => SHEET_COLUMNS[column]);
  const rows = cells.slice(1).flatMap((row, index) => {
    const word = (column: SheetColumn): string => String(row[at.get(column) ?? -1] ?? '').trim();
    if (!word('id')) return [];
    const named = Object.fromEntries(SHEET_ORDER.map((column) => [column, word(column)])) as Record<
      SheetColumn,
      string
    >;
    return [{ ...named, row: index + 2 }];
  });
  return { rows, missing };
}
