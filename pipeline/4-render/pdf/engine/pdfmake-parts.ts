/** The classes of pdfmake that this room extends. Nothing else here imports pdfmake. */
import docMeasure from 'pdfmake/js/DocMeasure.js';
import layoutBuilder from 'pdfmake/js/LayoutBuilder.js';
import line from 'pdfmake/js/Line.js';
import pdfDocument from 'pdfmake/js/PDFDocument.js';
import renderer from 'pdfmake/js/Renderer.js';
import svgMeasure from 'pdfmake/js/SVGMeasure.js';

/** Node and esbuild hand over the CommonJS exports, vitest what is in their `default`. */
function classOf<T extends object>(exported: { readonly default: T } | T): T {
  return 'default' in exported ? exported.default : exported;
}

export const StockDocMeasure = classOf(docMeasure);
export const StockLayoutBuilder = classOf(layoutBuilder);
export const StockLine = classOf(line);
export const StockDocument = classOf(pdfDocument);
export const StockRenderer = classOf(renderer);
export const StockSvgMeasure = classOf(svgMeasure);

export type StockLayoutBuilder = InstanceType<typeof StockLayoutBuilder>;
export type StockDocument = InstanceType<typeof StockDocument>;
export type EmbeddedFont = StockDocument['_font'];
export type Reference = StockDocument['_root'];
