/** A part of a DOCX as one flat list of its elements and texts in the order in which they begin, and what is looked for in it. */

export interface XmlElement {
  readonly name: string;
  /** each as ` name="value"`, entities as they are written */
  readonly written: string;
  /** all of the part's; this element's own stand from `inner` up to `end` */
  readonly nodes: readonly XmlNode[];
  readonly inner: number;
  readonly end: number;
}

export type XmlNode = XmlElement | string;

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** With its entities as what they stand for (4.1); '' for one that stands for nothing. */
export function plainXml(raw: string, letterOf: (letter: string) => string = (letter) => letter): string {
  return raw.replace(
    /&(?:#x([0-9a-f]{1,6});|#(\d{1,7});|(\w+);)?/giu,
    (_, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return letterOf(ENTITIES[name] ?? '');
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return letterOf(code <= 0x10ffff ? String.fromCodePoint(code) : '');
    },
  );
}

/** Most attributes of a part are never asked for: each is looked up where it is written. */
export function attribute({ written }: XmlElement, name: string): string | undefined {
  for (let at = 1; at < written.length; ) {
    const opens = written.indexOf('"', at);
    const closes = written.indexOf('"', opens + 1);
    if (opens - at - 1 === name.length && written.startsWith(name, at)) {
      const value = written.slice(opens + 1, closes);
      return value.includes('&') ? plainXml(value) : value;
    }
    at = closes + 2;
  }
  return undefined;
}

/** Whether a name is written twice among attributes: each is held against those behind it. */
export function isTwiceIn(written: string): boolean {
  for (let at = 0; at < written.length; ) {
    const opens = written.indexOf('"', at);
    const next = written.indexOf('"', opens + 1) + 1;
    if (next < written.length && written.includes(written.slice(at, opens + 1), next)) return true;
    at = next;
  }
  return false;
}

/** Of all attributes, in order. */
export const valuesOf = ({ written }: XmlElement): readonly string[] =>
  Array.from(written.matchAll(/"([^"]*)"/gu), ([, value = '']) => plainXml(value));

function elementAt({ nodes, end }: XmlElement, from: number): XmlElement | null {
  for (let at = from; at < end; at++) {
    const node = nodes[at];
    if (typeof node === 'object') return node;
  }
  return null;
}

/** The first element in it. With `nextIn` no list is made: it is asked of every element, several times. */
export const firstIn = (parent: XmlElement): XmlElement | null => elementAt(parent, parent.inner);
export const nextIn = (parent: XmlElement, { end }: XmlElement): XmlElement | null => elementAt(parent, end);

/** The first child element of that name. */
export function childOf(element: XmlElement | null, name: string): XmlElement | null {
  if (!element) return null;
  for (let child = firstIn(element); child; child = nextIn(element, child)) if (child.name === name) return child;
  return null;
}

export function elementsIn(element: XmlElement | null): readonly XmlElement[] {
  const found: XmlElement[] = [];
  if (!element) return found;
  for (let child = firstIn(element); child; child = nextIn(element, child)) found.push(child);
  return found;
}

/** Every element below, parents first. */
export function elementsBelow(element: XmlElement | null): readonly XmlElement[] {
  const below = element?.nodes.slice(element.inner, element.end) ?? [];
  return below.filter((node) => typeof node === 'object');
}

export function textIn(element: XmlElement | null): string {
  if (!element) return '';
  let text = '';
  for (let at = element.inner; at < element.end; at++) {
    const node = element.nodes[at];
    if (typeof node === 'string') text += node;
  }
  return text;
}

/** The `w:val` of a child of that name. */
export function valOf(element: XmlElement | null, name: string): string | undefined {
  const child = childOf(element, name);
  return child ? attribute(child, 'w:val') : undefined;
}

/** A switch (`<w:vanish/>`): undefined where it is not set (17.17.4). */
export function switchOf(element: XmlElement | null, name: string): boolean | undefined {
  const found = childOf(element, name);
  if (!found) return undefined;
  return !['0', 'false', 'off'].includes(attribute(found, 'w:val') ?? 'true');
}
