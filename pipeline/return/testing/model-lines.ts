/** For tests: what a model says, line by line, once the changes of some authors are accepted. */
import { isParagraph, MARK, type Paragraph, type Part, type Piece, styleOf, type WordModel } from './word-model.ts';

export type Chosen = (author: string) => boolean;

interface Marks {
  readonly inserted: string | null;
  readonly deleted: string | null;
}

function stands({ inserted, deleted }: Marks, chosen: Chosen): boolean {
  return (inserted === null || chosen(inserted)) && !(deleted !== null && chosen(deleted));
}

/** The lines of the text, a line for each row of a table, then the notes in the order of their marks. */
export function linesOf(model: WordModel, chosen: Chosen, keyFiguresTitle: string): string[] {
  const reader = new LineReader(chosen, keyFiguresTitle);
  reader.read(model.parts);
  for (const id of reader.marked) reader.read(model.notes.get(id) ?? []);
  return reader.lines.map(tidy).filter((line) => line !== '' && !/^\|*$/u.test(line));
}

/** White space at the ends of a line, and numbers of terms, are the edition's own matter. */
function tidy(line: string): string {
  return line
    .replace(/[①-⑳]|^\d+\.(?=“)/gu, '')
    .replace(/[ \t]*\n[ \t]*/gu, '\n')
    .trim();
}

const OWN = /^(?:TOC|KeyFiguresTitle|Divider)/u;

class LineReader {
  readonly lines: string[] = [];
  readonly marked: string[] = [];
  readonly #chosen: Chosen;
  readonly #keyFiguresTitle: string;
  #line = '';
  #row: string[] | null = null;
  #rowStands = true;
  #isKeyFigures = false;

  constructor(chosen: Chosen, keyFiguresTitle: string) {
    this.#chosen = chosen;
    this.#keyFiguresTitle = keyFiguresTitle;
  }

  read(parts: readonly Part[]): void {
    for (const part of parts) {
      if (typeof part === 'string') this.#between(part);
      else if (isParagraph(part)) this.#paragraph(part);
      else if (part.open) {
        this.#row = [];
        this.#rowStands = stands(part, this.#chosen);
      } else this.#closeRow();
    }
    this.#close();
  }

  #between(xml: string): void {
    if (xml.includes('</w:tc>') && this.#row) this.#row.push('');
    if (xml.includes('</w:tbl>')) this.#isKeyFigures = false;
  }

  #closeRow(): void {
    const cells = this.#row ?? [];
    this.#row = null;
    if (!this.#rowStands || this.#isKeyFigures) return;
    this.lines.push(
      `|${cells
        .slice(0, -1)
        .map((cell) => tidy(cell))
        .join('|')}|`,
    );
  }

  #paragraph(paragraph: Paragraph): void {
    const text = paragraph.pieces.filter((piece) => piece.text !== '' && stands(piece, this.#chosen));
    if (this.#row) {
      if (this.#row.length === 0) this.#row.push('');
      if (this.#rowStands) this.#row.push(`${this.#row.pop() ?? ''}${text.map((piece) => this.#text(piece)).join('')}`);
      return;
    }
    if (OWN.test(styleOf(paragraph))) {
      if (text.map((piece) => piece.text).join('') === this.#keyFiguresTitle) this.#isKeyFigures = true;
      return;
    }
    this.#line += text.map((piece) => this.#text(piece)).join('');
    if (stands({ inserted: paragraph.endInserted, deleted: paragraph.endDeleted }, this.#chosen)) this.#close();
  }

  #text(piece: Piece): string {
    if (piece.text === MARK && piece.note !== null && !this.marked.includes(piece.note)) this.marked.push(piece.note);
    return piece.made ? '' : piece.text;
  }

  #close(): void {
    this.lines.push(this.#line);
    this.#line = '';
  }
}
