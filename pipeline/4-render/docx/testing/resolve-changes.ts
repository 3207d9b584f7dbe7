/** For tests: an independent reading of tracked changes: what a DOCX says once all are accepted, or all rejected. */
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

export type View = 'accepted' | 'rejected';

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (Element | string)[];
}

function parse(xml: string): Element {
  const parser = new SaxesParser();
  const root: Element = { name: '', attributes: {}, children: [] };
  const open: Element[] = [root];
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name, attributes: attributes as Record<string, string>, children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.on('text', (text) => {
    open.at(-1)?.children.push(text);
  });
  parser.write(xml).close();
  return root;
}

const elementsIn = ({ children }: Element): Element[] => children.filter((child) => typeof child !== 'string');
const childOf = (element: Element | undefined, name: string): Element | undefined =>
  element && elementsIn(element).find((child) => child.name === name);

/** Which elements vanish in each view (ECMA-376-1, 17.13.5). */
const GONE: Readonly<Record<View, ReadonlySet<string>>> = {
  accepted: new Set(['w:del', 'w:moveFrom']),
  rejected: new Set(['w:ins', 'w:moveTo']),
};

class Resolver {
  readonly #gone: ReadonlySet<string>;
  readonly #notes: ReadonlyMap<string, Element>;
  #field = 0;

  constructor(view: View, notes: ReadonlyMap<string, Element>) {
    this.#gone = GONE[view];
    this.#notes = notes;
  }

  /** Texts of paragraphs; one whose end is gone runs on into the next. Empty ones are left out. */
  paragraphs(parent: Element): string[] {
    const found: string[] = [];
    let carried = '';
    const flush = (): void => {
      if (carried !== '') found.push(carried);
      carried = '';
    };
    for (const element of elementsIn(parent)) {
      if (element.name === 'w:p') {
        carried += this.#text(element);
        const mark = childOf(childOf(element, 'w:pPr'), 'w:rPr');
        const endIsGone = mark !== undefined && elementsIn(mark).some((child) => this.#gone.has(child.name));
        if (!endIsGone) flush();
      } else {
        flush();
        if (element.name === 'w:tr' && this.#rowIsGone(element)) continue;
        if (!element.name.endsWith('Pr')) found.push(...this.paragraphs(element));
      }
    }
    flush();
    return found;
  }

  #rowIsGone(row: Element): boolean {
    const properties = childOf(row, 'w:trPr');
    return properties !== undefined && elementsIn(properties).some((child) => this.#gone.has(child.name));
  }

  #text(element: Element): string {
    return elementsIn(element)
      .map((child) => this.#piece(child))
      .join('');
  }

  #piece(element: Element): string {
    const { name, attributes } = element;
    if (this.#gone.has(name) || name === 'w:pPr' || name === 'w:rPr') return '';
    if (name === 'w:t' || name === 'w:delText') return this.#inInstruction() ? '' : element.children.join('');
    if (name === 'w:tab') return '\t';
    if (name === 'w:br') return '\n';
    if (name === 'w:fldChar') {
      const type = attributes['w:fldCharType'];
      if (type === 'begin') this.#field += 1;
      if (type !== 'begin' && this.#field > 0) this.#field -= 1;
      return '';
    }
    if (name === 'w:footnoteReference') {
      const note = this.#notes.get(attributes['w:id'] ?? '');
      return note ? `⟦${this.paragraphs(note).join('¶')}⟧` : '⟦?⟧';
    }
    return this.#text(element);
  }

  /** Between the beginning of a field and its separator stands no text. */
  #inInstruction(): boolean {
    return this.#field > 0;
  }
}

export function resolveChanges(bytes: Uint8Array, view: View): string[] {
  const parts = unzipSync(bytes, { filter: ({ name }) => /^word\/(?:document|footnotes)\.xml$/u.test(name) });
  const part = (name: string): Element => parse(strFromU8(parts[name] ?? new Uint8Array()));
  // LibreOffice writes no such part where there is no footnote
  const footnotes = 'word/footnotes.xml' in parts ? childOf(part('word/footnotes.xml'), 'w:footnotes') : undefined;
  const notes = (footnotes ? elementsIn(footnotes) : []).filter((note) => !note.attributes['w:type']);
  const body = childOf(childOf(part('word/document.xml'), 'w:document'), 'w:body');
  if (!body) throw new Error('no body');
  return new Resolver(view, new Map(notes.map((note) => [note.attributes['w:id'] ?? '', note]))).paragraphs(body);
}
