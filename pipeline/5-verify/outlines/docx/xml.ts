/** Reads an XML part into a plain tree by saxes; names keep their usual prefixes (`w:p`). */
import { SaxesParser } from 'saxes';
import { docxXml } from '#messages/verify.ts';
import { Unreadable } from '../unreadable.ts';

export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (XmlElement | string)[];
}

const MAX_DEPTH = 500;

export function readXml(part: string, xml: string): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, children: [] };
  const open: XmlElement[] = [root];
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on('error', (error) => {
    throw new Unreadable(docxXml(part, error.message));
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: XmlElement = { name, attributes, children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
    if (open.length > MAX_DEPTH) throw new Unreadable(docxXml(part, 'nesting'));
  });
  parser.on('closetag', () => void open.pop());
  parser.on('text', (text) => void open.at(-1)?.children.push(text));
  parser.on('cdata', (text) => void open.at(-1)?.children.push(text));
  parser.write(xml).close();
  return childOf(root) ?? root;
}

/** The first child element, or the first of that name. */
export function childOf(element: XmlElement | null, name?: string): XmlElement | null {
  for (const child of element?.children ?? []) {
    if (typeof child !== 'string' && (name === undefined || child.name === name)) return child;
  }
  return null;
}

export function* elementsIn(element: XmlElement | null): Generator<XmlElement> {
  for (const child of element?.children ?? []) if (typeof child !== 'string') yield child;
}

/** Every element below, parents first. */
export function elementsBelow(element: XmlElement | null): readonly XmlElement[] {
  const found: XmlElement[] = [];
  const gather = (parent: XmlElement): void => {
    for (const child of parent.children) {
      if (typeof child === 'string') continue;
      found.push(child);
      gather(child);
    }
  };
  if (element) gather(element);
  return found;
}

export function textIn(element: XmlElement | null): string {
  return (element?.children ?? []).map((child) => (typeof child === 'string' ? child : textIn(child))).join('');
}

/** The `w:val` of a child of that name. */
export function valOf(element: XmlElement | null, name: string): string | undefined {
  return childOf(element, name)?.attributes['w:val'];
}

/** A switch (`<w:vanish/>`): undefined where it is not set (17.17.4). */
export function switchOf(element: XmlElement | null, name: string): boolean | undefined {
  const found = childOf(element, name);
  if (!found) return undefined;
  return !['0', 'false', 'off'].includes(found.attributes['w:val'] ?? 'true');
}
