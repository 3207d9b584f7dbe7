/** Tables: ruled, the head repeated on every page, rows in one piece, numbers at the right edge of their column. */
import type { ComposedTable, ComposedTableCell } from '#model/composed-report.ts';
import type { EngineNode, ParagraphNode } from '../engine/node.ts';
import { type Tag, tag } from '../tags.ts';
import { type Desk, voiceOf } from './desk.ts';
import { say } from './inlines.ts';
import { paragraph } from './paragraphs.ts';
import { type Cell, ruledTable } from './ruled-table.ts';
import type { Setting } from './setting.ts';

export function tableNodes(desk: Desk, table: ComposedTable, setting: Setting): EngineNode[] {
  const element = tag('Table', setting.parent);
  const anchors = [...(setting.opening?.anchors ?? []), table.anchor];
  const caption = table.caption && captionNode(desk, table.caption, { setting, element, anchors });
  const thead = tag('THead', element);
  const tbody = tag('TBody', element);
  const head = table.head ? [rowOf(desk, table.head, thead, () => 'TH')] : [];
  // without a head the first cell of each row says what the row is about
  const headless = table.head === null;
  const rows = table.rows.map((row) =>
    rowOf(desk, row, tbody, (column) => (headless && column === 0 ? 'rowTH' : 'TD')),
  );
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

type CellKind = 'TH' | 'rowTH' | 'TD';

function rowOf(
  desk: Desk,
  cells: readonly ComposedTableCell[],
  parent: Tag,
  kindOf: (column: number) => CellKind,
): Cell[] {
  const { tableHead, tableCell } = desk.look.styles;
  const row = tag('TR', parent);
  return cells.map(({ children, align }, column) => {
    const kind = kindOf(column);
    const element = kind === 'TD' ? tag('TD', row) : tag('TH', row, kind === 'rowTH' ? { scope: 'Row' } : {});
    const style = kind === 'TH' ? tableHead : tableCell;
    const centred = tableHead.align === 'center';
    // a head that is not centred stands over its column's text
    const ownStyle = kind === 'TH' && centred ? style : { ...style, align };
    return { wording: say(desk, children, voiceOf(style, element)), style: ownStyle, tag: element, centred };
  });
}
