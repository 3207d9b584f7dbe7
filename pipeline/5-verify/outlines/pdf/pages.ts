/** The pages of a file in order, with what they inherit (ISO 32000-1, 7.7.3). */
import { pdfPages } from '#messages/verify.ts';
import { Unreadable } from '../unreadable.ts';
import type { PdfFile } from './file.ts';
import type { Box } from './geometry.ts';
import { PdfDict, PdfRef, PdfStream, type PdfValue } from './values.ts';

export interface Page {
  /** of its object; the structure tree points with it */
  readonly object: number;
  readonly dict: PdfDict;
  readonly resources: PdfDict;
  readonly box: Box;
}

const MAX_PAGES = 20_000;
/** A4, in pt */
const DEFAULT_BOX: Box = { x0: 0, y0: 0, x1: 595.28, y1: 841.89 };

/** What page nodes leave to those below. */
type Inherited = ReadonlyMap<string, PdfValue>;

function pageBox(file: PdfFile, dict: PdfDict, inherited: Inherited): Box {
  const boxNamed = (key: string): PdfValue[] => file.array(dict.get(key) ?? inherited.get(key));
  const [crop, media] = [boxNamed('CropBox'), boxNamed('MediaBox')];
  const corners = crop.length === 4 ? crop : media;
  if (corners.length !== 4) return DEFAULT_BOX;
  const [xa, ya] = [file.number(corners[0], 0), file.number(corners[1], 0)];
  const [xb, yb] = [file.number(corners[2], 0), file.number(corners[3], 0)];
  return { x0: Math.min(xa, xb), y0: Math.min(ya, yb), x1: Math.max(xa, xb), y1: Math.max(ya, yb) };
}

export function readPages(file: PdfFile): readonly Page[] {
  const pages: Page[] = [];
  const seen = new Set<number>();
  const walk = (node: PdfValue | undefined, inherited: Inherited): void => {
    const dict = file.dict(node);
    if (!(node instanceof PdfRef) || !dict || seen.has(node.number) || pages.length > MAX_PAGES) {
      throw new Unreadable(pdfPages());
    }
    seen.add(node.number);
    if (dict.has('Kids')) {
      const merged = new Map(inherited);
      for (const key of ['Resources', 'MediaBox', 'CropBox']) {
        const value = dict.get(key);
        if (value !== undefined) merged.set(key, value);
      }
      for (const kid of file.array(dict.get('Kids'))) walk(kid, merged);
      return;
    }
    const resources = file.dict(dict.get('Resources') ?? inherited.get('Resources')) ?? new PdfDict();
    pages.push({ object: node.number, dict, resources, box: pageBox(file, dict, inherited) });
  };
  walk(file.dict(file.trailer.get('Root'))?.get('Pages'), new Map());
  return pages;
}

/** The page's content streams, joined by a line end as the standard has it (7.7.3.3). */
export function pageContent(file: PdfFile, page: Page): Uint8Array {
  const contents = file.resolve(page.dict.get('Contents'));
  if (contents instanceof PdfStream) return file.stream(contents) ?? new Uint8Array();
  const parts = (Array.isArray(contents) ? contents : [contents])
    .map((part) => file.resolve(part))
    .filter((part) => part instanceof PdfStream)
    .map((part) => file.stream(part) ?? new Uint8Array());
  const [only] = parts;
  if (only && parts.length === 1) return only;
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length + 1, 0)).fill(10);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length + 1;
  }
  return whole;
}
