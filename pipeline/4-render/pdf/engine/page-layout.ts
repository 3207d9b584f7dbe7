/** Lays paragraphs on pages: no single line of a paragraph at a page's foot or head, headings with what follows them. */

import { isParagraph, isPicture, type ParagraphNode, type PictureNode } from './node.ts';
import { NodeMeasure } from './node-measure.ts';
import { StockLayoutBuilder, StockSvgMeasure } from './pdfmake-parts.ts';
import { EngineLine } from './printed-line.ts';

const EPSILON_PT = 0.01;

/** of the size that a picture would have with a page before it */
const SMALLEST_SCALE = 0.7;
/** so that the caption is not pushed away by what is lost in rounding */
const ROUNDING_PT = 0.1;

/** What pdfmake found out about a picture before it made pages. */
interface Measured {
  _width?: number;
  _minWidth?: number;
  _maxWidth?: number;
  _height?: number;
}

export class PageLayout extends StockLayoutBuilder {
  override tryLayoutDocument(
    ...[content, document, styles, style, ...furniture]: Parameters<StockLayoutBuilder['tryLayoutDocument']>
  ): ReturnType<StockLayoutBuilder['tryLayoutDocument']> {
    this.docMeasure = new NodeMeasure(document, styles, style, this.svgMeasure, this.tableLayouts);
    return super.tryLayoutDocument(content, document, styles, style, ...furniture);
  }

  override processNode(
    node: object & { keepPt?: number; pageBreak?: string; _margin?: number[] | null },
    verticalAlignment?: boolean,
  ): void {
    if (this.movable() && node.pageBreak === undefined && node.keepPt !== undefined) {
      if (isPicture(node)) this.shrinkToFit(node);
      if (node.keepPt > this.writer.context().availableHeight + EPSILON_PT) this.writer.moveToNextPage();
    }
    // white above a heading belongs between it and the text before, not at the head of a page
    if (node._margin?.[1] && this.atPageTop())
      node._margin = [node._margin[0] ?? 0, 0, node._margin[2] ?? 0, node._margin[3] ?? 0];
    super.processNode(node, verticalAlignment);
  }

  override buildNextLine(node: object): object | null {
    if (!isParagraph(node)) return super.buildNextLine(node);
    const printed = node.lines[node.next];
    if (!printed) return null;
    if (this.movable() && this.leavesSingleLine(node)) this.writer.moveToNextPage();
    node.next += 1;
    return new EngineLine(printed, this.writer.context().availableWidth);
  }

  /** Rather a smaller picture than a page that is left half empty for its sake. */
  private shrinkToFit(node: PictureNode & Measured): void {
    const { keepPt = 0, height } = node;
    const overPt = keepPt + ROUNDING_PT - this.writer.context().availableHeight;
    const scale = 1 - overPt / height;
    if (overPt <= ROUNDING_PT || scale < SMALLEST_SCALE) return;
    node.width *= scale;
    node.height *= scale;
    node.keepPt = keepPt - overPt;
    node._width = node._minWidth = node._maxWidth = node.width;
    node._height = node.height;
    if (node.svg !== undefined) node.svg = new StockSvgMeasure().writeDimensions(node.svg, node);
  }

  /** Inside a table row or a repeated block the page is not ours to turn. */
  private movable(): boolean {
    return this.writer?.transactionLevel === 0 && !this.atPageTop();
  }

  private atPageTop(): boolean {
    const context = this.writer?.context();
    return !context || context.page < 0 || context.y <= context.pageMargins.top + EPSILON_PT;
  }

  /** 孤行: at least two lines on either side of a page break, so a paragraph of three is not parted. */
  private leavesSingleLine(node: ParagraphNode): boolean {
    const left = node.lines.length - node.next;
    const pitch = node.lines[node.next]?.heightPt ?? 0;
    const roomPt = this.writer.context().availableHeight + EPSILON_PT;
    const fitting = Math.floor(roomPt / pitch);
    // the last two lines of what announces a list or a table go where that begins
    const together = node.next === 0 ? left <= 3 : left === 2;
    const announcedPt = node.announcedPt ?? 0;
    if (together && announcedPt > 0 && roomPt < left * pitch + announcedPt) return true;
    if (left < 2 || fitting >= left) return false;
    if (node.next === 0) return fitting === 1 || (left === 3 && fitting === 2);
    return fitting === 1 && left === 2;
  }
}
