/** Walks through a Word document and gives its paragraphs, cells and notes in reading order, with what Word counted. */
import type { RawLine } from '../clean-line.ts';
import type { DropReason } from '../import-log.ts';
import type { CellHint, Hint } from '../source-line.ts';
import type { ListNumbers } from './list-numbers.ts';
import { childOf, find, settingOf, type XmlNode } from './parse-xml.ts';
import { type Draft, noteId, RunReader, TRACKED } from './read-runs.ts';
import { type DocumentTable, readTableShape } from './read-table-shape.ts';
import type { Styles } from './styles.ts';

export interface DocumentRead {
  readonly lines: readonly RawLine[];
  /** by line number */
  readonly drops: ReadonlyMap<number, DropReason>;
  readonly tracked: { readonly count: number; readonly authors: readonly string[] };
  /** alternative texts of pictures, which are not imported */
  readonly pictures: readonly string[];
}

interface Place {
  readonly cell: CellHint | null;
  readonly note: string | null;
  readonly contents: boolean;
}

const IN_TEXT: Place = { cell: null, note: null, contents: false };

export class DocumentReader {
  readonly #styles: Styles;
  readonly #numbers: ListNumbers;
  readonly #runs = new RunReader((draft) => this.#endLine(draft));
  readonly #lines: RawLine[] = [];
  readonly #drops = new Map<number, DropReason>();
  #offset = 0;
  #tables = 0;
  /** A paragraph whose end was deleted goes on in the next one. */
  #carried: Draft | null = null;

  constructor(styles: Styles, numbers: ListNumbers) {
    this.#styles = styles;
    this.#numbers = numbers;
  }

  /** One paragraph, table or the like of the text, in their order. */
  block(node: XmlNode): void {
    this.#blocks([node], IN_TEXT);
  }

  /** The paragraphs of the notes that the text points at, behind it. */
  noteTexts(root: XmlNode | null, part: 'footnote' | 'endnote'): void {
    this.#flush();
    for (const note of childOf(root, `w:${part}s`)?.children ?? []) {
      const label = this.#runs.notes.indexOf(noteId(part, note)) + 1;
      if (label > 0) this.#blocks(note.children, { ...IN_TEXT, note: String(label) });
      this.#flush();
    }
  }

  done(): DocumentRead {
    this.#flush();
    const { tracked, authors, pictures } = this.#runs;
    return { lines: this.#lines, drops: this.#drops, tracked: { count: tracked, authors: [...authors] }, pictures };
  }

  #blocks(nodes: readonly XmlNode[], place: Place): void {
    for (const node of nodes) {
      if (node.name === 'w:p') this.#paragraph(node, place);
      else if (node.name === 'w:tbl') this.#table(node, place);
      else if (node.name === 'w:sdt') {
        const gallery = settingOf(find(node, 'w:sdtPr', 'w:docPartObj'), 'w:docPartGallery');
        const contents = place.contents || gallery === 'Table of Contents';
        this.#blocks(childOf(node, 'w:sdtContent')?.children ?? [], { ...place, contents });
      } else if (!/^w:t(?:c|bl|r)Pr$/.test(node.name)) this.#blocks(node.children, place);
    }
  }

  #paragraph(node: XmlNode, place: Place): void {
    const properties = childOf(node, 'w:pPr');
    const draft = this.#carried ?? this.#start(properties, place);
    this.#carried = null;
    this.#runs.read(node, draft);
    const changes = childOf(properties, 'w:rPr')?.children.filter((child) => TRACKED.test(child.name)) ?? [];
    for (const change of changes) this.#runs.track(change);
    if (changes.some((change) => change.name === 'w:del' || change.name === 'w:moveFrom')) this.#carried = draft;
    else this.#finish(draft, place);
  }

  #start(properties: XmlNode | null, place: Place): Draft {
    const style = this.#styles.of(properties);
    const mark = style.number && !place.note ? this.#numbers.next(style.number) : null;
    const hint: Hint = {
      ...(style.level === null ? {} : { level: style.level }),
      ...(place.cell ? { cell: place.cell } : {}),
      ...(place.note ? { note: place.note } : {}),
      ...(mark?.bullet ? { prefix: '- ' } : {}),
      ...(mark && !mark.bullet ? { number: mark.text } : {}),
    };
    return { raw: '', marks: [], deleted: [], hint, contents: style.contents || place.contents, boxes: [] };
  }

  #finish(draft: Draft, place: Place): void {
    this.#endLine(draft);
    for (const box of draft.boxes) this.#blocks(box.children, place);
  }

  #endLine({ raw, marks, deleted, hint, contents }: Draft): void {
    const number = this.#lines.length + 1;
    const more: Hint = { ...(marks.length ? { marks } : {}), ...(deleted.length ? { deleted } : {}) };
    this.#lines.push({ number, offset: this.#offset, raw, hint: { ...hint, ...more } });
    this.#offset += raw.length + 1;
    if (contents) this.#drops.set(number, 'contents-list');
  }

  #flush(): void {
    if (this.#carried) this.#finish(this.#carried, IN_TEXT);
    this.#carried = null;
  }

  #table(node: XmlNode, place: Place): void {
    const table = readTableShape(node);
    for (const change of table.changes) this.#runs.track(change);
    // One cell alone is a frame around text; a table inside a cell is read as its text.
    if (place.cell || table.columns < 2 || table.rows.length < 2) {
      for (const { node: cell } of table.rows.flat()) this.#blocks(cell.children, place);
    } else this.#cells(table, place);
  }

  #cells({ rows, columns, headed }: DocumentTable, place: Place): void {
    const table = ++this.#tables;
    rows.forEach((cells, row) => {
      for (const { node, column } of cells) {
        this.#blocks(node.children, { ...place, cell: { table, row, column, columns, headed } });
      }
    });
  }
}
