/** For tests: a DOCX that was edited is written back as Word writes tracked changes. */
import { strFromU8, strToU8, zipSync } from 'fflate';
import type { Paragraph, Part, Piece, RowMark, WordModel } from './word-model.ts';

export const DATE = '2024-03-01T09:30:00Z';

/** Ids of revisions count on through one file. */
class Revisions {
  #last = 90_000;

  open(name: string, author: string): string {
    this.#last += 1;
    return `<w:${name} w:id="${this.#last}" w:author="${author}" w:date="${DATE}"`;
  }

  get last(): number {
    return this.#last;
  }
}

export function writeModel(model: WordModel): Uint8Array {
  const revisions = new Revisions();
  const xml = (parts: readonly Part[]): string =>
    parts
      .map((part) => writePart(part, revisions))
      .join('')
      .replace(/\u0001([^\u0002]*)\u0002(<w:trPr>.*?)<\/w:trPr>/gsu, '$2$1</w:trPr>');
  const document = xml(model.parts);
  // Word numbers its footnotes in the order of their marks, and LibreOffice reads them in that order
  const ids = [...document.matchAll(/<w:footnoteReference w:id="(\d+)"/gu)].map((match) => match[1] ?? '');
  const order = [...new Set([...ids, ...model.notes.keys()])];
  const renumbered = document.replace(
    /(<w:footnoteReference w:id=")(\d+)"/gu,
    (_, tag: string, id: string) => `${tag}${order.indexOf(id) + 1}"`,
  );
  const files: Files = { ...model.files, 'word/document.xml': strToU8(renumbered) };
  const notes = order.map((id, at) => `<w:footnote w:id="${at + 1}">${xml(model.notes.get(id) ?? [])}</w:footnote>`);
  const before = strFromU8(model.files['word/footnotes.xml'] ?? new Uint8Array());
  const head = before.replace(/<w:footnote w:id="\d+">.*?<\/w:footnote>|<\/w:footnotes>/gsu, '');
  if (notes.length > 0) files['word/footnotes.xml'] = strToU8(`${head}${notes.join('')}</w:footnotes>`);
  const comments = model.parts.flatMap((part) =>
    typeof part === 'object' && 'pieces' in part && part.comment ? [part.comment] : [],
  );
  if (comments.length > 0) addComments(files, comments);
  return zipSync(files, { level: 1, mtime: '1990-01-01T12:00:00' });
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function writePart(part: Part, revisions: Revisions): string {
  if (typeof part === 'string') return part;
  return 'pieces' in part ? writeParagraph(part, revisions) : writeRow(part, revisions);
}

function writeRow({ open, inserted, deleted }: RowMark, revisions: Revisions): string {
  if (!open) return '</w:tr>';
  const marks = [inserted && `${revisions.open('ins', inserted)}/>`, deleted && `${revisions.open('del', deleted)}/>`];
  const own = marks.filter(Boolean).join('');
  return own ? `<w:tr>\u0001${own}\u0002` : '<w:tr>';
}

function endMark({ endInserted, endDeleted, endMove }: Paragraph, revisions: Revisions): string {
  const [ins, del] = [endMove && endInserted ? 'moveTo' : 'ins', endMove && !endInserted ? 'moveFrom' : 'del'];
  return [endInserted && `${revisions.open(ins, endInserted)}/>`, endDeleted && `${revisions.open(del, endDeleted)}/>`]
    .filter(Boolean)
    .join('');
}

function writeParagraph(paragraph: Paragraph, revisions: Revisions): string {
  const end = endMark(paragraph, revisions);
  const own = end ? `<w:rPr>${end}</w:rPr>` : '';
  const before = paragraph.properties.replace(/<w:rPr>.*?<\/w:rPr>(?=<\/w:pPr>)/su, end ? '' : '$&');
  const properties = own ? (before ? before.replace('</w:pPr>', `${own}</w:pPr>`) : `<w:pPr>${own}</w:pPr>`) : before;
  const { comment } = paragraph;
  const opens = comment ? `<w:commentRangeStart w:id="${comment.id}"/>` : '';
  const behind = comment
    ? `<w:commentRangeEnd w:id="${comment.id}"/><w:r><w:commentReference w:id="${comment.id}"/></w:r>`
    : '';
  const inside = writePieces(paragraph.pieces, revisions);
  return `<w:p${paragraph.attributes}>${properties}${opens}${inside}${behind}</w:p>`;
}

/** What closes the range of one move and opens that of the next. */
class MoveRanges {
  #name: string | null = null;
  #close = '';
  readonly #revisions: Revisions;

  constructor(revisions: Revisions) {
    this.#revisions = revisions;
  }

  until({ move, inserted, deleted }: Pick<Piece, 'move' | 'inserted' | 'deleted'>): string {
    const side = inserted ? 'moveTo' : 'moveFrom';
    const name = move && `${side} ${move}`;
    if (name === this.#name) return '';
    const closes = this.#close;
    this.#name = name;
    if (!name) {
      this.#close = '';
      return closes;
    }
    const open = `${this.#revisions.open(`${side}RangeStart`, inserted ?? deleted ?? '')} w:name="${move}"/>`;
    this.#close = `<w:${side}RangeEnd w:id="${this.#revisions.last}"/>`;
    return closes + open;
  }
}

const NO_MOVE = { move: null, inserted: null, deleted: null };

function writePieces(pieces: readonly Piece[], revisions: Revisions): string {
  let out = '';
  let link: string | null = null;
  const ranges = new MoveRanges(revisions);
  for (let at = 0; at < pieces.length; ) {
    const first = pieces[at] as Piece;
    let end = at + 1;
    while (first.raw === null && end < pieces.length && joins(first, pieces[end] as Piece)) end++;
    if (first.link !== link) {
      out += `${link ? '</w:hyperlink>' : ''}${first.link ?? ''}`;
      link = first.link;
    }
    const text = pieces.slice(at, end).map((piece) => piece.text);
    if (first.text !== '') out += ranges.until(first);
    out += writeRun(first, text.join(''), revisions);
    at = end;
  }
  return out + ranges.until(NO_MOVE) + (link ? '</w:hyperlink>' : '');
}

function joins(a: Piece, b: Piece): boolean {
  const isSame = a.runProperties === b.runProperties && a.link === b.link && a.move === b.move;
  return isSame && b.raw === null && a.inserted === b.inserted && a.deleted === b.deleted;
}

function writeRun(piece: Piece, text: string, revisions: Revisions): string {
  const { inserted, deleted, move } = piece;
  if (piece.raw !== null && (piece.text === '' || (!inserted && !deleted))) return piece.raw;
  const isFrom = move !== null && inserted === null;
  const tag = deleted && !isFrom ? 'w:delText' : 'w:t';
  const plain =
    piece.raw ?? `<w:r>${piece.runProperties}<${tag} xml:space="preserve">${escapeXml(text)}</${tag}></w:r>`;
  if (!inserted && !deleted) return plain;
  const gone = (): string => {
    const name = isFrom ? 'moveFrom' : 'del';
    return `${revisions.open(name, deleted ?? '')}>${plain}</w:${name}>`;
  };
  const name = move === null ? 'ins' : 'moveTo';
  if (!inserted) return gone();
  const open = revisions.open(name, inserted);
  return `${open}>${deleted ? gone() : plain}</w:${name}>`;
}

type Files = Record<string, Uint8Array>;

function addComments(files: Files, comments: readonly { id: number; author: string; text: string }[]): void {
  const ns = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const list = comments.map(
    ({ id, author, text }) =>
      `<w:comment w:id="${id}" w:author="${author}" w:date="${DATE}"><w:p><w:r><w:t>${escapeXml(text)}</w:t></w:r></w:p></w:comment>`,
  );
  files['word/comments.xml'] = strToU8(
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:comments ${ns}>${list.join('')}</w:comments>`,
  );
  const patch = (name: string, end: string, more: string): void => {
    files[name] = strToU8(strFromU8(files[name] ?? new Uint8Array()).replace(end, `${more}${end}`));
  };
  const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';
  if (strFromU8(files['[Content_Types].xml'] ?? new Uint8Array()).includes('/word/comments.xml')) return;
  patch('[Content_Types].xml', '</Types>', `<Override PartName="/word/comments.xml" ContentType="${type}"/>`);
  const rel = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments';
  const link = `<Relationship Id="rIdComments" Type="${rel}" Target="comments.xml"/>`;
  patch('word/_rels/document.xml.rels', '</Relationships>', link);
}
