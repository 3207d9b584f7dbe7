/** Tables: a caption above, a head row that every page repeats, widths by content, numbers to the right. */
import { tableDescription } from '#messages/docx.ts';
import type { ComposedTable, ComposedTableCell } from '#model/composed-report.ts';
import type { Look } from '#model/look.ts';
import { writeChart } from './charts.ts';
import { columnWidths } from './column-widths.ts';
import { bookmarked, type Frame, type Means, type Revision } from './frame.ts';
import { writeInlines } from './inlines.ts';
import type { Inline } from './ooxml/markup.ts';
import { type Block, Paragraph } from './ooxml/paragraph.ts';
import { type Border, type Cell, type Row, type TableProperties, tableXml } from './ooxml/table.ts';
import { plainText } from './plain-text.ts';
import { changed, framedParagraph } from './revisions.ts';
import { STYLE } from './style-names.ts';
import { hexColour } from './style-properties.ts';
import { PLAIN } from './text-format.ts';
import { textWidth } from './text-width.ts';
import { eighthsOfPoint, twips } from './twips.ts';

function rule(look: Look, pt: number): Border {
  return { style: 'single', size: eighthsOfPoint(pt), color: hexColour(look.table.ruleColour) };
}

/** A cell's text as runs: whole, or piece by piece where it has changed. */
export interface WrittenCell {
  readonly align: ComposedTableCell['align'];
  readonly children: readonly Inline[];
}

export interface WrittenRow {
  readonly head: boolean;
  readonly cells: readonly WrittenCell[];
  readonly revision: Revision | null;
}

export function writeTable(block: ComposedTable, frame: Frame): Block[] {
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
  readonly caption: readonly Inline[] | null;
  readonly rows: readonly WrittenRow[];
}

/** The caption above, the rows, and room below. Where there is no caption, the first cell carries the bookmarks. */
export function assembleTable({ block, caption, rows }: TableParts, frame: Frame): Block[] {
  const { means } = frame;
  const { look } = means;
  const above = caption && bookmarked(means, frame.anchors, caption);
  const widths = columnWidths(
    block,
    textWidth(look),
    twips(look.styles.tableCell.sizePt / 2),
    2 * twips(look.table.cellPaddingPt),
  );
  // CT_TblPr's description is what assistive technology reads; the caption itself is a paragraph above: as
  // `w:tblCaption` too, readers would give it twice.
  const table = tableXml(
    {
      columnWidths: widths,
      borders: bordersOf(look),
      cellMargins: cellMargins(look),
      description: describe(block, means.language),
    },
    [
      ...(rows.some(({ head }) => head) ? [] : [emptyHead(widths.length, frame)]),
      ...rows.map((row, index) => tableRow(row, widths.length, index === 0 && !caption ? frame.anchors : [], frame)),
    ],
  );
  const captionAbove = above ? [framedParagraph(frame, { style: STYLE.tableCaption }, above)] : [];
  return [...captionAbove, table, afterTable(frame)];
}

function bordersOf(look: Look): TableProperties['borders'] {
  const { outerRulePt, rowRulePt } = look.table;
  return { outer: rule(look, outerRulePt), inner: rule(look, rowRulePt) };
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

function tableRow(row: WrittenRow, columns: number, anchors: readonly string[], { means }: Frame): Row {
  const { look } = means;
  const style = row.head ? STYLE.tableHead : STYLE.tableCell;
  const headRule = row.head ? { bottomBorder: rule(look, look.table.headRulePt) } : {};
  const change = rowChange(row.revision, means);
  const cells = Array.from({ length: columns }, (_, column): Cell => {
    const { align, children } = row.cells[column] ?? EMPTY_CELL;
    const marked = bookmarked(means, column === 0 ? anchors : [], children);
    return { centred: true, ...headRule, paragraph: new Paragraph({ style, alignment: align }, marked) };
  });
  return { head: row.head, cells, change };
}

/**
 * A table without a head still opens with a head row, as its Markdown does: empty, a point high. Without one Word's own
 * accessibility checker finds fault, and to call the first row of data a head would be wrong.
 */
function emptyHead(columns: number, { means, revision }: Frame): Row {
  const bottomBorder = { style: 'none', size: 0, color: 'auto' } as const;
  const spacing = { before: 0, after: 0, line: twips(1), lineRule: 'exact' } as const;
  const paragraph = new Paragraph({ style: STYLE.tableHead, spacing, end: { size: 2 } });
  const cells = Array.from({ length: columns }, () => ({ margins: { top: 0, bottom: 0 }, bottomBorder, paragraph }));
  return { head: true, exactHeight: twips(1), cells, change: rowChange(revision, means) };
}

/** Word tracks rows that come or go; it does not track that rows move. */
function rowChange(revision: Revision | null, means: Means): string {
  if (!revision) return '';
  return changed(revision.op === 'insert' || revision.op === 'moveTo' ? 'insert' : 'delete', means);
}

/** Two tables without a paragraph between them would become one, and text would touch the rule. */
function afterTable(frame: Frame): Paragraph {
  const line = twips(frame.means.look.styles.tableCell.linePitchPt / 2);
  return framedParagraph(frame, { style: STYLE.tableCell, spacing: { line, lineRule: 'exact' } });
}
