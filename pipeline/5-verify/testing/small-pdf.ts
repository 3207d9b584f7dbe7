/** Tiny PDFs written by hand, one page each, for what our own renderer never writes. */
import { type PdfObject, writePdf } from './pdf-rewriter.ts';

interface SmallPdf {
  /** operators of the page */
  readonly content: string;
  /** a ToUnicode map of F1; without one F1 is a simple font with WinAnsi codes */
  readonly cmap?: string;
  /** further objects from number 10 on */
  readonly more?: Readonly<Record<number, string>>;
  /** further entries of the catalog and of the page */
  readonly catalog?: string;
  readonly page?: string;
  readonly resources?: string;
}

const plain = (head: string): PdfObject => ({ head, stream: null });

export function smallPdf({ content, cmap, more = {}, catalog = '', page = '', resources = '' }: SmallPdf): Uint8Array {
  const simple = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>';
  const composite =
    '<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /DescendantFonts [6 0 R] /ToUnicode 7 0 R >>';
  const objects = new Map<number, PdfObject>([
    [1, plain(`<< /Type /Catalog /Pages 2 0 R ${catalog} >>`)],
    [2, plain('<< /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 600 800] >>')],
    [
      3,
      plain(
        `<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> ${resources} >> ${page} >>`,
      ),
    ],
    [4, { head: '<< /Length 0 /Filter /FlateDecode >>', stream: content }],
    [5, plain(cmap === undefined ? simple : composite)],
  ]);
  if (cmap !== undefined) {
    objects.set(6, plain('<< /Type /Font /Subtype /CIDFontType2 /BaseFont /X /DW 1000 /W [1 [500 500] 3 9 600] >>'));
    objects.set(7, { head: '<< /Length 0 >>', stream: cmap });
  }
  for (const [number, head] of Object.entries(more)) objects.set(Number(number), plain(head));
  return writePdf(objects, '<< /Size 99 /Root 1 0 R >>');
}

/** Text at 12 pt, somewhere on the page. */
export const shown = (text: string, before = ''): string => `BT ${before} /F1 12 Tf 100 700 Td (${text}) Tj ET\n`;
