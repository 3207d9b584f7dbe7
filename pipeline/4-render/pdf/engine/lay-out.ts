/** Runs pdfmake's layout over our nodes and tells on which page each anchor came to stand. */
import type { Look } from '#model/look.ts';
import type { EngineNode, ParagraphNode } from './node.ts';
import { PageLayout } from './page-layout.ts';
import { type StockDocument, StockSvgMeasure } from './pdfmake-parts.ts';
import { EngineLine } from './printed-line.ts';
import { FAMILY } from './report-document.ts';

export interface Pages {
  readonly pages: ReturnType<PageLayout['layoutDocument']>;
  /** from 1 */
  readonly pageOf: Readonly<Record<string, number>>;
}

interface Content {
  readonly content: EngineNode[];
  readonly header: (() => ParagraphNode) | null;
  readonly footer: (page: number) => ParagraphNode;
}

export function layOut(document: StockDocument, page: Look['page'], { content, header, footer }: Content): Pages {
  const size = { width: page.widthPt, height: page.heightPt, orientation: 'portrait' };
  const margins = { left: page.leftPt, top: page.topPt, right: page.rightPt, bottom: page.bottomPt };
  const layout = new PageLayout(size, margins, new StockSvgMeasure());
  const style = { font: FAMILY, fontSize: 12 };
  const pages = layout.layoutDocument({ stack: content }, document, {}, style, undefined, header ?? undefined, footer);
  return { pages, pageOf: pageOf(pages) };
}

function pageOf(pages: Pages['pages']): Record<string, number> {
  const found: Record<string, number> = {};
  pages.forEach((page, index) => {
    for (const { item } of page.items) {
      const anchors = anchorsOf(item);
      for (let k = 0; k < anchors.length; k++) found[anchors[k]!] ??= index + 1;
    }
  });
  return found;
}

function anchorsOf(item: object): readonly string[] {
  if (item instanceof EngineLine) return item.printed.anchors;
  return 'picture' in item ? (item as { picture: { anchors: readonly string[] } }).picture.anchors : [];
}
