/** The table's page and columns in twips (1/1440 inch). */
import type { Look } from '#model/look.ts';

export interface Page {
  readonly width: number;
  readonly height: number;
  readonly margin: number;
}

/** 20 mm on each side: a working paper has no binding edge */
const MARGIN = 1134;

/** The look's sheet, laid across. */
export function pageOf({ page }: Look): Page {
  const [long, short] = [Math.max(page.widthPt, page.heightPt), Math.min(page.widthPt, page.heightPt)];
  return { width: Math.round(long * 20), height: Math.round(short * 20), margin: MARGIN };
}

/** 序号, 单位/审稿人, 位置, 原文, 意见/修改, 采纳情况, 理由 */
const SHARES = [5, 11, 12, 23, 24, 8, 17] as const;

export function columnWidths({ width, margin }: Page): number[] {
  const text = width - 2 * margin;
  const widths = SHARES.map((share) => Math.floor((text * share) / 100));
  const rest = text - widths.reduce((all, each) => all + each, 0);
  return widths.map((each, column) => (column === SHARES.length - 1 ? each + rest : each));
}
