/** Readers that this project did not write: pdfjs and pdftotext, to hold our own against. */
import { pdfjs } from '#adapters/judges/pdfjs.ts';
import { pdftotext } from '#adapters/judges/pdftotext.ts';
import { squeeze } from '../outlines/squeeze.ts';

export interface OtherReading {
  /** everything that is drawn, in the order of drawing */
  readonly drawn: string;
  /** in the order of the structure tree, marks as ⟦label⟧, contents left out */
  readonly flow: string;
}

export async function readByPdfjs(bytes: Uint8Array): Promise<OtherReading> {
  const { pages, text } = await pdfjs.read(bytes);
  return { drawn: squeeze(pages.join('')), flow: squeeze(text ?? '') };
}

export const hasPdftotext = (await pdftotext.version()) !== null;

/** What poppler finds, in the order of drawing. */
export async function readByPdftotext(bytes: Uint8Array): Promise<string> {
  return squeeze((await pdftotext.read(bytes)).pages.join(''));
}
