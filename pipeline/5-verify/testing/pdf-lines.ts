/** For damages of a PDF: the lines of paragraphs that a content stream draws. */
import type { Dice } from './dice.ts';
import type { PdfAnatomy } from './pdf-anatomy.ts';

export type Change = (pdf: PdfAnatomy, dice: Dice) => string;

export const isParagraphAt = (stream: string, index: number): boolean =>
  /\/(\w+)\s*(?:<<[^>]*>>\s*)?B[DM]C(?![\s\S]*B[DM]C)/u.exec(stream.slice(0, index))?.[1] === 'P';

export const linesOf = (pdf: PdfAnatomy, content: number, pattern: RegExp): RegExpExecArray[] => {
  const stream = pdf.pdf.need(content).stream ?? '';
  return [...stream.matchAll(pattern)].filter(({ index }) => isParagraphAt(stream, index));
};
