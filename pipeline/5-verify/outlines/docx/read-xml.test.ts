/** Our strict reader of XML against saxes: one tree of what is well-formed, and both refuse what is not. */
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { Unreadable } from '../unreadable.ts';
import { readXml } from './read-xml.ts';
import { attribute, elementsBelow, valuesOf, type XmlElement } from './xml.ts';

interface Tree {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (Tree | string)[];
}

/** Text that comes in pieces is one; null where it is refused. */
function bySaxes(xml: string): Tree | null {
  const root: Tree = { name: '', attributes: {}, children: [] };
  const open = [root];
  const parser = new SaxesParser({ xmlns: false, position: false });
  let refused = false;
  parser.on('error', () => {
    refused = true;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: Tree = { name, attributes: { ...attributes } as Tree['attributes'], children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => void open.pop());
  for (const event of ['text', 'cdata'] as const) parser.on(event, (text) => void open.at(-1)?.children.push(text));
  parser.write(xml).close();
  const found = root.children.find((child) => typeof child !== 'string');
  return refused ? null : joined(found ?? root);
}

function byOurs(xml: string): Tree | null {
  try {
    const root = readXml('part', xml);
    expect(root.nodes.filter((node) => typeof node === 'object')).toEqual([root, ...elementsBelow(root)]);
    return joined(treeOf(root));
  } catch (error) {
    if (error instanceof Unreadable) return null;
    throw error;
  }
}

/** Element by element, each attribute asked for by its name. */
function treeOf(element: XmlElement): Tree {
  const names = Array.from(element.written.matchAll(/ ([^ =]+)="[^"]*"/gu), ([, name = '']) => name);
  const attributes = Object.fromEntries(names.map((name) => [name, attribute(element, name) ?? null]));
  expect(attribute(element, 'no')).toBeUndefined();
  expect(valuesOf(element)).toEqual(Object.values(attributes));
  const children: Tree['children'] = [];
  for (let at = element.inner; at < element.end; ) {
    const node = element.nodes[at] ?? '';
    children.push(typeof node === 'string' ? node : treeOf(node));
    at = typeof node === 'string' ? at + 1 : node.end;
  }
  return { name: element.name, attributes: attributes as Tree['attributes'], children };
}

/** Where a comment or a piece of CDATA stands, text is given in pieces. */
function joined({ name, attributes, children }: Tree): Tree {
  const whole: Tree['children'] = [];
  for (const child of children) {
    const last = whole.at(-1);
    if (typeof child !== 'string') whole.push(joined(child));
    else if (typeof last === 'string') whole[whole.length - 1] = last + child;
    else if (child !== '') whole.push(child);
  }
  return { name, attributes, children: whole };
}

const WELL_FORMED = [
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<w:p w:a="1"\t w:b = \'2"\' ><w:t xml:space="preserve"> 增长\r6.5% </w:t><w:t/></w:p >\n',
  '<a x="&lt;&quot;&#65;&#x4E2d;&amp;&#10;\t\n">&gt;&apos;&#x1F600;𠮷</a>',
  '<!-- a - b --><?p i?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x>y" [<!ENTITY e "]">]><svg><![CDATA[<a>&]]]]><![CDATA[>]]>b<!----><?q?>c</svg><!-- end -->',
  '<a b="1" bc="2" c="b=" d="&amp;"/>',
  '<a x:b="1" b="&#x22;2" c=\'"\'><x:b b=""/>&lt;<a.1/></a>',
  '<é-1.·\u0300 b:c="d"></é-1.·\u0300>',
];
const REFUSED = [
  '',
  ' ',
  'a',
  '<a>',
  '<a></b>',
  '</a>',
  '<a/><b/>',
  '<a/>b',
  'b<a/>',
  '<a b/>',
  '<a ]="1"/>',
  '<a b=1/>',
  '<a b="1"c="2"/>',
  '<a b="1" b="2"/>',
  '<a c="1" b="1" d="" b="2">1</a>',
  '<a b="1" b = "2"/>',
  '<.a/>',
  '<a .b="1"/>',
  '<a b="&"/>',
  '<a b="<"/>',
  '<a>]]></a>',
  '<a>&</a>',
  '<a>& b</a>',
  '<a>&nbsp;</a>',
  '<a>&#0;</a>',
  '<a>&#xD800;</a>',
  '<a>&#x110000;</a>',
  '<a b="&x;"/>',
  '<a>\u0001</a>',
  '<a>\ufffe</a>',
  '<1a/>',
  '<-a/>',
  '< a/>',
  '<a>< /a>',
  '<a/ >',
  '<a><!-- -- --></a>',
  '<a><!-- </a>',
  '<a><![CDATA[ </a>',
  '<a><? x?></a>',
  '<a><?xml version="1.0"?></a>',
  ' <?xml version="1.0"?><a/>',
  '<?xml?><a/>',
  '<a><!DOCTYPE a></a>',
  '<a/><!DOCTYPE a>',
  '<![CDATA[a]]><a/>',
  '<a><!ELEMENT b></a>',
];

describe('as saxes has it', () => {
  test.each(WELL_FORMED)('%s', (xml) => {
    expect(byOurs(xml)).not.toBeNull();
    expect(byOurs(xml)).toEqual(bySaxes(xml));
  });
  test.each(REFUSED)('refused: %s', (xml) => {
    expect(bySaxes(xml)).toBeNull();
    expect(byOurs(xml)).toBeNull();
  });
});

test('of anything that is written with the signs of XML', () => {
  const pieces = [...'<>/="\'&;!?-[] \t\r\nab1:#x']
    .concat('<a', '<b:c', '</a>', '</b:c>', '/>', ' a="', " b:c='", '&amp;', '&#6', '&#x6', '<!--', '-->', '<?', '?>')
    .concat('<![CDATA[', ']]>', '<!DOCTYPE ', '中', '𠮷', '\u0300', '\u0001', '\ufffe', 'xml');
  const wrapped = fc
    .array(fc.constantFrom(...pieces), { maxLength: 12 })
    .map((parts) => parts.join(''))
    .chain((inner) => fc.constantFrom(inner, `<a>${inner}</a>`, `<a ${inner}/>`, `<a b="${inner}"/>`, `<a/>${inner}`));
  const property = fc.property(wrapped, (xml) => {
    expect(byOurs(xml)).toEqual(bySaxes(xml));
  });
  fc.assert(property, { numRuns: 3000 });
});
