/** The elements of an SVG as a tree: enough XML for pictures that drawing programs write, null for anything else. */

export interface SvgElement {
  readonly name: string;
  /** as attributes or in `style`, which wins */
  readonly properties: ReadonlyMap<string, string>;
  readonly children: readonly SvgElement[];
}

interface Open extends SvgElement {
  readonly children: SvgElement[];
}

const NOT_DRAWN = /<\?[^>]*\?>|<!--.*?-->|<!DOCTYPE[^>[]*>/gsu;
const TAG = /<(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/gu;
const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu;

export function readSvg(text: string): SvgElement | null {
  const xml = text.replace(NOT_DRAWN, '');
  const roots: SvgElement[] = [];
  const open: Open[] = [];
  let tags = 0;
  for (const [, closes, name = '', attributes = '', empty] of xml.matchAll(TAG)) {
    tags += 1;
    if (closes) {
      if (open.pop()?.name !== name) return null;
      continue;
    }
    const element: Open = { name, properties: propertiesOf(attributes), children: [] };
    (open.at(-1)?.children ?? roots).push(element);
    if (!empty) open.push(element);
  }
  const [root, more] = roots;
  // a bracket that belongs to no tag: something that was not understood
  const isWhole = tags === xml.split('<').length - 1 && open.length === 0 && more === undefined;
  return isWhole && root?.name === 'svg' ? root : null;
}

function propertiesOf(attributes: string): ReadonlyMap<string, string> {
  const properties = new Map<string, string>();
  for (const [, name = '', double, single] of attributes.matchAll(ATTRIBUTE)) {
    properties.set(name, (double ?? single ?? '').trim());
  }
  for (const declaration of (properties.get('style') ?? '').split(';')) {
    const [name = '', value] = declaration.split(':');
    if (value !== undefined) properties.set(name.trim(), value.trim());
  }
  return properties;
}
