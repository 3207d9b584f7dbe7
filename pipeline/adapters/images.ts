/** Loads the images that a report names from the report's own folder. */
import { dirname, isAbsolute, join, relative } from 'node:path';
import { imageSize } from 'image-size';
import { imageActive, imageMissing, imageOutside } from '#messages/compose.ts';
import type { Asset } from '#model/composed-report.ts';
import type { Bilingual, Finding } from '#model/finding.ts';
import type { Place } from '#model/place.ts';
import type { Report } from '#model/report.ts';
import { blocksOf, inlineLists, walkInlines } from '#model/walk.ts';
import type { FileSystem } from '#ports/ports.ts';
import { activeInSvg } from './active-svg.ts';

const MEDIA: Readonly<Record<string, Asset['mediaType']>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  svg: 'image/svg+xml',
};

interface Named {
  readonly url: string;
  readonly place: Place;
}

function* imagesOf(report: Report): Generator<Named> {
  for (const block of blocksOf(report)) {
    if (block.kind === 'picture') yield block;
    for (const list of inlineLists(block)) {
      for (const inline of walkInlines(list)) if (inline.kind === 'image') yield inline;
    }
  }
}

function measure(bytes: Uint8Array): Asset | null {
  try {
    const { type, width, height } = imageSize(bytes);
    const mediaType = MEDIA[type ?? ''];
    return mediaType && width && height ? { bytes, mediaType, widthPx: width, heightPx: height } : null;
  } catch {
    return null;
  }
}

export interface LoadedImages {
  readonly assets: Readonly<Record<string, Asset>>;
  readonly findings: readonly Finding[];
}

export async function loadImages(report: Report, files: FileSystem): Promise<LoadedImages> {
  const folder = dirname(report.file);
  // a map: a picture may be called `constructor`
  const assets = new Map<string, Asset>();
  const findings: Finding[] = [];
  for (const { url, place } of imagesOf(report)) {
    if (assets.has(url)) continue;
    const refuse = (rule: string, message: Bilingual): void => {
      findings.push({ rule, severity: 'error', place, message });
    };
    const path = join(folder, safeDecode(url));
    const inside = relative(folder, path);
    if (/^[a-z][a-z0-9+.-]*:/iu.test(url) || inside.startsWith('..') || isAbsolute(inside)) {
      refuse('read/image-outside', imageOutside(url));
      continue;
    }
    const bytes = await files.read(path);
    const asset = bytes && measure(bytes);
    const active = asset?.mediaType === 'image/svg+xml' ? activeInSvg(asset.bytes) : null;
    if (!asset) refuse('read/image-missing', imageMissing(url));
    else if (active) refuse('read/image-active', imageActive(url, active));
    else assets.set(url, asset);
  }
  return { assets: Object.fromEntries(assets), findings };
}

function safeDecode(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}
