/** Parses a part of a DOCX into a small tree: no document type, no entities, no depth that could hurt. */
import { SaxesParser } from 'saxes';

export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
  /** of `w:t` and its like: their own characters */
  readonly text: string;
}

export class XmlRefusal extends Error {
  readonly reason: 'doctype' | 'depth' | 'broken';
  constructor(reason: XmlRefusal['reason'], detail: string) {
    super(detail);
    this.reason = reason;
  }
}

const DEEPEST = 256;
/** Looks that say nothing about the text; most of a document is made of them. */
const LEFT_OUT =
  /^w:(?:rFonts|szC?s?|color|lang|proofErr|spacing|ind|jc|bCs|iCs|kern|snapToGrid|kinsoku|wordWrap|shd|w|bdr|u|sectPr|lastRenderedPageBreak|tabs|tblBorders|tcBorders|tblCellMar|tblLook|tcW|tblW|noProof)$/;
const KEEPS_TEXT = /^(?:w:(?:t|delText|instrText)|m:t|vt:lpwstr)$/;

interface Building {
  readonly name: string;
  readonly attributes: Record<string, string>;
  readonly children: XmlNode[];
  text: string;
}

/** bytes that are decoded at a time */
const CHUNK = 1 << 16;

/**
 * The tree of a part. Where `each` is given, the children of its element go there one by one and are not kept, so that
 * a long document never stands in memory as a whole.
 */
export function parseXml(
  bytes: Uint8Array,
  each?: { readonly of: string; readonly take: (node: XmlNode) => void },
): XmlNode {
  const root: Building = { name: '#root', attributes: {}, children: [], text: '' };
  const parser = treeBuilder(root, (node, parent) => {
    if (each && parent.name === each.of) each.take(node);
    else parent.children.push(node);
  });
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for (let at = 0; at < bytes.length; at += CHUNK) {
    parser.write(decoder.decode(bytes.subarray(at, at + CHUNK), { stream: true }));
  }
  parser.write(decoder.decode()).close();
  return root;
}

function treeBuilder(root: Building, close: (node: XmlNode, parent: Building) => void): SaxesParser {
  const parser = new SaxesParser({ xmlns: false });
  const open: Building[] = [root];
  let skipping = 0;
  parser.on('error', (error) => {
    throw new XmlRefusal('broken', error.message);
  });
  parser.on('doctype', () => {
    throw new XmlRefusal('doctype', 'document type declaration');
  });
  parser.on('opentag', (tag) => {
    if (skipping > 0 || LEFT_OUT.test(tag.name)) {
      skipping++;
      return;
    }
    if (open.length > DEEPEST) throw new XmlRefusal('depth', `more than ${DEEPEST} elements inside each other`);
    open.push({ name: tag.name, attributes: tag.attributes as Record<string, string>, children: [], text: '' });
  });
  parser.on('text', (text) => {
    const node = open.at(-1);
    if (skipping === 0 && node && KEEPS_TEXT.test(node.name)) node.text += text;
  });
  parser.on('closetag', () => {
    if (skipping > 0) {
      skipping--;
      return;
    }
    const node = open.pop();
    const parent = open.at(-1);
    if (node && parent) close(node, parent);
  });
  return parser;
}

export function childOf(node: XmlNode | null | undefined, name: string): XmlNode | null {
  return node?.children.find((child) => child.name === name) ?? null;
}

/** A node below this one by the names of the path. */
export function find(node: XmlNode | null | undefined, ...path: readonly string[]): XmlNode | null {
  return path.reduce<XmlNode | null>((at, name) => childOf(at, name), node ?? null);
}

/** `w:val` of a child, null without the child; '' where it has none. */
export function settingOf(node: XmlNode | null | undefined, name: string): string | null {
  const child = childOf(node, name);
  return child ? (child.attributes['w:val'] ?? '') : null;
}

/** A switch such as `<w:vanish/>`: on unless it says otherwise. */
export function isOn(node: XmlNode | null | undefined, name: string): boolean {
  const value = settingOf(node, name);
  return value !== null && !['0', 'false', 'off', 'none'].includes(value);
}
