/** A page as one flat list: its elements and texts in the order in which they begin. */

export interface PageElement {
  readonly tag: string;
  readonly attributes: Attributes;
  readonly parent: PageElement | null;
  /** index of what stands first in it, and of what follows all that does */
  readonly inner: number;
  readonly end: number;
}

export type PageNode = PageElement | string;
export type Page = readonly PageNode[];

/** Name, value, name, value: most elements have one or two, for which a map costs more than it saves. */
export type Attributes = readonly string[];

export function attribute({ attributes }: PageElement, wanted: string): string | undefined {
  for (let i = 0; i < attributes.length; i += 2) if (attributes[i] === wanted) return attributes[i + 1];
  return undefined;
}

export function hasClass(element: PageElement, wanted: string): boolean {
  const written = attribute(element, 'class');
  return written !== undefined && (written === wanted || written.split(/\s+/u).includes(wanted));
}

const isElement = (node: PageNode): node is PageElement => typeof node !== 'string';
const isText = (node: PageNode): node is string => typeof node === 'string';

/** Elements of a page with one of these tags, and every element below one; parents first. */
export const elementsOf = (page: Page, tags: ReadonlySet<string>): readonly PageElement[] =>
  page.filter((node) => isElement(node) && tags.has(node.tag)) as readonly PageElement[];
export const elementsBelow = (page: Page, { inner, end }: PageElement): readonly PageElement[] =>
  page.slice(inner, end).filter(isElement);

/** What stands in an element, at any depth. */
export const deepText = (page: Page, { inner, end }: PageElement): string =>
  page.slice(inner, end).filter(isText).join('');

/** What stands in an element itself. */
export function textOf(page: Page, element: PageElement | undefined): string {
  let text = '';
  for (let at = element?.inner ?? 0; at < (element?.end ?? 0); ) {
    const node = page[at] ?? '';
    if (typeof node === 'string') {
      text += node;
      at++;
    } else at = node.end;
  }
  return text;
}
