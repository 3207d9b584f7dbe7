/** Finds things in a page's tree: elements by their tag, texts, pictures, and what stands beside the text. */
import type { DefaultTreeAdapterTypes } from 'parse5';
import { fingerprint } from '../fingerprint.ts';
import type { FlowBuilder } from '../flow-builder.ts';
import { squeeze } from '../squeeze.ts';
import type { GeneratedText } from './generated-text.ts';
import { pageScripts } from './page-scripts.ts';

type Parent = DefaultTreeAdapterTypes.ParentNode;
type Element = DefaultTreeAdapterTypes.Element;

/** in an SVG: told instead of the picture, not drawn */
export const DESCRIBES: ReadonlySet<string> = new Set(['title', 'desc', 'metadata']);

/** Every element below, parents first. */
export function elementsBelow(parent: Parent, found: Element[] = []): readonly Element[] {
  for (const node of parent.childNodes) {
    if (!('tagName' in node)) continue;
    found.push(node);
    elementsBelow(node, found);
  }
  return found;
}

export const ofTag = (elements: readonly Element[], tag: string): readonly Element[] =>
  elements.filter(({ tagName }) => tagName === tag);

/** Of the bytes in a data address; null for any other, and for one that cannot be read. */
export function pictureIn(address: string): string | null {
  const base64 = /^data:[^,]*;base64,(.*)$/su.exec(address)?.[1];
  try {
    return base64 === undefined ? '' : fingerprint(Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)));
  } catch {
    return '';
  }
}

export function deepText(parent: Parent): string {
  return parent.childNodes
    .map((node) => ('value' in node ? node.value : 'childNodes' in node ? deepText(node) : ''))
    .join('');
}

/** `aria-label`, or the text of the element that `aria-labelledby` points at inside the picture. */
export function nameOfPicture(node: Element, attributes: ReadonlyMap<string, string>): string {
  const id = attributes.get('aria-labelledby');
  const named = elementsBelow(node).find(
    ({ tagName, attrs }) => DESCRIBES.has(tagName) && attrs.some(({ name, value }) => name === 'id' && value === id),
  );
  return attributes.get('aria-label') ?? textOf(named);
}

export function textOf(element: Element | undefined): string {
  return (element?.childNodes ?? []).map((node) => ('value' in node ? node.value : '')).join('');
}

/** In the title block of a published edition, and first among the facts at the foot. */
function stagesIn(elements: readonly Element[]): readonly string[] {
  const marks = ofTag(elements, 'p').filter(({ attrs }) => {
    const has = (wanted: string): string | undefined => attrs.find(({ name }) => name === wanted)?.value;
    return has('class') === 'stage' && has('data-furniture') !== undefined;
  });
  const facts = ofTag(elements, 'footer').flatMap((footer) => ofTag(elementsBelow(footer), 'dd').slice(0, 1));
  return [...marks, ...facts].map(deepText);
}

/** What stands beside the text: the head of printed pages, the summary for machines, scripts. */
export function readBeside(elements: readonly Element[], { foreign, mark }: GeneratedText, builder: FlowBuilder): void {
  builder.position = { kind: 'part', name: '@page header' };
  builder.furniture(mark ?? '');
  for (const stage of stagesIn(elements)) {
    builder.position = { kind: 'part', name: 'edition statement' };
    builder.furniture(stage);
  }
  builder.position = { kind: 'part', name: 'head' };
  for (const each of foreign) builder.hide('foreign', each);
  for (const each of pageScripts(elements)) builder.hide('foreign', each);
  const about = ofTag(elements, 'meta').find(({ attrs }) => attrs.some(({ value }) => value === 'description'));
  const said = about?.attrs.find(({ name }) => name === 'content')?.value ?? '';
  for (const piece of said.split(' · ')) {
    if (!builder.flow.includes(squeeze(piece))) builder.hide('foreign', piece);
  }
}
