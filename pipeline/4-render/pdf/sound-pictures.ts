/** Which pictures can be printed: each is opened once before anything is laid out, so that a damaged one is a finding. */
import type { ComposedReport } from '#model/composed-report.ts';
import { type StockDocument, StockSvgMeasure } from './engine/pdfmake-parts.ts';

export interface PictureCheck {
  /** keys of the assets */
  readonly sound: ReadonlySet<string>;
  readonly broken: readonly string[];
}

export function checkPictures(document: StockDocument, assets: ComposedReport['assets']): PictureCheck {
  const keys = Object.keys(assets);
  const sound = new Set(keys.filter((key) => isSound(document, key, assets[key])));
  return { sound, broken: keys.filter((key) => !sound.has(key)) };
}

function isSound(document: StockDocument, key: string, asset: ComposedReport['assets'][string] | undefined): boolean {
  if (!asset) return false;
  try {
    if (asset.mediaType === 'image/svg+xml') new StockSvgMeasure().measureSVG(new TextDecoder().decode(asset.bytes));
    else document.provideImage(key);
    return true;
  } catch {
    return false; // pdfkit and the XML reader throw strings and errors of all kinds
  }
}
