/** Reads an XML part into a plain tree, strictly: what is not well-formed is refused. Names keep their usual prefixes (`w:p`). */
import { docxXml } from '#messages/verify.ts';
import { Unreadable } from '../unreadable.ts';
import type { XmlElement } from './xml.ts';

// A parser that goes letter by letter (saxes) took four times as long and half of what reading a DOCX costs: here the
// engine's regular expressions find where a tag ends. read-xml.test.ts holds both against each other.

const MAX_DEPTH = 500;

// XML 1.0: Char [2], NameStartChar [4], NameChar [4a], AttValue [10], Attribute [41]
const FOREIGN_CHARACTER = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;
const START = String.raw`:A-Z_a-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02ff\u0370-\u037d\u037f-\u1fff\u200c\u200d\u2070-\u218f\u2c00-\u2fef\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd\u{10000}-\u{effff}`;
const NAME = String.raw`[${START}][${START}.0-9\u00b7\u0300-\u036f\u203f\u2040-]*`;
const VALUE = `"[^"<]*"|'[^'<]*'`;
const EQUALS = String.raw`[ \t\n]*=[ \t\n]*`;
const ATTRIBUTE = new RegExp(String.raw`[ \t\n]+(${NAME})${EQUALS}(${VALUE})`, 'uy');
/** STag [40], EmptyElemTag [44], ETag [42] */
const TAG = new RegExp(
  String.raw`<(?:(${NAME})((?:[ \t\n]+${NAME}${EQUALS}(?:${VALUE}))*)[ \t\n]*(/?)|/(${NAME})[ \t\n]*)>`,
  'uy',
);
/** Comment [15], PI [16], CDSect [18] */
const ASIDE = new RegExp(
  String.raw`<!--(?:(?!--)[^])*-->|<\?(?![Xx][Mm][Ll][ \t\n?])${NAME}(?:[ \t\n][^]*?)?\?>|<!\[CDATA\[([^]*?)\]\]>`,
  'uy',
);
/** XMLDecl [23] */
const DECLARATION =
  /^<\?xml[ \t\n]+version[ \t\n]*=[ \t\n]*["']1\.\d+["'](?:[ \t\n]+(?:encoding|standalone)[ \t\n]*=[ \t\n]*["'][\w.-]+["'])*[ \t\n]*\?>/u;
/** as drawing programs write it over a picture; what it declares stays unknown */
const DOCTYPE = /<!DOCTYPE[ \t\n](?:[^"'<>[\]]|"[^"]*"|'[^']*')*(?:\[(?:[^"'\]]|"[^"]*"|'[^']*')*\][ \t\n]*)?>/uy;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Its root, and all elements of each name in the order in which they begin. */
export interface XmlPart {
  readonly root: XmlElement;
  readonly named: ReadonlyMap<string, readonly XmlElement[]>;
}

interface Open {
  readonly name: string;
  readonly children: (XmlElement | string)[];
}

const NO_ATTRIBUTES: XmlElement['attributes'] = {};
/** of empty elements: nothing is added to it */
const NO_CHILDREN: Open['children'] = [];

class PartReader {
  readonly #part: string;
  readonly #xml: string;
  readonly #named = new Map<string, XmlElement[]>();
  #root: XmlElement | null = null;
  #count = 0;
  readonly #open: Open[] = [];
  #inner: Open = { name: '', children: [] };
  #at = 0;

  constructor(part: string, xml: string) {
    this.#part = part;
    // 2.11: line ends
    this.#xml = xml.includes('\r') ? xml.replace(/\r\n?/gu, '\n') : xml;
  }

  #fail(what: string): never {
    throw new Unreadable(docxXml(this.#part, `${what} (${this.#at})`));
  }

  read(): XmlPart {
    const xml = this.#xml;
    if (FOREIGN_CHARACTER.test(xml)) this.#fail('character');
    this.#at = DECLARATION.exec(xml)?.[0].length ?? 0;
    while (this.#at < xml.length) {
      const mark = xml.indexOf('<', this.#at);
      const end = mark < 0 ? xml.length : mark;
      if (end > this.#at) this.#text(xml.slice(this.#at, end));
      this.#at = end;
      if (mark >= 0) this.#markup();
    }
    const root = this.#root;
    if (this.#open.length > 0 || !root) this.#fail('end');
    return { root, named: this.#named };
  }

  #text(raw: string): void {
    if (this.#open.length === 0) {
      if (/[^ \t\n]/u.test(raw)) this.#fail('text');
    } else if (raw.includes(']]>')) this.#fail(']]>');
    else this.#inner.children.push(this.#plain(raw));
  }

  #markup(): void {
    TAG.lastIndex = this.#at;
    const tag = TAG.exec(this.#xml);
    if (!tag) {
      this.#aside();
      return;
    }
    const [, name = '', attributes = '', empty, closed] = tag;
    if (closed !== undefined) this.#close(closed);
    else this.#openTag(name, attributes, empty === '/');
    this.#at = TAG.lastIndex;
  }

  #openTag(name: string, written: string, empty: boolean): void {
    if (this.#open.length === 0 && this.#root) this.#fail('second root');
    const attributes = written === '' ? NO_ATTRIBUTES : this.#attributes(written);
    const children: Open['children'] = empty ? NO_CHILDREN : [];
    const same = this.#named.get(name) ?? [];
    // one string for all of a name: it is compared as one
    const element = { name: same[0]?.name ?? name, attributes, children, order: this.#count++ };
    if (same.push(element) === 1) this.#named.set(name, same);
    this.#inner.children.push(element);
    this.#root ??= element;
    if (empty) return;
    this.#open.push(this.#inner);
    this.#inner = element;
    if (this.#open.length >= MAX_DEPTH) this.#fail('nesting');
  }

  #close(name: string): void {
    const outer = this.#open.pop();
    if (!outer || this.#inner.name !== name) this.#fail(`</${name}>`);
    this.#inner = outer;
  }

  #attributes(written: string): XmlElement['attributes'] {
    const attributes: Record<string, string> = {};
    const asIs = !/[\t\n&]/u.test(written);
    ATTRIBUTE.lastIndex = 0;
    for (let found = ATTRIBUTE.exec(written); found; found = ATTRIBUTE.exec(written)) {
      const [, name = '', quoted = ''] = found;
      if (Object.hasOwn(attributes, name)) this.#fail(name);
      const value = quoted.slice(1, -1);
      // 3.3.3: white space in a value
      attributes[name] = asIs ? value : this.#plain(value.replace(/[\t\n]/gu, ' '));
    }
    return attributes;
  }

  /** Comments and instructions are no text. */
  #aside(): void {
    for (const form of [ASIDE, DOCTYPE]) {
      form.lastIndex = this.#at;
      const found = form.exec(this.#xml);
      if (!found) continue;
      const outside = this.#open.length === 0;
      if (form === DOCTYPE && (!outside || this.#root)) this.#fail('<!DOCTYPE');
      if (found[1] !== undefined) {
        if (outside) this.#fail('text');
        this.#inner.children.push(found[1]);
      }
      this.#at = form.lastIndex;
      return;
    }
    this.#fail('markup');
  }

  /** With its entities as what they stand for (4.1). */
  #plain(raw: string): string {
    if (!raw.includes('&')) return raw;
    return raw.replace(
      /&(?:#x([0-9a-f]{1,6});|#(\d{1,7});|(\w+);)?/giu,
      (_, hex?: string, decimal?: string, name?: string) => {
        const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
        const letter =
          name === undefined ? (code <= 0x10ffff ? String.fromCodePoint(code) : '') : (ENTITIES[name] ?? '');
        if (letter === '' || FOREIGN_CHARACTER.test(letter)) this.#fail('entity');
        return letter;
      },
    );
  }
}

export function readXml(part: string, xml: string): XmlPart {
  return new PartReader(part, xml).read();
}
