/** The nodes that this room hands to pdfmake: its own kinds, plus what the overridden hooks look for. */
import type { Tag } from '../tags.ts';
import type { PrintedLine } from './printed-line.ts';

interface Base {
  /** left, top, right, bottom in pt */
  margin: [number, number, number, number];
  /** height that must be free on the page before this node begins: it moves to the next page otherwise */
  keepPt?: number;
  pageBreak?: 'before';
}

/** pdfmake measures `text`, which is empty, and then asks for lines one by one. */
export interface ParagraphNode extends Base {
  text: '';
  readonly lines: readonly PrintedLine[];
  /** index of the next line to hand out */
  next: number;
  /** stays with what follows: a heading */
  readonly keepsWithNext: boolean;
  /** ends with a colon: its last lines stay with the beginning of what it announces */
  readonly announces?: boolean;
  /** how high that beginning is */
  announcedPt?: number;
}

export interface TableNode extends Base {
  /** without its margins, were it on one page */
  readonly heightPt: number;
  table: {
    widths: number[];
    headerRows: number;
    keepWithHeaderRows: number;
    dontBreakRows: boolean;
    body: ParagraphNode[][];
  };
  layout: object;
}

export interface PictureNode extends Base {
  image?: string;
  svg?: string;
  /** family that text in an SVG falls back on */
  font?: string;
  width: number;
  height: number;
  alignment: 'center';
  readonly picture: { readonly tag: Tag; readonly anchors: readonly string[] };
}

export type EngineNode = ParagraphNode | TableNode | PictureNode;

export const isPicture = (node: object): node is PictureNode => 'picture' in node;
export const isParagraph = (node: object): node is ParagraphNode => 'lines' in node;
