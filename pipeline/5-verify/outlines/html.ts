/** Reads a finished HTML page back by parse5: what a browser would show, in order. */
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { htmlNotUtf8 } from '#messages/verify.ts';
import type { Position, Reading, UnseenReason } from '#model/outline.ts';
import { FlowBuilder } from './flow-builder.ts';
import { cssRules } from './html/css-rules.ts';
import { generatedText } from './html/generated-text.ts';
import {
  DESCRIBES,
  deepText,
  elementsBelow,
  nameOfPicture,
  ofTag,
  pictureIn,
  readBeside,
  textOf,
} from './html/page-facts.ts';
import { classesOf, type HidingRule, hidingReason, hidingRules, ruleFits, type Styled } from './html/style-rules.ts';
import { foreignPart } from './html/vocabulary.ts';
import { squeeze } from './squeeze.ts';
import { Unreadable } from './unreadable.ts';

export const HTML_READER = { name: 'dingben-html', version: '1 (parse5)' };

type Node = DefaultTreeAdapterTypes.ChildNode;
type Parent = DefaultTreeAdapterTypes.ParentNode;

/** What an element hands down to what stands in it. */
interface Place {
  readonly element: Styled | null;
  readonly furniture: boolean;
  readonly contents: boolean;
  /** inside an SVG */
  readonly picture: boolean;
  /** inside the report's own text, where furniture leads back from a note and does no more */
  readonly main: boolean;
  readonly deleted: boolean;
  readonly unseen: UnseenReason | null;
  readonly position: Position | null;
}

const SILENT: ReadonlySet<string> = new Set(['script', 'style', 'template', 'noscript', 'head']);

class PageWalk {
  readonly builder = new FlowBuilder();
  readonly anchors: string[] = [];
  readonly #rules: readonly HidingRule[];
  title = '';
  language = '';

  constructor(rules: readonly HidingRule[]) {
    this.#rules = rules;
  }

  nodes(parent: Parent, place: Place): void {
    for (const node of parent.childNodes) this.#node(node, place);
  }

  #node(node: Node, place: Place): void {
    if (node.nodeName === '#text') this.#text((node as DefaultTreeAdapterTypes.TextNode).value, place);
    else if ('tagName' in node) this.#element(node, place);
  }

  #text(value: string, place: Place): void {
    if (value.trim() === '') return;
    this.builder.position = place.position;
    if (place.unseen) this.builder.hide(place.unseen, value);
    if (place.picture) this.builder.drawnText(value);
    else if (place.contents) this.builder.contentsText(value);
    else if (!place.furniture) this.builder.text(value);
    else if (place.main && place.element?.attributes.get('role') !== 'doc-backlink')
      this.builder.hide('foreign', value);
    if (place.deleted && !place.furniture) this.builder.strike(value);
  }

  #element(node: DefaultTreeAdapterTypes.Element, outer: Place): void {
    const tag = node.tagName;
    if (SILENT.has(tag) || (outer.picture && DESCRIBES.has(tag))) return;
    const attributes = new Map(node.attrs.map(({ name, value }) => [name, value]));
    if (tag === 'html') this.language = attributes.get('lang') ?? '';
    const id = attributes.get('id');
    if (id !== undefined) this.anchors.push(id);
    const element: Styled = { tag, attributes, classes: classesOf(attributes), parent: outer.element };
    const furniture = outer.furniture || attributes.has('data-furniture');
    const place: Place = {
      element,
      furniture,
      contents: outer.contents || (tag === 'nav' && furniture),
      picture: outer.picture || tag === 'svg',
      main: outer.main || tag === 'main' || (id ?? '').startsWith('blk_'),
      deleted: outer.deleted || tag === 'del',
      unseen: outer.unseen ?? this.#unseen(element, furniture),
      position: id === undefined || furniture ? outer.position : { kind: 'element', id },
    };
    this.builder.position = place.position;
    const foreign = foreignPart({ tag, attributes, furniture, text: () => squeeze(deepText(node)) });
    if (foreign) this.builder.hide('foreign', foreign);
    if (tag === 'li' && outer.element?.tag === 'ol' && !place.contents && !element.classes.includes('typed'))
      this.builder.text('\ufffd');
    if (tag === 'svg' && !furniture) this.builder.picture(nameOfPicture(node, attributes));
    const leave = this.#enter(element, place);
    this.nodes(node, place);
    if (leave) leave();
  }

  /** Furniture may leave the screen by the style sheet (a skip link does); nothing may hide by its own hand. */
  #unseen(element: Styled, furniture: boolean): UnseenReason | null {
    if (element.attributes.has('hidden')) return 'notDisplayed';
    const style = element.attributes.get('style');
    const own = style === undefined ? null : hidingReason(style);
    if (own || furniture) return own;
    for (const rule of this.#rules) if (ruleFits(rule, element)) return rule.reason;
    return null;
  }

  /** Opens what this element means for the outline, and gives what closes it. */
  #enter(element: Styled, place: Place): (() => void) | null {
    const { builder } = this;
    const { tag, attributes } = element;
    if (tag === 'a') return this.#enterLink(element, place);
    if (place.furniture) return null;
    const close = (): void => builder.close();
    const level = /^h([1-6])$/u.exec(tag)?.[1];
    if (tag === 'data')
      builder.openValue(`${attributes.get('value') ?? ''} ${attributes.get('data-unit') ?? ''}`.trim());
    else if (level) builder.openHeading(Number(level));
    else if (tag === 'td' || tag === 'th') builder.openCell();
    else if (attributes.get('role') === 'doc-footnote') builder.openNote();
    else if (tag === 'table') {
      builder.openTable();
      return () => builder.closeTable();
    } else {
      if (tag === 'tr') builder.row();
      if (tag === 'img') builder.picture(attributes.get('alt') ?? '', pictureIn(attributes.get('src') ?? ''));
      return null;
    }
    return close;
  }

  #enterLink({ attributes, classes }: Styled, place: Place): (() => void) | null {
    const { builder } = this;
    const href = attributes.get('href');
    if (place.contents) {
      builder.openEntry(href ?? null);
      return () => builder.closeEntry();
    }
    const back = attributes.get('role') === 'doc-backlink';
    if (href !== undefined && (back || !place.furniture)) builder.links.push(href);
    if (place.furniture) return null;
    if (attributes.get('role') !== 'doc-noteref' && !classes.includes('term-mark')) return null;
    builder.text('⟦');
    return () => builder.text('⟧');
  }
}

/** @throws Unreadable when the bytes are no UTF-8 */
export function readHtml(bytes: Uint8Array): Reading {
  const document = parse(decode(bytes));
  const elements = elementsBelow(document);
  const rules = cssRules(ofTag(elements, 'style').map(textOf).join('\n'));
  const walk = new PageWalk(hidingRules(rules));
  walk.nodes(document, {
    element: null,
    furniture: false,
    contents: false,
    picture: false,
    main: false,
    deleted: false,
    unseen: null,
    position: null,
  });
  readBeside(elements, generatedText(rules), walk.builder);
  return walk.builder.finish({
    format: 'html',
    title: squeeze(textOf(ofTag(elements, 'title')[0])),
    language: walk.language,
    anchors: walk.anchors,
    pageOf: null,
    knowsTables: true,
    knowsAltTexts: true,
    knowsLinks: true,
    knowsNotes: true,
    knowsContents: true,
    knowsFurniture: true,
    knowsValues: true,
    knowsStruck: true,
    source: null,
  });
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Unreadable(htmlNotUtf8());
  }
}
