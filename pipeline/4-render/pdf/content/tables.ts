/** Tables: ruled, the head repeated on every page, rows in one piece, numbers at the right edge of their column. */
import type { ComposedTable, ComposedTableCell } from '#model/composed-report.ts';
import type { TextStyle } from '#model/look.ts';
import type { EngineNode, ParagraphNode } from '../engine/node.ts';
import { type Tag, tag } from '../tags.ts';
import { chartNode } from './charts.ts';
import { type Desk, voiceOf } from './desk.ts';
import { say } from './inlines.ts';
import { paragraph } from './paragraphs.ts';
import { type Cell, fits, type Measure, measureOf, ruledTable } from './ruled-table.ts';
import type { Setting } from './setting.ts';

export function tableNodes(desk: Desk, table: ComposedTable, setting: Setting): EngineNode[] {
  if (!table.chart) return tableAlone(desk, table, setting);
  const chart = chartNode(desk, table.chart, table.place, setting);
  return [chart, ...tableAlone(desk, table, { ...setting, opening: null })];
}

function tableAlone(desk: Desk, table: ComposedTable, setting: Setting): EngineNode[] {
  const element = tag('Table', setting.parent);
  const anchors = [...(setting.opening?.anchors ?? []), table.anchor];
  const caption = table.caption && captionNode(desk, table.caption, { setting, element, anchors });
  const heads = table.head ? 1 : 0;
  const fitting = fittingRows(desk, table, element, setting);
  const node = ruledTable(desk, { ...fitting, heads, setting, anchors: caption ? [] : anchors });
  return node ? [...(caption ? [caption] : []), node] : caption ? [caption] : [];
}

/** As printers do: the cells' size, then 五号, then 小五, until no number has to be torn. */
function fittingRows(
  desk: Desk,
  table: ComposedTable,
  element: Tag,
  setting: Setting,
): { readonly rows: Cell[][]; readonly measure: Measure } {
  let rows = rowsOf(desk, table, element, 1);
  let measure = measureOf(desk, rows);
  for (const scale of SMALLER) {
    if (fits(desk, rows, measure, setting.column)) break;
    rows = rowsOf(desk, table, element, scale);
    measure = measureOf(desk, rows);
  }
  return { rows, measure };
}

/** 小四 to 五号, 小四 to 小五 */
const SMALLER = [10.5 / 12, 9 / 12];

function rowsOf(desk: Desk, table: ComposedTable, element: Tag, scale: number): Cell[][] {
  const thead = tag('THead', element);
  const tbody = tag('TBody', element);
  const head = table.head ? [rowOf(desk, table.head, { parent: thead, scale, kindOf: () => 'TH' })] : [];
  // without a head the first cell of each row says what the row is about
  const headless = table.head === null;
  const kindOf = (column: number) => (headless && column === 0 ? 'rowTH' : 'TD');
  return [...head, ...table.rows.map((row) => rowOf(desk, row, { parent: tbody, scale, kindOf }))];
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

type CellKind = 'TH' | 'rowTH' | 'TD';

interface RowOptions {
  readonly parent: Tag;
  readonly scale: number;
  readonly kindOf: (column: number) => CellKind;
}

function rowOf(desk: Desk, cells: readonly ComposedTableCell[], { parent, scale, kindOf }: RowOptions): Cell[] {
  const { tableHead, tableCell } = desk.look.styles;
  const row = tag('TR', parent);
  return cells.map(({ children, align }, column) => {
    const kind = kindOf(column);
    const element = kind === 'TD' ? tag('TD', row) : tag('TH', row, kind === 'rowTH' ? { scope: 'Row' } : {});
    const style = scaled(kind === 'TH' ? tableHead : tableCell, scale);
    const centred = tableHead.align === 'center';
    // a head that is not centred stands over its column's text
    const ownStyle = kind === 'TH' && centred ? style : { ...style, align };
    return { wording: say(desk, children, voiceOf(style, element)), style: ownStyle, tag: element, centred };
  });
}

const scaled = (style: TextStyle, scale: number): TextStyle => ({
  ...style,
  sizePt: style.sizePt * scale,
  linePitchPt: style.linePitchPt * scale,
});
