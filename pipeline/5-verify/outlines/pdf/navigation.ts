/** What a person can jump to and by: named destinations, bookmarks, link annotations (ISO 32000-1, 12.3 and 12.5). */
import type { PdfFile } from './file.ts';
import type { Page } from './pages.ts';
import { PdfDict, PdfRef, PdfString, type PdfValue, textOf } from './values.ts';

export interface Bookmark {
  /** from 1 */
  readonly depth: number;
  readonly title: string;
  readonly target: string | null;
  /** `page height`, as of a destination; null where it leads nowhere or by a name */
  readonly spot: string | null;
}

const MAX_NODES = 200_000;

export interface Destination {
  readonly name: string;
  /** from 1; null where it leads to no page of this file */
  readonly page: number | null;
  /** `page height`; null where it says none */
  readonly spot: string | null;
}

/** Page object and height of an explicit destination (12.3.2.2). */
function spotOf(file: PdfFile, place: PdfValue): string | null {
  const [page, , , top] = file.array(place instanceof PdfDict ? place.get('D') : place);
  return page instanceof PdfRef && typeof top === 'number' ? `${page.number} ${top}` : null;
}

/** Those of the catalog's name tree and of the older dictionary, in the tree's order. */
export function destinations(file: PdfFile, catalog: PdfDict, pages: readonly number[]): readonly Destination[] {
  const numbers = new Map(pages.map((page, i) => [page, i + 1]));
  const destination = (name: string, value: PdfValue | undefined): Destination => {
    const place = file.resolve(value);
    const [page] = file.array(place instanceof PdfDict ? place.get('D') : place);
    const number = page instanceof PdfRef ? numbers.get(page.number) : undefined;
    return { name, page: number ?? null, spot: spotOf(file, place) };
  };
  const older = file.dict(catalog.get('Dests'));
  const found = (older?.keys() ?? []).map((name) => destination(name, older?.get(name)));
  const queue: PdfValue[] = [file.dict(catalog.get('Names'))?.get('Dests') ?? null];
  for (let i = 0; i < queue.length && i < MAX_NODES; i++) {
    const node = file.dict(queue[i]);
    if (!node) continue;
    queue.push(...file.array(node.get('Kids')));
    const pairs = file.array(node.get('Names'));
    for (let k = 0; k + 1 < pairs.length; k += 2) found.push(destination(textOf(file.resolve(pairs[k])), pairs[k + 1]));
  }
  return found;
}

/** `#name` for a place in this file, the address for one outside, null for anything else. */
function targetOf(file: PdfFile, holder: PdfDict): string | null {
  const action = file.dict(holder.get('A'));
  if (action && file.name(action.get('S')) === 'URI') return textOf(file.resolve(action.get('URI')));
  const place = file.resolve(action && file.name(action.get('S')) === 'GoTo' ? action.get('D') : holder.get('Dest'));
  if (place instanceof PdfString) return `#${textOf(place)}`;
  return typeof place === 'string' ? `#${place}` : null;
}

export function bookmarks(file: PdfFile, catalog: PdfDict): readonly Bookmark[] | null {
  const root = file.dict(catalog.get('Outlines'));
  if (!root) return null;
  const found: Bookmark[] = [];
  const seen = new Set<PdfDict>();
  const walk = (first: PdfValue | undefined, depth: number): void => {
    for (let item = file.dict(first); item && !seen.has(item); item = file.dict(item.get('Next'))) {
      seen.add(item);
      const title = textOf(file.resolve(item.get('Title')));
      found.push({ depth, title, target: targetOf(file, item), spot: spotOf(file, file.resolve(item.get('Dest'))) });
      if (depth < 32) walk(item.get('First'), depth + 1);
    }
  };
  walk(root.get('First'), 1);
  return found;
}

export interface Annotation {
  readonly object: number | null;
  readonly subtype: string;
  readonly target: string | null;
  /** what a comment or a form field says */
  readonly contents: string;
  /** from 1 */
  readonly page: number;
}

export function annotations(file: PdfFile, pages: readonly Page[]): readonly Annotation[] {
  const found: Annotation[] = [];
  for (const [i, page] of pages.entries()) {
    for (const item of file.array(page.dict.get('Annots'))) {
      const dict = file.dict(item);
      if (!dict) continue;
      found.push({
        object: item instanceof PdfRef ? item.number : null,
        subtype: file.name(dict.get('Subtype')),
        target: targetOf(file, dict),
        contents: textOf(file.resolve(dict.get('Contents'))),
        page: i + 1,
      });
    }
  }
  return found;
}
