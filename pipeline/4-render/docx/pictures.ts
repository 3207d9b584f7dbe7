/** Pictures on a line of their own or in the text: never wider than the type area, always with their alt text. */
import type { Asset, ComposedImage, ComposedPicture } from '#model/composed-report.ts';
import type { Look } from '#model/look.ts';
import { bookmarked, type Frame, isOld, type Means, type Revision } from './frame.ts';
import { drawing } from './ooxml/drawing.ts';
import type { Inline } from './ooxml/markup.ts';
import { type Block, Paragraph } from './ooxml/paragraph.ts';
import { rasteriseSvg } from './raster/rasterise-svg.ts';
import { framedParagraph, revised, textRun } from './revisions.ts';
import { STYLE } from './style-names.ts';
import { PLAIN } from './text-format.ts';
import { ptFromPx, pxFromPt } from './twips.ts';

/** A picture with its caption may take this much of the page's height. */
const TALLEST = 0.7;

/** A transparent dot: what programs show that cannot draw SVG, where a raster of it is not to be had. */
export const DOT = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAAC0lEQVR42mNgAAIAAAUAAen63NgAAAAASUVORK5CYII='),
  (char) => char.charCodeAt(0),
);

interface Size {
  readonly width: number;
  readonly height: number;
}

/** In CSS pixels, scaled down to the room there is and never up. */
function scaledInto(asset: Asset, widthPt: number, heightPt: number): Size {
  const scale = Math.min(1, pxFromPt(widthPt) / asset.widthPx, pxFromPt(heightPt) / asset.heightPx);
  return { width: asset.widthPx * scale, height: asset.heightPx * scale };
}

const ENDING = { 'image/png': 'png', 'image/jpeg': 'jpg', 'image/svg+xml': 'svg' } as const;

function imageRun({ bytes, mediaType }: Asset, size: Size, alt: string, means: Means): Inline {
  const { relations, counters } = means;
  const file = relations.picture({ bytes, ending: ENDING[mediaType] });
  if (mediaType !== 'image/svg+xml') {
    return drawing({ number: counters.next('picture'), alt, ...size, raster: file, vector: null });
  }
  const drawn = rasteriseSvg(bytes, size.width, size.height) ?? DOT;
  const raster = relations.picture({ bytes: drawn, ending: 'png' });
  return drawing({ number: counters.next('picture'), alt, ...size, raster, vector: file });
}

function assetOf(means: Means, name: string, revision: Revision | null): Asset {
  const asset = (isOld(revision) ? means.oldAssets : means.assets)?.[name];
  if (!asset) throw new Error(`a composed report without the picture it names: ${name}`);
  return asset;
}

function typeArea({ page }: Look): { widthPt: number; heightPt: number } {
  return { widthPt: page.widthPt - page.leftPt - page.rightPt, heightPt: page.heightPt - page.topPt - page.bottomPt };
}

/** The picture and, below it, its caption; `caption` is given where it has changed. */
export function writePicture(block: ComposedPicture, frame: Frame, caption?: readonly Inline[]): Block[] {
  const { means, revision } = frame;
  const { widthPt, heightPt } = typeArea(means.look);
  const asset = assetOf(means, block.asset, revision);
  const run = revised(
    imageRun(asset, scaledInto(asset, widthPt, heightPt * TALLEST), block.alt, means),
    means,
    revision,
  );
  const marked = bookmarked(means, frame.anchors, [run]);
  const picture = framedParagraph(frame, { style: STYLE.picture, keepNext: block.caption !== null }, marked);
  if (caption) return [picture, new Paragraph({ style: STYLE.pictureCaption }, caption)];
  if (block.caption === null) return [picture];
  const children = [textRun(block.caption, means, { ...PLAIN, revision })];
  return [picture, framedParagraph(frame, { style: STYLE.pictureCaption }, children)];
}

/** As high as a line at most: an exact line pitch would clip what is higher. */
export function inlinePicture(inline: ComposedImage, means: Means, revision: Revision | null): Inline[] {
  const asset = assetOf(means, inline.asset, revision);
  const { widthPt } = typeArea(means.look);
  const { sizePt } = means.look.styles.body;
  const size = scaledInto(asset, widthPt, Math.min(sizePt * 1.2, ptFromPx(asset.heightPx)));
  return [revised(imageRun(asset, size, inline.alt, means), means, revision)];
}
