/** For tests: what pdf.js sees of a finished file: glyphs with their places, marked content, structure, navigation. */
import { getDocument, OPS, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface SeenGlyph {
  readonly text: string;
  /** origin, from the page's left and top edge, in pt */
  readonly xPt: number;
  readonly yPt: number;
  readonly sizePt: number;
  /** innermost marked content first; empty: outside of any */
  readonly marks: readonly string[];
}

export function openWithPdfjs(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  return getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
}

/** Text state as ISO 32000-1, 9.3 has it, as far as our pages use it. */
interface State {
  size: number;
  spacing: number;
  x: number;
  y: number;
}

interface PdfjsGlyph {
  readonly unicode: string;
  /** thousandths of the size */
  readonly width: number;
}

/** Every glyph of a page in the order of drawing. */
export async function glyphsOf(document: PDFDocumentProxy, pageNumber: number): Promise<SeenGlyph[]> {
  const page = await document.getPage(pageNumber);
  const heightPt = page.view[3] ?? 0;
  const { fnArray, argsArray } = await page.getOperatorList();
  const state: State = { size: 0, spacing: 0, x: 0, y: 0 };
  const marks: string[] = [];
  const glyphs: SeenGlyph[] = [];
  fnArray.forEach((operator, index) => {
    const args = argsArray[index];
    if (operator === OPS.setFont) state.size = args[1];
    else if (operator === OPS.setCharSpacing) state.spacing = args[0];
    else if (operator === OPS.setTextMatrix) {
      const matrix = 'length' in args[0] ? args[0] : args;
      state.x = matrix[4];
      state.y = matrix[5];
    } else if (operator === OPS.beginMarkedContent || operator === OPS.beginMarkedContentProps) marks.unshift(args[0]);
    else if (operator === OPS.endMarkedContent) marks.shift();
    else if (operator === OPS.showText) glyphs.push(...show(args[0], state, marks));
  });
  // our pages' axes point down (operator cm turns them), so y counts from the top already
  return glyphs.map((glyph) => ({ ...glyph, yPt: glyph.yPt < 0 ? heightPt + glyph.yPt : glyph.yPt }));
}

function show(items: readonly (PdfjsGlyph | number)[], state: State, marks: readonly string[]): SeenGlyph[] {
  const glyphs: SeenGlyph[] = [];
  for (const item of items) {
    if (typeof item === 'number') {
      state.x -= (item * state.size) / 1000;
      continue;
    }
    glyphs.push({ text: item.unicode, xPt: state.x, yPt: state.y, sizePt: state.size, marks: [...marks] });
    state.x += (item.width * state.size) / 1000 + state.spacing;
  }
  return glyphs;
}

interface StructNode {
  readonly role?: string;
  readonly type?: string;
  readonly alt?: string;
  readonly children?: readonly StructNode[];
}

/** The page's part of the structure tree, one element per line; contents as `#` and how many. */
export async function structureOf(document: PDFDocumentProxy, pageNumber: number): Promise<string> {
  const page = await document.getPage(pageNumber);
  const tree = (await page.getStructTree()) as StructNode | null;
  const lines: string[] = [];
  const walk = (node: StructNode, depth: number): void => {
    const contents = node.children?.filter((child) => child.type === 'content').length ?? 0;
    const alt = node.alt === undefined ? '' : ` alt=${node.alt}`;
    lines.push(`${'  '.repeat(depth)}${node.role}${alt}${contents > 0 ? ' #' : ''}`);
    for (const child of node.children ?? []) if (child.role !== undefined) walk(child, depth + 1);
  };
  for (const child of tree?.children ?? []) walk(child, 0);
  return lines.join('\n');
}
