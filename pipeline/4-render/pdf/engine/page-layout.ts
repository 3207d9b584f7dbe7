/** Lays paragraphs on pages: no single line of a paragraph at a page's foot or head, headings with what follows them. */

import { isParagraph, type ParagraphNode } from './node.ts';
import { StockLayoutBuilder } from './pdfmake-parts.ts';
import { EngineLine } from './printed-line.ts';

const EPSILON_PT = 0.01;

export class PageLayout extends StockLayoutBuilder {
  override processNode(
    node: object & { keepPt?: number; pageBreak?: string; _margin?: number[] | null },
    verticalAlignment?: boolean,
  ): void {
    if (this.movable() && node.pageBreak === undefined && node.keepPt !== undefined) {
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
    const fitting = Math.floor((this.writer.context().availableHeight + EPSILON_PT) / pitch);
    if (left < 2 || fitting >= left) return false;
    if (node.next === 0) return fitting === 1 || (left === 3 && fitting === 2);
    return fitting === 1 && left === 2;
  }
}
