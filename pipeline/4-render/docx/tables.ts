/** Tables: a caption above, a head row that every page repeats, widths by content, numbers to the right. */
import {
  BorderStyle,
  type FileChild,
  type IBorderOptions,
  type IContext,
  type ITableOptions,
  type IXmlableObject,
  Paragraph,
  Table,
  TableCell,
  TableRow,
} from 'docx';
import { tableDescription } from '#messages/docx.ts';
import type { ComposedTable, ComposedTableCell } from '#model/composed-report.ts';
import type { Look } from '#model/look.ts';
import { columnWidths } from './column-widths.ts';
import { bookmarked, type Frame } from './frame.ts';
import { writeInlines } from './inlines.ts';
import { plainText } from './plain-text.ts';
import { STYLE } from './style-names.ts';
import { hexColour } from './style-properties.ts';
import { textWidth } from './text-width.ts';
import { eighthsOfPoint, twips } from './twips.ts';

/**
 * Adds `w:tblDescription`, the alternative text that assistive technology reads; the library has no option for it. The
 * caption itself is a paragraph above: as `w:tblCaption` too, readers would give it twice.
 */
class DescribedTable extends Table {
  readonly description: string;

  constructor(options: ITableOptions, description: string) {
    super(options);
    this.description = description;
  }

  override prepForXml(context: IContext): IXmlableObject | undefined {
    const table = super.prepForXml(context);
    // CT_TblPr is a sequence: tblDescription follows tblLook, which the library writes last.
    tableProperties(table).push({ 'w:tblDescription': { _attr: { 'w:val': this.description } } });
    return table;
  }
}

function tableProperties(table: IXmlableObject | undefined): IXmlableObject[] {
  const parts: unknown = table?.['w:tbl'];
  const properties: unknown = Array.isArray(parts) ? parts[0]?.['w:tblPr'] : undefined;
  if (!Array.isArray(properties)) throw new Error('docx wrote a table that does not open with w:tblPr');
  return properties;
}

function rule(look: Look, pt: number): IBorderOptions {
  return { style: BorderStyle.SINGLE, size: eighthsOfPoint(pt), color: hexColour(look.table.ruleColour) };
}

export function writeTable(block: ComposedTable, frame: Frame): FileChild[] {
  const { means } = frame;
  const { look } = means;
  const { children: anchored, rest } = captionOf(block, frame);
  const widths = columnWidths(
    block,
    textWidth(look),
    twips(look.styles.tableCell.sizePt / 2),
    2 * twips(look.table.cellPaddingPt),
  );
  const rows = [
    ...(block.head ? [{ cells: block.head, head: true }] : []),
    ...block.rows.map((cells) => ({ cells, head: false })),
  ];
  const table = new DescribedTable(
    {
      width: { size: textWidth(look), type: 'dxa' },
      columnWidths: widths,
      layout: 'fixed',
      alignment: 'center',
      borders: bordersOf(look),
      margins: cellMargins(look),
      rows: rows.map(({ cells, head }, index) => writeRow(cells, head, widths.length, index === 0 ? rest : [], frame)),
    },
    describe(block, means.language),
  );
  return [...anchored, table, afterTable(look)];
}

function bordersOf(look: Look) {
  const { outerRulePt, rowRulePt } = look.table;
  const [outer, inner] = [rule(look, outerRulePt), rule(look, rowRulePt)];
  return { top: outer, bottom: outer, left: outer, right: outer, insideHorizontal: inner, insideVertical: inner };
}

function cellMargins(look: Look) {
  const side = twips(look.table.cellPaddingPt);
  const edge = Math.round(side / 2);
  return { left: side, right: side, top: edge, bottom: edge };
}

/** Where there is no caption, the first cell carries the table's bookmarks. */
function captionOf(block: ComposedTable, frame: Frame): { children: FileChild[]; rest: readonly string[] } {
  const anchors = [...frame.anchors, block.anchor];
  if (!block.caption) return { children: [], rest: anchors };
  const children = bookmarked(frame.means, anchors, writeInlines(block.caption, frame.means));
  return { children: [new Paragraph({ style: STYLE.tableCaption, children })], rest: [] };
}

/** Pandoc prints the description as text: it holds no digit, so that no reader finds a figure more than the source has. */
function describe(block: ComposedTable, language: string): string {
  const first = block.head?.[0] ? plainText(block.head[0].children) : '';
  const said = tableDescription(block.head === null ? null : /\d/u.test(first) ? '' : first);
  return language.startsWith('zh') ? said.zh : said.en;
}

function writeRow(
  cells: readonly ComposedTableCell[],
  head: boolean,
  columns: number,
  anchors: readonly string[],
  frame: Frame,
): TableRow {
  const full = Array.from(
    { length: columns },
    (_, column) => cells[column] ?? { children: [], align: 'left' as const },
  );
  return new TableRow({
    tableHeader: head,
    cantSplit: true,
    children: full.map((cell, column) => writeCell(cell, head, column === 0 ? anchors : [], frame)),
  });
}

function writeCell(cell: ComposedTableCell, head: boolean, anchors: readonly string[], frame: Frame): TableCell {
  const { means } = frame;
  const { look } = means;
  const children = bookmarked(means, anchors, writeInlines(cell.children, means));
  const headRule = head ? { borders: { bottom: rule(look, look.table.headRulePt) } } : {};
  return new TableCell({
    verticalAlign: 'center',
    ...headRule,
    children: [new Paragraph({ style: head ? STYLE.tableHead : STYLE.tableCell, alignment: cell.align, children })],
  });
}

/** Two tables without a paragraph between them would become one, and text would touch the rule. */
function afterTable(look: Look): Paragraph {
  const line = twips(look.styles.tableCell.linePitchPt / 2);
  return new Paragraph({ style: STYLE.tableCell, spacing: { line, lineRule: 'exact' } });
}
