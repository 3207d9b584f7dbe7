/** The file as pdfkit writes it: PDF 1.7, its metadata ours, its dates those of the stamp. */
import { ByteWriter } from './byte-writer.ts';
import { coordinate } from './operators.ts';
import { type Reference, StockDocument } from './pdfmake-parts.ts';
import { Written } from './written.ts';

export interface DocumentOptions {
  readonly info: Readonly<Record<string, string | Date>>;
  readonly language: string;
  /** descriptions inside rdf:RDF */
  readonly xmp: string;
  readonly images: Record<string, Uint8Array>;
  /** font file for text in SVG pictures */
  readonly svgFont: (bold: boolean) => Uint8Array;
}

/** The family that pdfmake is told of; SVG text falls back on it, too. */
export const FAMILY = 'default';

const EMPTY_FONT = { ascender: 0, descender: 0, lineHeight: () => 0, widthOfString: () => 0 };
type EmptyFont = typeof EMPTY_FONT;

export class ReportDocument extends StockDocument {
  private readonly options_: DocumentOptions;
  // only declared: pdfkit's constructor writes before fields are set, which would set this one back
  private declare output: ByteWriter | undefined;
  /** of the current page */
  private operators = '';

  constructor(options: DocumentOptions) {
    const { info, language, images } = options;
    const settings = { pdfVersion: '1.7', tagged: true, displayTitle: true, compress: true, lang: language };
    super(
      { [FAMILY]: { normal: FAMILY } },
      images,
      {},
      {},
      { ...settings, info, font: null, autoFirstPage: false },
      null,
    );
    this.options_ = options;
    sortByBytes(this, 'Dests');
  }

  /** pdfmake measures by it the texts of our nodes, which are empty: nothing has to be opened for that. */
  override provideFont(): EmptyFont {
    return EMPTY_FONT;
  }

  override getFontFile(_family: string, bold: boolean): string {
    const name = bold ? 'svg-bold' : 'svg-regular';
    this.registerFont(name, this.options_.svgFont(bold));
    return name;
  }

  /** pdfkit's own would write the info dictionary's values unescaped. */
  override _addInfo(): void {
    this.appendXML(this.options_.xmp);
  }

  override addNamedEmbeddedFile(name: string, file: Reference): void {
    super.addNamedEmbeddedFile(name, file);
    sortByBytes(this, 'EmbeddedFiles');
  }

  /** Thousands of them: pdfkit would keep a list of five values for each, and ask each what it is. */
  override addNamedDestination(name: string, _kind: 'XYZ', left: number, top: number): void {
    const { dictionary, height } = this.page;
    const place = new Written(`[${dictionary} /XYZ ${coordinate(left)} ${coordinate(height - top)} null]`);
    namesOf(this, 'Dests').add(name, place);
  }

  /** pdfkit makes a Buffer of each operator: they are many, so they are put together by pages. */
  override addContent(operators: string): this {
    this.operators += this.operators === '' ? operators : `\n${operators}`;
    return this;
  }

  override flushPages(): void {
    if (this.operators !== '') this.page.write(this.operators);
    this.operators = '';
    super.flushPages();
  }

  /** The same for objects: pdfkit would push each of their lines down a stream of its own. */
  override _write(data: Uint8Array | string): void {
    this.output ??= new ByteWriter();
    this._offset += this.output.write(data);
  }

  /** Ends the document. */
  bytes(): Uint8Array {
    this.end();
    return this.output?.bytes() ?? new Uint8Array();
  }
}

interface NameTree {
  _compareKeys(a: string, b: string): number;
  add(name: string, value: object): void;
}

type Names = Record<'Dests' | 'EmbeddedFiles', NameTree>;

const namesOf = (document: StockDocument, kind: keyof Names): NameTree =>
  (document._root.data['Names'] as { data: Names }).data[kind];

/** Names are looked up by bisection over their bytes; pdfkit sorts them by the rules of a language, which takes 7 ms to load. */
function sortByBytes(document: StockDocument, kind: keyof Names): void {
  namesOf(document, kind)._compareKeys = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
}
