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

export interface Line {
  /** without what an edition makes by itself */
  readonly said: string;
  /** with it: what is a term's number in one edition can be a typed one in the next */
  readonly printed: string;
}

/** The lines of the text, a line for each row of a table, then the notes in the order of their marks. */
export function linesOf(model: WordModel, chosen: Chosen, keyFiguresTitle: string): Line[] {
  const reader = new LineReader(chosen, keyFiguresTitle);
  reader.read(model.parts);
  for (const id of reader.marked) reader.read(model.notes.get(id) ?? []);
  return reader.lines
    .map(({ said, printed }) => ({ said: withoutNumbers(tidy(said)), printed: tidy(printed) }))
    .filter(({ said }) => said !== '' && !/^\|*$/u.test(said));
}

export function isSameLine(a: Line | undefined, b: Line | undefined): boolean {
  return a?.said === b?.said || a?.printed === b?.printed;
}

function withoutNumbers(line: string): string {
  return line.replace(/[①-⑳]|^\d+\.(?=“)/gu, '').trim();
}

/** White space at the ends of a line is the edition's own matter. */
function tidy(line: string): string {
  return line.replace(/[ \t]*\n[ \t]*/gu, '\n').trim();
}

const EMPTY: Line = { said: '', printed: '' };

function joined(a: Line, b: Line): Line {
  return { said: a.said + b.said, printed: a.printed + b.printed };
}

function ofRow(cells: readonly Line[]): Line {
  const row = (side: keyof Line): string => `|${cells.map((cell) => withoutNumbers(tidy(cell[side]))).join('|')}|`;
  return { said: row('said'), printed: row('printed') };
}

const OWN = /^(?:TOC|KeyFiguresTitle|Divider)/u;

class LineReader {
  readonly lines: Line[] = [];
  readonly marked: string[] = [];
  readonly #chosen: Chosen;
  readonly #keyFiguresTitle: string;
  #line = EMPTY;
  #row: Line[] | null = null;
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
    if (xml.includes('</w:tc>') && this.#row) this.#row.push(EMPTY);
    if (xml.includes('</w:tbl>')) this.#isKeyFigures = false;
  }

  #closeRow(): void {
    const cells = this.#row ?? [];
    this.#row = null;
    if (!this.#rowStands || this.#isKeyFigures) return;
    this.lines.push(ofRow(cells.slice(0, -1)));
  }

  #paragraph(paragraph: Paragraph): void {
    const text = paragraph.pieces.filter((piece) => piece.text !== '' && stands(piece, this.#chosen));
    if (this.#row) {
      if (this.#row.length === 0) this.#row.push(EMPTY);
      if (this.#rowStands) this.#row.push(joined(this.#row.pop() ?? EMPTY, this.#textOf(text)));
      return;
    }
    if (OWN.test(styleOf(paragraph))) {
      if (text.map((piece) => piece.text).join('') === this.#keyFiguresTitle) this.#isKeyFigures = true;
      return;
    }
    this.#line = joined(this.#line, this.#textOf(text));
    if (stands({ inserted: paragraph.endInserted, deleted: paragraph.endDeleted }, this.#chosen)) this.#close();
  }

  #textOf(pieces: readonly Piece[]): Line {
    for (const { text, note } of pieces) {
      if (text === MARK && note !== null && !this.marked.includes(note)) this.marked.push(note);
    }
    const said = pieces.filter(({ made }) => !made);
    return { said: said.map(({ text }) => text).join(''), printed: pieces.map(({ text }) => text).join('') };
  }

  #close(): void {
    this.lines.push(this.#line);
    this.#line = EMPTY;
  }
}
