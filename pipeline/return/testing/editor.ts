/** For tests: what a person does to a text in Word while changes are tracked. */
import type { Home, TableHome } from './flow.ts';
import { isParagraph, MARK, type Paragraph, type Part, type Piece, type WordModel } from './word-model.ts';

export class Editor {
  readonly #model: WordModel;
  #moves = 0;
  #comments = 0;

  constructor(model: WordModel) {
    this.#model = model;
  }

  /** Letters that are still to be seen, by their index among the pieces. */
  static visible({ pieces }: Pick<Paragraph, 'pieces'>): number[] {
    return pieces.flatMap(({ text, deleted }, index) => (text !== '' && deleted === null ? [index] : []));
  }

  /** Before the visible letter of that index; at the number of letters: behind the last. */
  insert({ pieces }: Paragraph, before: number, text: string, author: string): void {
    const visible = Editor.visible({ pieces });
    const next = visible[before];
    const at = next ?? (visible.at(-1) ?? pieces.findLastIndex((piece) => piece.text !== '')) + 1;
    const like = pieces[next ?? visible.at(-1) ?? -1];
    pieces.splice(at, 0, ...fresh(text, author, like));
  }

  /** From one visible letter to another, the last one left out. */
  remove({ pieces }: Paragraph, from: number, to: number, author: string): void {
    const gone = new Set(Editor.visible({ pieces }).slice(from, to));
    for (let at = pieces.length - 1; at >= 0; at--) {
      const piece = pieces[at];
      if (!piece || !gone.has(at)) continue;
      // what one has put in oneself just goes
      if (piece.inserted === author && piece.move === null) pieces.splice(at, 1);
      else piece.deleted = author;
    }
  }

  /** The paragraph ends before this letter, and another one goes on with the rest. */
  split(home: Home, before: number, author: string): void {
    const { paragraph, parts, at } = home;
    const next = Editor.visible(paragraph)[before] ?? paragraph.pieces.length;
    const rest: Paragraph = {
      ...paragraph,
      attributes: '',
      anchors: [],
      comment: null,
      pieces: paragraph.pieces.splice(next),
    };
    Object.assign(paragraph, { endInserted: author, endDeleted: null, endMove: null });
    parts.splice(at + 1, 0, '', rest);
  }

  /** The end of a paragraph goes; the end that one has put in oneself just goes too. */
  join({ paragraph, parts, at }: Home, next: Home, author: string): void {
    if (paragraph.endInserted !== author) {
      paragraph.endDeleted = author;
      return;
    }
    paragraph.pieces.push(...next.paragraph.pieces);
    const { endInserted, endDeleted, endMove } = next.paragraph;
    Object.assign(paragraph, { endInserted, endDeleted, endMove });
    parts.splice(at + 1, next.at - at);
  }

  removeParagraph({ paragraph }: Home, author: string): void {
    this.remove(paragraph, 0, paragraph.pieces.length, author);
    paragraph.endDeleted ??= author;
  }

  /** A new paragraph behind this one; Word gives the new end to the old paragraph, WPS to the new one. */
  insertParagraph({ paragraph, parts, at }: Home, text: string, author: string, isOldEnd: boolean): void {
    const own: Paragraph = {
      ...paragraph,
      attributes: '',
      anchors: [],
      comment: null,
      pieces: fresh(text, author, undefined),
    };
    if (isOldEnd) Object.assign(paragraph, { endInserted: author, endDeleted: null, endMove: null });
    else Object.assign(own, { endInserted: author, endDeleted: null, endMove: null });
    parts.splice(at + 1, 0, '', own);
  }

  /** A whole paragraph goes behind another one. */
  move(home: Home, behind: Home, author: string): void {
    this.#moves += 1;
    const name = `move${90_000 + this.#moves}`;
    const { paragraph } = home;
    const copy: Paragraph = {
      ...paragraph,
      attributes: '',
      anchors: [],
      comment: null,
      endInserted: author,
      endMove: name,
      pieces: paragraph.pieces.flatMap((piece): Piece[] =>
        piece.text === '' || piece.deleted ? [] : [{ ...piece, inserted: author, move: name }],
      ),
    };
    for (const piece of paragraph.pieces) {
      if (piece.text !== '' && !piece.deleted) Object.assign(piece, { deleted: author, move: name });
    }
    Object.assign(paragraph, { endDeleted: author, endMove: name });
    behind.parts.splice(behind.at + 1, 0, '', copy);
  }

  /** Some letters of one paragraph go to a place in another one, or in the same; what others did to them stays behind. */
  moveWords(home: Home, from: number, to: number, behind: Home, before: number, author: string): boolean {
    const gone = Editor.visible(home.paragraph)
      .slice(from, to)
      .flatMap((at) => home.paragraph.pieces[at] ?? [])
      .filter(({ raw, made, inserted }) => raw === null && !made && inserted === null);
    if (gone.length === 0) return false;
    this.#moves += 1;
    const name = `move${90_000 + this.#moves}`;
    const next = Editor.visible(behind.paragraph)[before];
    const at = next ?? behind.paragraph.pieces.findLastIndex(({ text }) => text !== '') + 1;
    const come = gone.map((piece): Piece => ({ ...piece, inserted: author, move: name }));
    for (const piece of gone) Object.assign(piece, { deleted: author, move: name });
    behind.paragraph.pieces.splice(at, 0, ...come);
    return true;
  }

  removeRow({ rows, cells }: TableHome, index: number, author: string): boolean {
    const row = rows[index];
    const mark = row && this.#model.parts[row.open];
    if (!row || typeof mark !== 'object' || !('open' in mark) || mark.deleted) return false;
    mark.deleted = author;
    for (const { paragraph, at } of cells) {
      if (at > row.open && at < row.close) this.remove(paragraph, 0, paragraph.pieces.length, author);
    }
    return true;
  }

  /** A row like this one behind it, with other words. */
  insertRow({ rows }: TableHome, index: number, words: (cell: number) => string, author: string): void {
    const row = rows[index];
    if (!row) return;
    let cell = 0;
    const copy = this.#model.parts.slice(row.open, row.close + 1).map((part): Part => {
      if (typeof part === 'string') return part;
      if (!isParagraph(part)) return { ...part, inserted: author, deleted: null };
      return { ...part, attributes: '', anchors: [], comment: null, pieces: fresh(words(cell++), author, undefined) };
    });
    this.#model.parts.splice(row.close + 1, 0, ...copy);
  }

  comment(paragraph: Paragraph, text: string, author: string): boolean {
    if (paragraph.comment) return false;
    paragraph.comment = { id: this.#comments++, author, text };
    return true;
  }

  /** A footnote that no edition had. */
  insertNote(paragraph: Paragraph, before: number, text: string, author: string): void {
    const { notes } = this.#model;
    const [pattern] = notes.values();
    if (!pattern) return;
    const id = `${Math.max(...[...notes.keys()].map(Number)) + 1}`;
    const [like] = pattern.filter(isParagraph);
    if (!like) return;
    const mark = like.pieces.find((piece) => piece.raw?.includes('w:footnoteRef'));
    const own: Paragraph = {
      ...like,
      attributes: '',
      anchors: [],
      pieces: [...(mark ? [{ ...mark }] : []), ...fresh(text, null, undefined)],
    };
    notes.set(id, [own]);
    const at = Editor.visible(paragraph)[before] ?? paragraph.pieces.length;
    const raw = `<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="${id}"/></w:r>`;
    paragraph.pieces.splice(at, 0, { ...plain(author), raw, text: MARK, note: id });
  }
}

function plain(author: string | null): Piece {
  const none = { runProperties: '', raw: null, link: null, note: null, made: false, deleted: null, move: null };
  return { ...none, text: '', inserted: author };
}

/** Letters of a person; a line feed is a break inside the paragraph. */
function fresh(text: string, author: string | null, like: Piece | undefined): Piece[] {
  const isLike = like !== undefined && like.raw === null && !like.made;
  const own = { ...plain(author), runProperties: isLike ? like.runProperties : '', link: isLike ? like.link : null };
  return [...text].map((char) =>
    char === '\n' ? { ...own, runProperties: '', text: char, raw: '<w:r><w:br/></w:r>' } : { ...own, text: char },
  );
}
