/** Reads an XML part, strictly: what is not well-formed is refused. Names keep their usual prefixes (`w:p`). */
import { docxXml } from '#messages/verify.ts';
import { Unreadable } from '../unreadable.ts';
import { isTwiceIn, plainXml, type XmlElement, type XmlNode } from './xml.ts';
import { ASIDE, ATTRIBUTE, DECLARATION, DOCTYPE, hasForeignCharacter, TAG, USUAL_TAG } from './xml-grammar.ts';

// A parser that goes letter by letter (saxes) took four times as long and half of what reading a DOCX costs: here the
// engine's regular expressions find where a tag ends. read-xml.test.ts holds both against each other.

const MAX_DEPTH = 500;

const BLANK = 0x20;
const SLASH = 0x2f;
const GREATER = 0x3e;

interface Open extends XmlElement {
  end: number;
}

/** One string for all of a name: it is compared as one. */
interface Name {
  readonly name: string;
  readonly endTag: string;
}

const NO_NAME: Name = { name: '', endTag: '' };

class PartReader {
  readonly #part: string;
  readonly #xml: string;
  readonly #nodes: XmlNode[] = [];
  readonly #names = new Map<string, Name>();
  #root: XmlElement | null = null;
  readonly #open: Open[] = [];
  readonly #outer: Name[] = [];
  /** of the innermost open element */
  #name = NO_NAME;
  #at = 0;
  /** where the next `&` stands */
  #sign = -1;

  constructor(part: string, xml: string) {
    this.#part = part;
    // 2.11: line ends
    this.#xml = xml.includes('\r') ? xml.replace(/\r\n?/gu, '\n') : xml;
  }

  #fail(what: string): never {
    throw new Unreadable(docxXml(this.#part, `${what} (${this.#at})`));
  }

  read(): XmlElement {
    const xml = this.#xml;
    if (hasForeignCharacter(xml)) this.#fail('character');
    this.#at = DECLARATION.exec(xml)?.[0].length ?? 0;
    while (this.#at < xml.length) {
      const mark = xml.indexOf('<', this.#at);
      const end = mark < 0 ? xml.length : mark;
      if (end > this.#at) this.#text(this.#at, end);
      this.#at = end;
      if (mark >= 0) this.#markup();
    }
    if (this.#open.length > 0 || !this.#root) this.#fail('end');
    return this.#root;
  }

  #text(from: number, to: number): void {
    const raw = this.#xml.slice(from, to);
    if (this.#open.length === 0) {
      if (/[^ \t\n]/u.test(raw)) this.#fail('text');
    } else if (raw.includes(']]>')) this.#fail(']]>');
    else this.#nodes.push(this.#hasSign(from, to) ? this.#plain(raw) : raw);
  }

  #markup(): void {
    const xml = this.#xml;
    const { endTag } = this.#name;
    USUAL_TAG.lastIndex = this.#at;
    if (endTag !== '' && xml.startsWith(endTag, this.#at)) {
      this.#leave();
      this.#at += endTag.length;
    } else if (USUAL_TAG.test(xml)) this.#usualTag(USUAL_TAG.lastIndex);
    else this.#anyTag();
  }

  #usualTag(end: number): void {
    const xml = this.#xml;
    const from = this.#at + 1;
    let to = from;
    for (let sign = 0; sign !== BLANK && sign !== SLASH && sign !== GREATER; ) sign = xml.charCodeAt(++to);
    const empty = xml.charCodeAt(end - 2) === SLASH;
    const written = xml.slice(to, empty ? end - 2 : end - 1);
    if (isTwiceIn(written)) this.#fail(written);
    if (this.#hasSign(to, end)) this.#plain(written);
    this.#enter(xml.slice(from, to), written, empty);
    this.#at = end;
  }

  #anyTag(): void {
    TAG.lastIndex = this.#at;
    const tag = TAG.exec(this.#xml);
    if (!tag) {
      this.#aside();
      return;
    }
    const [, name = '', attributes = '', empty, closed] = tag;
    if (closed === undefined) this.#enter(name, this.#attributes(attributes), empty === '/');
    else if (this.#open.length === 0 || this.#name.name !== closed) this.#fail(`</${closed}>`);
    else this.#leave();
    this.#at = TAG.lastIndex;
  }

  #enter(name: string, written: string, empty: boolean): void {
    if (this.#open.length === 0 && this.#root) this.#fail('second root');
    const known = this.#nameOf(name);
    const inner = this.#nodes.length + 1;
    const element: Open = { name: known.name, written, nodes: this.#nodes, inner, end: inner };
    this.#nodes.push(element);
    this.#root ??= element;
    if (empty) return;
    this.#open.push(element);
    this.#outer.push(this.#name);
    this.#name = known;
    if (this.#open.length >= MAX_DEPTH) this.#fail('nesting');
  }

  #nameOf(name: string): Name {
    const known = this.#names.get(name);
    if (known) return known;
    const fresh = { name, endTag: `</${name}>` };
    this.#names.set(name, fresh);
    return fresh;
  }

  #leave(): void {
    const element = this.#open.pop();
    if (element) element.end = this.#nodes.length;
    this.#name = this.#outer.pop() ?? NO_NAME;
  }

  /** In the usual way of writing. */
  #attributes(written: string): string {
    let usual = '';
    ATTRIBUTE.lastIndex = 0;
    for (let found = ATTRIBUTE.exec(written); found; found = ATTRIBUTE.exec(written)) {
      const [, name = '', quoted = ''] = found;
      // 3.3.3: white space in a value
      const value = quoted
        .slice(1, -1)
        .replace(/[\t\n]/gu, ' ')
        .replaceAll('"', '&quot;');
      this.#plain(value);
      usual += ` ${name}="${value}"`;
    }
    if (isTwiceIn(usual)) this.#fail(usual);
    return usual;
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
        this.#nodes.push(found[1]);
      }
      this.#at = form.lastIndex;
      return;
    }
    this.#fail('markup');
  }

  /** Whether an entity stands there. */
  #hasSign(from: number, to: number): boolean {
    if (this.#sign < from) {
      const next = this.#xml.indexOf('&', from);
      this.#sign = next < 0 ? this.#xml.length : next;
    }
    return this.#sign < to;
  }

  /** With its entities as what they stand for. */
  #plain(raw: string): string {
    return plainXml(raw, (letter) => {
      if (letter === '' || hasForeignCharacter(letter)) this.#fail('entity');
      return letter;
    });
  }
}

/** Its root. */
export function readXml(part: string, xml: string): XmlElement {
  return new PartReader(part, xml).read();
}
