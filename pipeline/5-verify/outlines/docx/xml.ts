/** A part of a DOCX as a plain tree, and what is looked for in it. */

export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
  /** how many elements begin before it */
  readonly order: number;
}

/** The first child element, or the first of that name. */
export function childOf(element: XmlElement | null, name?: string): XmlElement | null {
  for (const child of element?.children ?? []) {
    if (typeof child !== 'string' && (name === undefined || child.name === name)) return child;
  }
  return null;
}

const isElement = (child: XmlElement | string): child is XmlElement => typeof child !== 'string';

/** No generator: it is asked of every element, several times. */
export function elementsIn(element: XmlElement | null): readonly XmlElement[] {
  const children = element?.children ?? [];
  return children.every(isElement) ? children : children.filter(isElement);
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
