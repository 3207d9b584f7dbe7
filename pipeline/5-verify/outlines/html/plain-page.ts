/** Reads a page that is written plainly, as editions are: every tag stands where it is meant. No other page is read. */
import type { Attributes, Page, PageElement, PageNode } from './page-tree.ts';
import { HEAD, HTML, holdsText, type Kind, kindIn, SHAPE_ATTRIBUTES } from './plain-kinds.ts';

// The standard's own algorithm (parse5) takes many times as long; it reads every page that is not plain, and
// plain-page.test.ts holds whatever is read here against it.

const START = '<!doctype html>\n<html';
const END = /<\/body>([ \n]*)<\/html>([ \n]*)$/uy;
const OTHER_ENTITY = /&(?!(?:amp|lt|gt|quot);)/u;
const ENTITY = /&(amp|lt|gt|quot);/gu;
const SIGNS: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };
/** what may end raw text before its end tag, or hide that */
const RAW_MARK = /<\/(?:script|style)|<!--/iu;

const LINE_END = 0x0a;
const BLANK = 0x20;
const QUOTE = 0x22;
const SLASH = 0x2f;
const EQUALS = 0x3d;
const GREATER = 0x3e;
const CAPITAL_B = 0x42;

const NO_ATTRIBUTES: Attributes = [];

interface Open extends PageElement {
  end: number;
}

class PlainPage {
  readonly nodes: PageNode[] = [];
  readonly #html: string;
  #at = START.length;
  /** where the next `&` stands */
  #sign = -1;
  readonly #open: Open[] = [];
  readonly #kinds: Kind[] = [];
  #kind: Kind = HTML;
  #inLink = false;

  constructor(html: string) {
    this.#html = html;
  }

  /** false where the page is not plain */
  read(): boolean {
    const html = this.#html;
    // line ends and NUL are changed by the standard (13.2.3.5, 13.2.5)
    if (!html.startsWith(START) || html.includes('\r') || html.includes('\0')) return false;
    if (!this.#enter(HTML) || !html.startsWith('<head', this.#at)) return false;
    this.#at += '<head'.length;
    if (!this.#enter(HEAD)) return false;
    while (this.#open.length > 0) if (!this.#next()) return false;
    return true;
  }

  #next(): boolean {
    const html = this.#html;
    const from = this.#at;
    const mark = html.indexOf('<', from);
    if (mark < 0 || (mark > from && !this.#text(from, mark))) return false;
    this.#at = mark;
    if (html.charCodeAt(mark + 1) !== SLASH) return this.#startTag();
    return this.#kind.tag === 'body' ? this.#endPage(mark > from) : this.#endTag();
  }

  #text(from: number, to: number): boolean {
    const text = this.#plain(from, to);
    if (text === null || (!holdsText(this.#kind) && /[^ \n]/u.test(text))) return false;
    this.nodes.push(text);
    return true;
  }

  #startTag(): boolean {
    const from = this.#at + 1;
    const to = this.#nameEnd(from);
    const kind = kindIn(this.#kind.holds, this.#html.slice(from, to));
    // 13.2.6.4.7: a link ends a link that is open
    if (!kind || (kind.tag === 'a' && this.#inLink)) return false;
    this.#at = to;
    return this.#enter(kind);
  }

  /** From the attributes on. */
  #enter(kind: Kind): boolean {
    const attributes = this.#attributes(kind.partOf === 'shapes' || kind.tag === 'svg');
    if (!attributes) return false;
    const inner = this.nodes.length + 1;
    const element: Open = { tag: kind.tag, attributes, parent: this.#open.at(-1) ?? null, inner, end: inner };
    this.nodes.push(element);
    if (kind.holds === 'nothing') return true;
    this.#open.push(element);
    this.#kinds.push(this.#kind);
    this.#kind = kind;
    if (kind.tag === 'a') this.#inLink = true;
    if (kind.holds === 'raw') return this.#raw(kind);
    // the first line end in it would be dropped
    return kind.tag !== 'pre' || this.#html.charCodeAt(this.#at) !== LINE_END;
  }

  #raw({ endTag }: Kind): boolean {
    const end = this.#html.indexOf(endTag, this.#at);
    const raw = this.#html.slice(this.#at, end);
    if (end < 0 || RAW_MARK.test(raw)) return false;
    if (raw !== '') this.nodes.push(raw);
    this.#at = end;
    return this.#endTag();
  }

  #endTag(): boolean {
    const { tag, endTag } = this.#kind;
    // without a body the standard makes one
    if (this.#kind === HTML || !this.#html.startsWith(endTag, this.#at)) return false;
    this.#at += endTag.length;
    if (tag === 'a') this.#inLink = false;
    this.#leave();
    return true;
  }

  #leave(): void {
    const element = this.#open.pop();
    if (element) element.end = this.nodes.length;
    this.#kind = this.#kinds.pop() ?? HTML;
  }

  /** White space behind the end of the body is its last text (13.2.6.4.19, 13.2.6.4.22). */
  #endPage(textBefore: boolean): boolean {
    END.lastIndex = this.#at;
    const found = END.exec(this.#html);
    const rest = `${found?.[1] ?? ''}${found?.[2] ?? ''}`;
    if (!found || (textBefore && rest !== '')) return false;
    if (rest !== '') this.nodes.push(rest);
    this.#leave();
    this.#leave();
    return true;
  }

  /** Up to and with the end of the tag; null where they are not plain. */
  #attributes(ofShape: boolean): Attributes | null {
    const html = this.#html;
    let attributes = NO_ATTRIBUTES;
    while (html.charCodeAt(this.#at) === BLANK) {
      const from = this.#at + 1;
      this.#at = this.#nameEnd(from, ofShape);
      const name = html.slice(from, this.#at);
      const value = html.charCodeAt(this.#at) === EQUALS ? this.#value() : '';
      if (name === '' || value === null || (ofShape && !SHAPE_ATTRIBUTES.has(name))) return null;
      for (let i = 0; i < attributes.length; i += 2) if (attributes[i] === name) return null;
      // a list that is pushed to keeps room for 17
      attributes = attributes === NO_ATTRIBUTES ? [name, value] : [...attributes, name, value];
    }
    if (html.charCodeAt(this.#at) !== GREATER) return null;
    this.#at++;
    return attributes;
  }

  #value(): string | null {
    const from = this.#at + 2;
    const to = this.#html.indexOf('"', from);
    if (this.#html.charCodeAt(from - 1) !== QUOTE || to < 0) return null;
    this.#at = to + 1;
    return this.#plain(from, to);
  }

  /** `viewBox` is the one name with a capital. */
  #nameEnd(from: number, ofShape = false): number {
    let at = from;
    for (;;) {
      const sign = this.#html.charCodeAt(at);
      const isName = (sign >= 0x61 && sign <= 0x7a) || (sign >= 0x30 && sign <= 0x39) || sign === 0x2d;
      if (!isName && !(ofShape && sign === CAPITAL_B)) return at;
      at++;
    }
  }

  /** With its entities as what they stand for. */
  #plain(from: number, to: number): string | null {
    const raw = this.#html.slice(from, to);
    if (this.#sign < from) {
      const next = this.#html.indexOf('&', from);
      this.#sign = next < 0 ? this.#html.length : next;
    }
    if (this.#sign >= to) return raw;
    return OTHER_ENTITY.test(raw) ? null : raw.replace(ENTITY, (_, name: string) => SIGNS[name] ?? '');
  }
}

/** null where the page is not plain. */
export function readPlainPage(html: string): Page | null {
  const reader = new PlainPage(html);
  return reader.read() ? reader.nodes : null;
}
