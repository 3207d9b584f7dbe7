/** Finds things in a page: pictures, and what stands beside the text. */
import { fingerprint } from '../fingerprint.ts';
import type { FlowBuilder } from '../flow-builder.ts';
import { squeeze } from '../squeeze.ts';
import type { GeneratedText } from './generated-text.ts';
import { pageScripts } from './page-scripts.ts';
import { attribute, deepText, elementsBelow, type Page, type PageElement, textOf } from './page-tree.ts';

/** in an SVG: told instead of the picture, not drawn */
export const DESCRIBES: ReadonlySet<string> = new Set(['title', 'desc', 'metadata']);

export const ofTag = (elements: readonly PageElement[], wanted: string): readonly PageElement[] =>
  elements.filter(({ tag }) => tag === wanted);

/** Of the bytes in a data address; null for any other, and for one that cannot be read. */
export function pictureIn(address: string): string | null {
  const base64 = /^data:[^,]*;base64,(.*)$/su.exec(address)?.[1];
  try {
    return base64 === undefined ? '' : fingerprint(Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)));
  } catch {
    return '';
  }
}

/** `aria-label`, or the text of the element that `aria-labelledby` points at inside the picture. */
export function nameOfPicture(page: Page, picture: PageElement): string {
  const id = attribute(picture, 'aria-labelledby');
  const named = elementsBelow(page, picture).find(
    (each) => DESCRIBES.has(each.tag) && id !== undefined && attribute(each, 'id') === id,
  );
  return attribute(picture, 'aria-label') ?? textOf(page, named);
}

/** In the title block of a published edition, and first among the facts at the foot. */
function stagesIn(page: Page, elements: readonly PageElement[]): readonly string[] {
  const marks = ofTag(elements, 'p').filter(
    (each) => attribute(each, 'class') === 'stage' && attribute(each, 'data-furniture') !== undefined,
  );
  const facts = ofTag(elements, 'footer').flatMap((footer) => ofTag(elementsBelow(page, footer), 'dd').slice(0, 1));
  return [...marks, ...facts].map((each) => deepText(page, each));
}

/** What stands beside the text: the head of printed pages, the summary for machines, scripts. */
export function readBeside(
  page: Page,
  elements: readonly PageElement[],
  { foreign, mark }: GeneratedText,
  builder: FlowBuilder,
): void {
  builder.position = { kind: 'part', name: '@page header' };
  builder.furniture(mark ?? '');
  for (const stage of stagesIn(page, elements)) {
    builder.position = { kind: 'part', name: 'edition statement' };
    builder.furniture(stage);
  }
  builder.position = { kind: 'part', name: 'head' };
  for (const each of foreign) builder.hide('foreign', each);
  for (const each of pageScripts(page, elements)) builder.hide('foreign', each);
  const about = ofTag(elements, 'meta').find(({ attributes }) =>
    attributes.some((value, i) => i % 2 === 1 && value === 'description'),
  );
  const said = (about && attribute(about, 'content')) ?? '';
  for (const piece of said.split(' · ')) {
    if (!builder.flow.includes(squeeze(piece))) builder.hide('foreign', piece);
  }
}
