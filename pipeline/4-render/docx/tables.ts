/** Tables: a caption above, a head row that every page repeats, widths by content, numbers to the right. */
import {
  BorderStyle,
  type FileChild,
  type IBorderOptions,
  type IContext,
  type ITableOptions,
  type IXmlableObject,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
} from 'docx';
import { tableDescription } from '#messages/docx.ts';
import type { ComposedTable, ComposedTableCell } from '#model/composed-report.ts';
import type { Look } from '#model/look.ts';
import { writeChart } from './charts.ts';
import { columnWidths } from './column-widths.ts';
import { bookmarked, type Frame, type Means, type Revision } from './frame.ts';
import { writeInlines } from './inlines.ts';
import { plainText } from './plain-text.ts';
import { changeMark, framedParagraph } from './revisions.ts';
import { STYLE } from './style-names.ts';
import { hexColour } from './style-properties.ts';
import { PLAIN } from './text-format.ts';
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

/** A cell's text as runs: whole, or piece by piece where it has changed. */
export interface WrittenCell {
  readonly align: ComposedTableCell['align'];
  readonly children: readonly ParagraphChild[];
}

export interface WrittenRow {
  readonly head: boolean;
  readonly cells: readonly WrittenCell[];
  readonly revision: Revision | null;
}

export function writeTable(block: ComposedTable, frame: Frame): FileChild[] {
  const { means, revision } = frame;
  const format = { ...PLAIN, revision };
  const written = ({ children, align }: ComposedTableCell): WrittenCell => ({
    align,
    children: writeInlines(children, means, format),
  });
  const rows: WrittenRow[] = [
    ...(block.head ? [{ cells: block.head.map(written), head: true, revision }] : []),
    ...block.rows.map((cells) => ({ cells: cells.map(written), head: false, revision })),
  ];
  const caption = block.caption && writeInlines(block.caption, means, format);
  const parts = assembleTable({ block, caption, rows }, frame);
  return block.chart ? [...writeChart(block.chart, frame), ...parts] : parts;
}

interface TableParts {
  /** whose widths and description the table has */
  readonly block: ComposedTable;
  readonly caption: readonly ParagraphChild[] | null;
  readonly rows: readonly WrittenRow[];
}

/** The caption above, the rows, and room below. Where there is no caption, the first cell carries the bookmarks. */
export function assembleTable({ block, caption, rows }: TableParts, frame: Frame): FileChild[] {
  const { means } = frame;
  const { look } = means;
  const above = caption && bookmarked(means, frame.anchors, caption);
  const widths = columnWidths(
    block,
    textWidth(look),
    twips(look.styles.tableCell.sizePt / 2),
    2 * twips(look.table.cellPaddingPt),
  );
  const table = new DescribedTable(
    {
      width: { size: textWidth(look), type: 'dxa' },
      columnWidths: widths,
      layout: 'fixed',
      alignment: 'center',
      borders: bordersOf(look),
      margins: cellMargins(look),
      rows: [
        ...(rows.some(({ head }) => head) ? [] : [emptyHead(widths.length, frame)]),
        ...rows.map((row, index) => tableRow(row, widths.length, index === 0 && !caption ? frame.anchors : [], frame)),
      ],
    },
    describe(block, means.language),
  );
  const captionStyle = { style: STYLE.tableCaption };
  return [...(above ? [framedParagraph(frame, { ...captionStyle, children: above })] : []), table, afterTable(frame)];
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

/** Pandoc prints the description as text: it holds no digit, so that no reader finds a figure more than the source has. */
function describe(block: ComposedTable, language: string): string {
  const first = block.head?.[0] ? plainText(block.head[0].children) : '';
  const said = tableDescription(block.head === null ? null : /\d/u.test(first) ? '' : first);
  return language.startsWith('zh') ? said.zh : said.en;
}

const EMPTY_CELL: WrittenCell = { align: 'left', children: [] };

function tableRow(row: WrittenRow, columns: number, anchors: readonly string[], { means }: Frame): TableRow {
  const { look } = means;
  const style = row.head ? STYLE.tableHead : STYLE.tableCell;
  const headRule = row.head ? { borders: { bottom: rule(look, look.table.headRulePt) } } : {};
  const cells = Array.from({ length: columns }, (_, column) => row.cells[column] ?? EMPTY_CELL);
  return new TableRow({
    tableHeader: row.head,
    cantSplit: true,
    ...rowChange(row.revision, means),
    children: cells.map(({ align, children }, column) => {
      const marked = bookmarked(means, column === 0 ? anchors : [], children);
      const paragraph = new Paragraph({ style, alignment: align, children: marked });
      return new TableCell({ verticalAlign: 'center', ...headRule, children: [paragraph] });
    }),
  });
}

/**
 * A table without a head still opens with a head row, as its Markdown does: empty, a point high. Without one Word's own
 * accessibility checker finds fault, and to call the first row of data a head would be wrong.
 */
function emptyHead(columns: number, { means, revision }: Frame): TableRow {
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
  const spacing = { before: 0, after: 0, line: twips(1), lineRule: 'exact' } as const;
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    height: { value: twips(1), rule: 'exact' },
    ...rowChange(revision, means),
    children: Array.from({ length: columns }, () => {
      const paragraph = new Paragraph({ style: STYLE.tableHead, spacing, run: { size: 2 } });
      return new TableCell({ margins: { top: 0, bottom: 0 }, borders: { bottom: none }, children: [paragraph] });
    }),
  });
}

/** Word tracks rows that come or go; it does not track that rows move. */
function rowChange(revision: Revision | null, means: Means) {
  if (!revision) return {};
  const comes = revision.op === 'insert' || revision.op === 'moveTo';
  return comes ? { insertion: changeMark(means) } : { deletion: changeMark(means) };
}

/** Two tables without a paragraph between them would become one, and text would touch the rule. */
function afterTable(frame: Frame): Paragraph {
  const line = twips(frame.means.look.styles.tableCell.linePitchPt / 2);
  return framedParagraph(frame, { style: STYLE.tableCell, spacing: { line, lineRule: 'exact' } });
}
