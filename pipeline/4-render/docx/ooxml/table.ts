/** Tables as WordprocessingML: properties in the order of CT_TblPr, CT_TrPr and CT_TcPr. */
import { attributes } from './markup.ts';
import type { Paragraph } from './paragraph.ts';

export interface Border {
  readonly style: 'single' | 'none';
  /** in eighths of a point */
  readonly size: number;
  /** six hexadecimal digits, or `auto` */
  readonly color: string;
  /** from the text, in points */
  readonly space?: number;
}

export function borderXml(element: string, { style, color, size, space }: Border): string {
  return `<${element}${attributes({ 'w:val': style, 'w:color': color, 'w:sz': size, 'w:space': space })}/>`;
}

const width = (element: string, twips: number): string => `<${element} w:type="dxa" w:w="${twips}"/>`;

export interface Margins {
  readonly top?: number;
  readonly left?: number;
  readonly bottom?: number;
  readonly right?: number;
}

function margins(element: string, of: Margins): string {
  const sides = (['top', 'left', 'bottom', 'right'] as const).map((side) => {
    const twips = of[side];
    return twips === undefined ? '' : width(`w:${side}`, twips);
  });
  return `<${element}>${sides.join('')}</${element}>`;
}

export interface CellProperties {
  readonly centred?: boolean;
  readonly bottomBorder?: Border;
  readonly margins?: Margins;
}

export interface Cell extends CellProperties {
  readonly paragraph: Paragraph;
}

export interface Row {
  readonly head: boolean;
  readonly cells: readonly Cell[];
  /** in twips; as high as its text where it is not said */
  readonly exactHeight?: number;
  /** a tracked change, as XML */
  readonly change?: string;
}

export interface TableProperties {
  readonly columnWidths: readonly number[];
  readonly borders: Readonly<Record<'outer' | 'inner', Border>>;
  readonly cellMargins: Margins;
  /** read by assistive technology */
  readonly description: string;
}

function cellXml({ paragraph, centred, bottomBorder, margins: own }: Cell, twips: number): string {
  const properties =
    width('w:tcW', twips) +
    (bottomBorder ? `<w:tcBorders>${borderXml('w:bottom', bottomBorder)}</w:tcBorders>` : '') +
    (own ? margins('w:tcMar', own) : '') +
    (centred ? '<w:vAlign w:val="center"/>' : '');
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph.xml}</w:tc>`;
}

/** A head row is repeated on every page, and no row is broken over two. */
function rowXml({ head, cells, exactHeight, change = '' }: Row, columnWidths: readonly number[]): string {
  const height = exactHeight === undefined ? '' : `<w:trHeight w:val="${exactHeight}" w:hRule="exact"/>`;
  // CT_OnOffOnly: Word takes on and off here and nothing else
  const repeated = head ? '<w:tblHeader/>' : '<w:tblHeader w:val="off"/>';
  const written = cells.map((cell, column) => cellXml(cell, columnWidths[column] ?? 0));
  return `<w:tr><w:trPr><w:cantSplit/>${repeated}${height}${change}</w:trPr>${written.join('')}</w:tr>`;
}

export function tableXml(of: TableProperties, rows: readonly Row[]): string {
  const { columnWidths, borders } = of;
  const total = columnWidths.reduce((all, each) => all + each, 0);
  const rules = ['top', 'left', 'bottom', 'right'].map((side) => borderXml(`w:${side}`, borders.outer));
  const inside = ['insideH', 'insideV'].map((side) => borderXml(`w:${side}`, borders.inner));
  const properties =
    width('w:tblW', total) +
    '<w:jc w:val="center"/>' +
    `<w:tblBorders>${rules.join('')}${inside.join('')}</w:tblBorders>` +
    '<w:tblLayout w:type="fixed"/>' +
    margins('w:tblCellMar', of.cellMargins) +
    `<w:tblDescription${attributes({ 'w:val': of.description })}/>`;
  const grid = columnWidths.map((each) => `<w:gridCol w:w="${each}"/>`).join('');
  const written = rows.map((row) => rowXml(row, columnWidths)).join('');
  return `<w:tbl><w:tblPr>${properties}</w:tblPr><w:tblGrid>${grid}</w:tblGrid>${written}</w:tbl>`;
}
