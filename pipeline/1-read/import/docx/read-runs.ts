/** Reads what stands inside a Word paragraph: text, breaks, note marks, fields, raised letters, tracked changes. */
import type { Hint, MarkHint } from '../source-line.ts';
import { childOf, isOn, settingOf, type XmlNode } from './parse-xml.ts';
import { symbolText } from './symbol-fonts.ts';

/** A paragraph being read. */
export interface Draft {
  raw: string;
  marks: MarkHint[];
  /** deleted by a tracked change, or hidden */
  deleted: { from: number; to: number }[];
  hint: Hint;
  readonly contents: boolean;
  /** text boxes that hang in it, read after it */
  readonly boxes: XmlNode[];
}

interface Run {
  readonly gone: boolean;
}

export const TRACKED = /^w:(?:ins|del|moveFrom|moveTo)$/;
const SKIPPED = /^(?:w:pPr|w:rPr|w:instrText|w:rt|mc:Fallback)$/;

export class RunReader {
  /** note ids in the order of their marks */
  readonly notes: string[] = [];
  /** alternative texts of pictures */
  readonly pictures: string[] = [];
  readonly authors = new Set<string>();
  tracked = 0;
  readonly #endLine: (draft: Draft) => void;
  /** of nested fields: what lies between begin and separate is a command */
  readonly #fields: ('command' | 'result')[] = [];

  /** `endLine` writes down the line so far, where the author broke it by hand. */
  constructor(endLine: (draft: Draft) => void) {
    this.#endLine = endLine;
  }

  read(paragraph: XmlNode, draft: Draft): void {
    this.#all(paragraph, draft, { gone: false });
  }

  track(node: XmlNode): void {
    this.tracked++;
    const author = node.attributes['w:author'];
    if (author) this.authors.add(author);
  }

  #all(node: XmlNode, draft: Draft, run: Run): void {
    for (const child of node.children) this.#one(child, draft, run);
  }

  #one(node: XmlNode, draft: Draft, run: Run): void {
    if (TRACKED.test(node.name)) this.track(node);
    if (SKIPPED.test(node.name)) return;
    const text = textOfLeaf(node);
    if (text !== null) this.#text(text, draft, run);
    else if (node.name === 'w:del' || node.name === 'w:moveFrom') this.#all(node, draft, { gone: true });
    else if (node.name === 'w:r') this.#run(node, draft, run);
    else if (node.name === 'w:br' || node.name === 'w:cr') this.#break(draft, run);
    else if (/^w:(?:foot|end)noteReference$/.test(node.name)) this.#noteMark(node, draft);
    else if (node.name === 'w:fldChar') this.#field(node.attributes['w:fldCharType'] ?? '');
    else if (node.name === 'w:txbxContent') draft.boxes.push(node);
    else if (node.name === 'wp:docPr') this.pictures.push(node.attributes.descr || node.attributes.name || '');
    else this.#all(node, draft, run);
  }

  #run(node: XmlNode, draft: Draft, run: Run): void {
    const properties = childOf(node, 'w:rPr');
    const from = draft.raw.length;
    this.#all(node, draft, { gone: run.gone || isOn(properties, 'w:vanish') });
    const align = settingOf(properties, 'w:vertAlign');
    const directive = align === 'superscript' ? ':sup[' : align === 'subscript' ? ':sub[' : null;
    if (!directive || run.gone || draft.raw.slice(from).trim() === '') return;
    // Word parts one raised word into several runs.
    const goesOn = draft.marks.at(-1)?.at === from && draft.marks.at(-1)?.text === ']';
    if (goesOn && draft.marks.at(-2)?.text === directive) draft.marks.pop();
    else draft.marks.push({ at: from, text: directive });
    draft.marks.push({ at: draft.raw.length, text: ']' });
  }

  #text(text: string, draft: Draft, run: Run): void {
    if (this.#fields.includes('command')) return;
    if (run.gone && text) draft.deleted.push({ from: draft.raw.length, to: draft.raw.length + text.length });
    draft.raw += text;
  }

  /** A line broken by hand is mostly a paragraph to its author; in a cell or a note it is a line. */
  #break(draft: Draft, run: Run): void {
    if (draft.hint.cell || draft.hint.note) {
      this.#text('\n', draft, run);
      return;
    }
    this.#endLine(draft);
    const { number: _, ...hint } = draft.hint;
    Object.assign(draft, { raw: '', marks: [], deleted: [], hint });
  }

  #noteMark(node: XmlNode, draft: Draft): void {
    const id = noteId(node.name.slice('w:'.length, -'Reference'.length), node);
    if (!this.notes.includes(id)) this.notes.push(id);
    draft.marks.push({ at: draft.raw.length, text: `[^${this.notes.indexOf(id) + 1}]` });
  }

  #field(type: string): void {
    if (type === 'begin') this.#fields.push('command');
    else if (type === 'separate') this.#fields.splice(-1, 1, 'result');
    else this.#fields.pop();
  }
}

/** Foot- and endnotes are numbered apart in Word. */
export function noteId(part: string, node: XmlNode): string {
  return `${part} ${node.attributes['w:id']}`;
}

/** The text that an element without children stands for; null where it is no text, or a break. */
export function textOfLeaf(node: XmlNode): string | null {
  switch (node.name) {
    case 'w:t':
    case 'w:delText':
    case 'm:t':
      return node.text;
    case 'w:tab':
    case 'w:ptab':
      return '\t';
    case 'w:noBreakHyphen':
      return '-';
    case 'w:sym':
      return symbolText(node.attributes['w:font'] ?? '', node.attributes['w:char'] ?? '');
    default:
      return null;
  }
}
