/** Tables: ruled, the head repeated on every page, rows in one piece, numbers at the right edge of their column. */
import type { ComposedTable, ComposedTableCell } from '#model/composed-report.ts';
import type { Look, TextStyle } from '#model/look.ts';
import type { EngineNode, ParagraphNode, TableNode } from '../engine/node.ts';
import type { Ink } from '../engine/printed-line.ts';
import { contentWidths } from '../line/compose-paragraph.ts';
import type { Run } from '../line/paragraph.ts';
import { type Tag, tag } from '../tags.ts';
import { columnWidths } from './column-widths.ts';
import { type Desk, voiceOf } from './desk.ts';
import { say, type Wording } from './inlines.ts';
import { heightOf, paragraph } from './paragraphs.ts';
import type { Setting } from './setting.ts';

interface Cell {
  readonly wording: Wording;
  readonly style: TextStyle;
  readonly tag: Tag;
}

export function tableNodes(desk: Desk, table: ComposedTable, setting: Setting): EngineNode[] {
  const { styles } = desk.look;
  const element = tag('Table', setting.parent);
  const anchors = [...(setting.opening?.anchors ?? []), table.anchor];
  const caption = table.caption && captionNode(desk, table.caption, { setting, element, anchors });
  const head = table.head
    ? [rowOf(desk, table.head, { parent: tag('THead', element), cell: 'TH', style: styles.tableHead })]
    : [];
  const body = tag('TBody', element);
  const rows = table.rows.map((row) => rowOf(desk, row, { parent: body, cell: 'TD', style: styles.tableCell }));
  const node = ruledTable(desk, {
    rows: [...head, ...rows],
    heads: head.length,
    setting,
    anchors: caption ? [] : anchors,
  });
  return node ? [...(caption ? [caption] : []), node] : caption ? [caption] : [];
}

interface Captioning {
  readonly setting: Setting;
  readonly element: Tag;
  readonly anchors: readonly string[];
}

function captionNode(
  desk: Desk,
  caption: NonNullable<ComposedTable['caption']>,
  captioning: Captioning,
): ParagraphNode {
  const style = desk.look.styles.tableCaption;
  const element = tag('Caption', captioning.element);
  const { column } = captioning.setting;
  return paragraph(desk, say(desk, caption, voiceOf(style, element)), {
    style,
    column,
    tag: element,
    anchors: captioning.anchors,
    keepsWithNext: true,
    balanced: style.align === 'center',
  });
}

interface RowOptions {
  readonly parent: Tag;
  readonly cell: 'TH' | 'TD';
  readonly style: TextStyle;
}

function rowOf(desk: Desk, cells: readonly ComposedTableCell[], { parent, cell, style }: RowOptions): Cell[] {
  const row = tag('TR', parent);
  return cells.map(({ children, align }) => {
    const element = tag(cell, row);
    const ownStyle = cell === 'TH' ? style : { ...style, align };
    return { wording: say(desk, children, voiceOf(style, element)), style: ownStyle, tag: element };
  });
}

interface Ruling {
  readonly rows: readonly (readonly Cell[])[];
  readonly heads: number;
  readonly setting: Setting;
  readonly anchors: readonly string[];
}

/** A ruled grid of cells; null when it has none. Key figures use it, too. */
export function ruledTable(desk: Desk, { rows, heads, setting, anchors }: Ruling): TableNode | null {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  if (columns === 0) return null;
  const paddingPt = desk.look.table.cellPaddingPt;
  const roomPt = setting.column.measurePt - columns * 2 * paddingPt;
  const widths = columnWidths(wantedWidths(desk, rows, columns), roomPt);
  const body = rows.map((row, index) =>
    widths.map((measurePt, column) =>
      cellNode(desk, row[column], { measurePt, anchors: index + column === 0 ? anchors : [] }),
    ),
  );
  const heights = body.map((row) => rowHeight(desk.look, row));
  const tallest = Math.max(0, ...heights);
  const firstRowsPt =
    heights.slice(0, heads + 1).reduce((sum, height) => sum + height, 0) + desk.look.table.outerRulePt;
  const airPt = desk.look.grid.linePitchPt / 4;
  return {
    margin: [setting.column.leftPt, airPt / 2, 0, airPt],
    keepPt: Math.min(firstRowsPt + airPt, desk.heightPt),
    firstRowsPt,
    table: {
      widths,
      headerRows: heads,
      keepWithHeaderRows: heads > 0 && rows.length > heads ? 1 : 0,
      // a row that is taller than what a page has beside the head must break
      dontBreakRows: tallest + firstRowsPt < desk.heightPt,
      body,
    },
    layout: rules(desk.look, rows.length, heads),
  };
}

function wantedWidths(desk: Desk, rows: readonly (readonly Cell[])[], columns: number) {
  return Array.from({ length: columns }, (_, column) => {
    const cells = rows.flatMap((row) => row[column]?.wording ?? []);
    const widths = cells.map((runs: readonly Run<Ink>[]) => contentWidths(runs, desk.look.grid.hanLatinGapEm));
    return {
      minPt: Math.max(desk.look.styles.tableCell.sizePt, ...widths.map(({ minPt }) => minPt)),
      maxPt: Math.max(desk.look.styles.tableCell.sizePt, ...widths.map(({ maxPt }) => maxPt)) + 0.01,
    };
  });
}

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
function rules(look: Look, rows: number, heads: number): object {
  const { outerRulePt, headRulePt, rowRulePt, ruleColour, cellPaddingPt } = look.table;
  const outer = (line: number) => line === 0 || line === rows;
  return {
    hLineWidth: (line: number) => (outer(line) ? outerRulePt : line === heads ? headRulePt : rowRulePt),
    vLineWidth: () => 0,
    hLineColor: () => ruleColour,
    paddingLeft: () => cellPaddingPt,
    paddingRight: () => cellPaddingPt,
    paddingTop: () => verticalPadding(look),
    paddingBottom: () => verticalPadding(look),
  };
}
