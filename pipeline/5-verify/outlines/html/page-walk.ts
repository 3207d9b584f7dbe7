/** Walks a page in reading order and tells the flow what it meets. */
import type { Position, UnseenReason } from '#model/outline.ts';
import { FlowBuilder } from '../flow-builder.ts';
import { DESCRIBES, nameOfPicture, pictureIn } from './page-facts.ts';
import { attribute, hasClass, type Page, type PageElement } from './page-tree.ts';
import { type HidingRule, hidingReason, ruleFits } from './style-rules.ts';
import { foreignPart } from './vocabulary.ts';

/** What an element hands down to what stands in it. */
interface Place {
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

const OUTSIDE: Place = {
  furniture: false,
  contents: false,
  picture: false,
  main: false,
  deleted: false,
  unseen: null,
  position: null,
};

const SILENT: ReadonlySet<string> = new Set(['script', 'style', 'template', 'noscript', 'head']);
/** These hand down what an element without an id may change. */
const SETS_PLACE: ReadonlySet<string> = new Set(['nav', 'main', 'svg', 'del']);
const LEVELS: ReadonlyMap<string, number> = new Map([1, 2, 3, 4, 5, 6].map((level) => [`h${level}`, level]));

/** Closes what an element opened. */
type Leave = (builder: FlowBuilder) => void;
const CLOSE: Leave = (builder) => builder.close();
const CLOSE_TABLE: Leave = (builder) => builder.closeTable();
const CLOSE_ENTRY: Leave = (builder) => builder.closeEntry();
const CLOSE_MARK: Leave = (builder) => builder.text('⟧');

export class PageWalk {
  readonly builder = new FlowBuilder();
  readonly anchors: string[] = [];
  readonly #page: Page;
  readonly #rules: readonly HidingRule[];

  constructor(page: Page, rules: readonly HidingRule[]) {
    this.#page = page;
    this.#rules = rules;
  }

  all(): void {
    this.#nodes(0, this.#page.length, null, OUTSIDE);
  }

  /** What stands from one index to another, all in one parent. */
  #nodes(from: number, to: number, parent: PageElement | null, place: Place): void {
    for (let at = from; at < to; ) {
      const node = this.#page[at] ?? '';
      if (typeof node === 'string') this.#text(node, parent, place);
      else this.#element(node, place);
      at = typeof node === 'string' ? at + 1 : node.end;
    }
  }

  #text(value: string, parent: PageElement | null, place: Place): void {
    if (value.trim() === '') return;
    this.builder.position = place.position;
    if (place.unseen) this.builder.hide(place.unseen, value);
    if (place.picture) this.builder.drawnText(value);
    else if (place.contents) this.builder.contentsText(value);
    else if (!place.furniture) this.builder.text(value);
    else if (place.main && !(parent && attribute(parent, 'role') === 'doc-backlink'))
      this.builder.hide('foreign', value);
    if (place.deleted && !place.furniture) this.builder.strike(value);
  }

  #element(element: PageElement, outer: Place): void {
    const { tag } = element;
    if (SILENT.has(tag) || (outer.picture && DESCRIBES.has(tag))) return;
    const id = attribute(element, 'id');
    if (id !== undefined) this.anchors.push(id);
    const place = this.#placeOf(element, id, outer);
    this.builder.position = place.position;
    const foreign = foreignPart(this.#page, element, place.furniture);
    if (foreign) this.builder.hide('foreign', foreign);
    if (tag === 'li' && element.parent?.tag === 'ol' && !place.contents && !hasClass(element, 'typed'))
      this.builder.text('\ufffd');
    if (tag === 'svg' && !place.furniture) this.builder.picture(nameOfPicture(this.#page, element));
    const leave = this.#enter(element, place);
    this.#nodes(element.inner, element.end, element, place);
    if (leave) leave(this.builder);
  }

  /** Most elements hand down what was handed to them. */
  #placeOf(element: PageElement, id: string | undefined, outer: Place): Place {
    const { tag } = element;
    const furniture = outer.furniture || attribute(element, 'data-furniture') !== undefined;
    const unseen = outer.unseen ?? this.#unseen(element, furniture);
    const changes = id !== undefined || furniture !== outer.furniture || unseen !== outer.unseen;
    if (!changes && !SETS_PLACE.has(tag)) return outer;
    return {
      furniture,
      contents: outer.contents || (tag === 'nav' && furniture),
      picture: outer.picture || tag === 'svg',
      main: outer.main || tag === 'main' || (id ?? '').startsWith('blk_'),
      deleted: outer.deleted || tag === 'del',
      unseen,
      position: id === undefined || furniture ? outer.position : { kind: 'element', id },
    };
  }

  /** Furniture may leave the screen by the style sheet (a skip link does); nothing may hide by its own hand. */
  #unseen(element: PageElement, furniture: boolean): UnseenReason | null {
    if (attribute(element, 'hidden') !== undefined) return 'notDisplayed';
    const style = attribute(element, 'style');
    const own = style === undefined ? null : hidingReason(style);
    if (own || furniture) return own;
    for (const rule of this.#rules) if (ruleFits(rule, element)) return rule.reason;
    return null;
  }

  /** Opens what this element means for the outline, and gives what closes it. */
  #enter(element: PageElement, { furniture, contents }: Place): Leave | null {
    const { builder } = this;
    const { tag } = element;
    if (tag === 'a') return this.#enterLink(element, furniture, contents);
    if (furniture) return null;
    const level = LEVELS.get(tag);
    if (tag === 'data') {
      const unit = attribute(element, 'data-unit') ?? '';
      builder.openValue(`${attribute(element, 'value') ?? ''} ${unit}`.trim());
    } else if (level !== undefined) builder.openHeading(level);
    else if (tag === 'td' || tag === 'th') builder.openCell();
    else if (attribute(element, 'role') === 'doc-footnote') builder.openNote();
    else if (tag === 'table') {
      builder.openTable();
      return CLOSE_TABLE;
    } else {
      if (tag === 'tr') builder.row();
      if (tag === 'img') builder.picture(attribute(element, 'alt') ?? '', pictureIn(attribute(element, 'src') ?? ''));
      return null;
    }
    return CLOSE;
  }

  #enterLink(element: PageElement, furniture: boolean, contents: boolean): Leave | null {
    const { builder } = this;
    const href = attribute(element, 'href');
    if (contents) {
      builder.openEntry(href ?? null);
      return CLOSE_ENTRY;
    }
    const role = attribute(element, 'role');
    if (href !== undefined && (role === 'doc-backlink' || !furniture)) builder.links.push(href);
    if (furniture || (role !== 'doc-noteref' && !hasClass(element, 'term-mark'))) return null;
    builder.text('⟦');
    return CLOSE_MARK;
  }
}
