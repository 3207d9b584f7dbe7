/** Reads any page by the standard's own algorithm, as browsers do, by parse5. */
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import type { Page, PageElement, PageNode } from './page-tree.ts';

type Parent = DefaultTreeAdapterTypes.ParentNode;

export function readPageByStandard(html: string): Page {
  const page: PageNode[] = [];
  gather(parse(html), null, page);
  return page;
}

/** Comments and the document's type are no part of what a page says. */
function gather({ childNodes }: Parent, parent: PageElement | null, page: PageNode[]): void {
  for (const node of childNodes) {
    if ('value' in node) page.push(node.value);
    if (!('tagName' in node)) continue;
    const attributes = node.attrs.flatMap(({ name, value }) => [name, value]);
    const element = { tag: node.tagName, attributes, parent, inner: page.length + 1, end: 0 };
    page.push(element);
    gather(node, element, page);
    element.end = page.length;
  }
}
