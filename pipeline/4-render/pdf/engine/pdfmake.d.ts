/** The part of pdfmake 0.3.11 and of the pdfkit 0.19.1 below it that this room uses: deep modules have no types of their own (long: one class after the other). */

declare module 'pdfmake/js/PDFDocument.js' {
  interface Glyph {
    readonly id: number;
    readonly advanceWidth: number;
    readonly cbox: { readonly minX: number; readonly maxX: number; readonly minY: number; readonly maxY: number };
  }
  interface FontkitFont {
    readonly unitsPerEm: number;
    readonly postscriptName: string;
    glyphForCodePoint(codePoint: number): Glyph;
    getGlyph(id: number): Glyph;
    layout(text: string, features: readonly string[]): { readonly glyphs: readonly Glyph[] };
  }
  interface EmbeddedFont {
    id: string;
    readonly font: FontkitFont;
    readonly subset: { includeGlyph(id: number): number; readonly glyphs: number[] };
    readonly widths: number[];
    readonly unicode: number[][];
    ref(): Reference;
  }
  interface Reference {
    data: object & Record<string, unknown>;
    compress: boolean;
    write(chunk: Uint8Array | string): void;
    end(chunk?: Uint8Array | string): void;
    /** `7 0 R` */
    toString(): string;
  }
  /** What the document asks of the root of the structure tree. */
  interface StructureRoot {
    readonly dictionary: Reference;
    setParent(parent: Reference): void;
    setAttached(): void;
    end(): void;
  }
  interface ParentTree {
    add(key: number, elements: object): void;
  }
  interface Outline {
    addItem(title: string, options: OutlineOptions): Outline;
  }
  interface OutlineOptions {
    readonly expanded: boolean;
    readonly fit: boolean;
    readonly top: number;
    readonly left: number;
    readonly pageNumber: number | null;
  }
  interface Page {
    readonly width: number;
    readonly height: number;
    readonly dictionary: Reference;
    readonly fonts: Record<string, object>;
    /** marked content that is open: closed where the page ends */
    readonly markings: object[];
    /** of the page's list in the parent tree, which is made when this is read first */
    readonly structParentTreeKey: number;
    write(operators: string): void;
  }
  class PDFDocument {
    constructor(
      fonts: object,
      images: Record<string, Uint8Array>,
      patterns: object,
      attachments: object,
      options: Record<string, unknown>,
      virtualfs: null,
    );
    readonly _root: Reference;
    readonly info: Record<string, unknown>;
    readonly page: Page;
    readonly outline: Outline;
    _font: EmbeddedFont;
    on(event: 'pageAdded', listener: () => void): this;
    /** bytes written */
    _offset: number;
    _write(data: Uint8Array | string): void;
    flushPages(): void;
    end(): void;
    ref(data: Record<string, unknown>): Reference;
    font(source: string): this;
    registerFont(name: string, bytes: Uint8Array, family?: string): this;
    readonly _fontFamilies: Record<string, { finalize(): void }>;
    provideFont(family: string, bold: boolean, italics: boolean): { lineHeight(size: number): number };
    getFontFile(family: string, bold: boolean, italics: boolean): string | null;
    file(bytes: Uint8Array, options: Record<string, unknown>): Reference;
    appendXML(xml: string): void;
    _addInfo(): void;
    addContent(operators: string): this;
    fillColor(colour: string): this;
    addStructure(root: StructureRoot): this;
    getStructParentTree(): ParentTree;
    createStructParentTreeNextKey(): number;
    addNamedEmbeddedFile(name: string, file: Reference): void;
    addNamedDestination(name: string, kind: 'XYZ', left: number, top: number, zoom: null): void;
    goTo(x: number, y: number, w: number, h: number, name: string, options: Record<string, unknown>): this;
    link(x: number, y: number, w: number, h: number, url: string, options: Record<string, unknown>): this;
    image(source: unknown, x: number, y: number, options: { readonly width: number; readonly height: number }): this;
    provideImage(source: string): unknown;
    save(): this;
    restore(): this;
    lineWidth(width: number): this;
    lineCap(cap: 'butt' | 'round'): this;
    dash(length: number, options: { readonly space: number }): this;
    moveTo(x: number, y: number): this;
    lineTo(x: number, y: number): this;
    circle(x: number, y: number, radius: number): this;
    stroke(colour: string): this;
    fill(colour: string): this;
  }
  const exported: { readonly default: typeof PDFDocument };
  export = exported;
}

declare module 'pdfmake/js/Line.js' {
  class Line {
    constructor(maxWidth: number);
    maxWidth: number;
    x?: number;
    y?: number;
    lastLineInParagraph?: boolean;
    getHeight(): number;
    getWidth(): number;
    getAscenderHeight(): number;
    clone(): Line;
  }
  const exported: { readonly default: typeof Line };
  export = exported;
}

declare module 'pdfmake/js/SVGMeasure.js' {
  class SVGMeasure {
    constructor();
    measureSVG(svg: string): { readonly width: number; readonly height: number };
    writeDimensions(svg: string, size: { readonly width: number; readonly height: number }): string;
  }
  const exported: { readonly default: typeof SVGMeasure };
  export = exported;
}

declare module 'pdfmake/js/DocMeasure.js' {
  class DocMeasure {
    constructor(document: object, styles: object, defaultStyle: object, svgMeasure: object, tableLayouts: object);
    measureNode(node: object): object;
  }
  const exported: { readonly default: typeof DocMeasure };
  export = exported;
}

declare module 'pdfmake/js/LayoutBuilder.js' {
  import type DocMeasure from 'pdfmake/js/DocMeasure.js';
  interface Context {
    readonly page: number;
    readonly y: number;
    readonly availableHeight: number;
    readonly availableWidth: number;
    readonly pageMargins: { readonly top: number };
    moveDown(offset: number): boolean;
  }
  interface Writer {
    readonly transactionLevel: number;
    context(): Context;
    moveToNextPage(): void;
  }
  interface LaidItem {
    readonly type: string;
    readonly item: object;
  }
  interface LaidPage {
    readonly items: readonly LaidItem[];
  }
  class LayoutBuilder {
    constructor(pageSize: object, pageMargins: object, svgMeasure: object);
    readonly writer: Writer;
    readonly svgMeasure: object;
    readonly tableLayouts: object;
    docMeasure: InstanceType<typeof DocMeasure.default>;
    registerTableLayouts(layouts: object): void;
    layoutDocument(
      content: object,
      document: object,
      styles: object,
      defaultStyle: object,
      background: undefined,
      header: (() => object) | undefined,
      footer: ((page: number) => object) | undefined,
    ): LaidPage[];
    tryLayoutDocument(
      content: object,
      document: object,
      styles: object,
      defaultStyle: object,
      ...furniture: unknown[]
    ): { readonly pages: LaidPage[] };
    processNode(node: object, verticalAlignment?: boolean): void;
    buildNextLine(node: object): object | null;
  }
  const exported: { readonly default: typeof LayoutBuilder };
  export = exported;
}

declare module 'pdfmake/js/Renderer.js' {
  import type { LaidPage } from 'pdfmake/js/LayoutBuilder.js';
  class Renderer {
    constructor(document: object);
    renderPages(pages: readonly LaidPage[]): void;
    renderLine(line: object, x: number, y: number): void;
    renderVector(vector: object): void;
    renderImage(image: object): void;
    renderSVG(svg: object): void;
  }
  const exported: { readonly default: typeof Renderer };
  export = exported;
}
