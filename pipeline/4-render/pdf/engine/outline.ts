/** Bookmarks: headings nested by level, each to its line. */
import type { StockDocument } from './pdfmake-parts.ts';

type Outline = StockDocument['outline'];

export class OutlineWriter {
  private readonly document: StockDocument;
  private readonly path: { level: number; outline: Outline }[] = [];

  constructor(document: StockDocument) {
    this.document = document;
  }

  /** `y`: from the page's top, in pt */
  add(heading: { readonly level: number; readonly title: string }, y: number): void {
    while ((this.path.at(-1)?.level ?? 0) >= heading.level) this.path.pop();
    const parent = this.path.at(-1)?.outline ?? this.document.outline;
    // pdfkit counts `left` from the right edge
    const at = { fit: false, top: Math.max(0, y), left: this.document.page.width, pageNumber: null };
    const outline = parent.addItem(heading.title, { expanded: heading.level === 1, ...at });
    this.path.push({ level: heading.level, outline });
  }
}
