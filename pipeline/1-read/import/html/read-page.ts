/** Walks through a web page and gives its paragraphs and cells in reading order. Scripts and styles are no text. */
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import type { RawLine } from '../clean-line.ts';
import type { CellHint, Hint, MarkHint } from '../source-line.ts';

type Node = Tree.ChildNode;
type Element = Tree.Element;

const NO_TEXT = new Set([
  'script',
  'style',
  'head',
  'template',
  'noscript',
  'iframe',
  'svg',
  'canvas',
  'select',
  'textarea',
  'object',
  'video',
  'audio',
  'title',
]);
const INLINE = new Set([
  'a',
  'abbr',
  'acronym',
  'b',
  'bdi',
  'bdo',
  'big',
  'cite',
  'code',
  'data',
  'del',
  'dfn',
  'em',
  'font',
  'i',
  'img',
  'ins',
  'kbd',
  'label',
  'mark',
  'o:p',
  'q',
  's',
  'samp',
  'small',
  'span',
  'strike',
  'strong',
  'sub',
  'sup',
  'time',
  'tt',
  'u',
  'var',
  'wbr',
  'input',
  'button',
]);
const DEEPEST = 500;

export function readPage(html: string): readonly RawLine[] {
  const reader = new PageReader();
  reader.children(parse(html), {}, 0);
  return reader.done();
}

class PageReader {
  readonly #lines: RawLine[] = [];
  #offset = 0;
  #tables = 0;
  #text = '';
  #marks: MarkHint[] = [];
  #hint: Hint = {};

  done(): readonly RawLine[] {
    this.#break();
    return this.#lines;
  }

  children(parent: Tree.ParentNode, hint: Hint, depth: number): void {
    for (const child of parent.childNodes) this.#node(child, hint, depth);
  }

  #node(node: Node, hint: Hint, depth: number): void {
    if ('value' in node) this.#words(node.value, hint);
    else if ('tagName' in node && !NO_TEXT.has(node.tagName) && depth < DEEPEST) this.#element(node, hint, depth + 1);
  }

  #element(element: Element, hint: Hint, depth: number): void {
    const name = element.tagName;
    if (name === 'sup' || name === 'sub') this.#raised(element, name, hint, depth);
    else if (INLINE.has(name)) this.children(element, hint, depth);
    else if (name === 'br') this.#lineBreak(hint);
    else this.#block(element, hint, depth);
  }

  #block(element: Element, hint: Hint, depth: number): void {
    const name = element.tagName;
    this.#break();
    if (name === 'table') this.#table(element, hint, depth);
    else if (/^h[1-6]$/.test(name)) this.children(element, { ...hint, level: Number(name[1]) }, depth);
    else this.children(element, hint, depth);
    this.#break();
  }

  #words(value: string, hint: Hint): void {
    this.#hint = hint;
    // White space in the source of a page is one space; beside Chinese it was typed to lay out the file.
    const text = value.replace(/[\t\n\f\r ]+/g, ' ');
    this.#text += this.#text === '' || this.#text.endsWith(' ') ? text.trimStart() : text;
  }

  #raised(element: Element, name: 'sup' | 'sub', hint: Hint, depth: number): void {
    const from = this.#text.length;
    this.children(element, hint, depth);
    if (this.#text.slice(from).trim() === '') return;
    this.#marks.push({ at: from, text: `:${name}[` }, { at: this.#text.length, text: ']' });
  }

  #lineBreak(hint: Hint): void {
    if (hint.cell) this.#words(' ', hint);
    else this.#break();
  }

  /** Ends the line that is being read. */
  #break(): void {
    const raw = this.#text;
    if (raw.trim() !== '') {
      const hint: Hint = { ...this.#hint, ...(this.#marks.length ? { marks: this.#marks } : {}) };
      this.#lines.push({ number: this.#lines.length + 1, offset: this.#offset, raw, hint });
      this.#offset += raw.length + 1;
    }
    this.#text = '';
    this.#marks = [];
  }

  #table(table: Element, hint: Hint, depth: number): void {
    const rows = rowsOf(table);
    const columns = Math.max(0, ...rows.map((row) => row.reduce((sum, cell) => sum + spanOf(cell), 0)));
    // A table that lays out the page holds blocks or tables; one of figures holds words.
    const layout = hint.cell || columns < 2 || rows.length < 2 || rows.flat().some(holdsLayout);
    if (layout) {
      this.children(table, hint, depth);
      return;
    }
    this.#tables++;
    const headed = !(rows[0] ?? []).some((cell) => /^[\s\d.,%-]*\d[\s\d.,%-]*$/.test(wordsIn(cell)));
    rows.forEach((row, at) => {
      let column = 0;
      for (const cell of row) {
        const place: CellHint = { table: this.#tables, row: at, column, columns, headed };
        this.#break();
        this.children(cell, { cell: place }, depth);
        this.#break();
        column += spanOf(cell);
      }
    });
  }
}

function rowsOf(element: Element): readonly (readonly Element[])[] {
  return elementsIn(element).flatMap((child) => {
    if (child.tagName === 'tr') return [elementsIn(child).filter((cell) => /^t[dh]$/.test(cell.tagName))];
    return /^t(?:head|body|foot)$/.test(child.tagName) ? rowsOf(child) : [];
  });
}

function elementsIn(element: Element): readonly Element[] {
  return element.childNodes.filter((child): child is Element => 'tagName' in child);
}

function spanOf(cell: Element): number {
  const span = Number(cell.attrs.find((attribute) => attribute.name === 'colspan')?.value ?? 1);
  return Number.isInteger(span) && span > 0 && span < 100 ? span : 1;
}

function holdsLayout(element: Element): boolean {
  return elementsIn(element).some((child) => /^(?:table|ul|ol|form|h[1-6])$/.test(child.tagName) || holdsLayout(child));
}

function wordsIn(node: Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(wordsIn).join('') : '';
}
