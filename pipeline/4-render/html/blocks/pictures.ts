/** Pictures that stand alone, with their alternative text and caption. */
import type { ComposedPicture } from '#model/composed-report.ts';
import { dataUri } from '../data-uri.ts';
import { element, type Html, NOTHING, text } from '../escape.ts';
import type { Page } from '../page.ts';

/** @throws Error when the composed report names a picture that it does not hold: that is a programmer's mistake */
export function printPicture({ anchor, asset, alt, caption }: ComposedPicture, { report }: Page): Html {
  const image = report.assets[asset];
  if (!image) throw new Error(`the composed report holds no picture ${asset}`);
  const picture = element('img', { src: dataUri(image), alt, width: image.widthPx, height: image.heightPx });
  const below = caption === null ? NOTHING : element('figcaption', {}, text(caption));
  return element('figure', { id: anchor }, picture, below);
}
