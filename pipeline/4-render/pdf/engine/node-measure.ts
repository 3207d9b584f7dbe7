/** Measures nodes for pdfmake's layout; paragraphs come with their lines set, so that nothing is left to measure of them. */
import { isParagraph } from './node.ts';
import { StockDocMeasure } from './pdfmake-parts.ts';

export class NodeMeasure extends StockDocMeasure {
  /** pdfmake would look each property of an empty text up in a pile of styles: a twelfth of the whole PDF's time. */
  override measureNode(node: object): object {
    if (!isParagraph(node)) return super.measureNode(node);
    const [left, , right] = node.margin;
    const widthPt = left + right;
    return Object.assign(node, { _margin: node.margin, _inlines: [], _minWidth: widthPt, _maxWidth: widthPt });
  }
}
