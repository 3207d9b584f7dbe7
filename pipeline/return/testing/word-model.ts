/**
 * For tests: a DOCX as paragraphs of pieces that can be edited with tracked changes and written back. It shares nothing
 * with the room's own reading: what it says a text becomes is what the room is held to.
 */
import { strFromU8, unzipSync } from 'fflate';

export interface Piece {
  /** XML around the text, or the whole of what is no text */
  readonly runProperties: string;
  readonly raw: string | null;
  /** opening tag of the link that it stands in */
  readonly link: string | null;
  readonly text: string;
  /** of a note's mark, the later ones too: the id of its footnote */
  readonly note: string | null;
  /** an edition makes it by itself: the number of a term or of a table */
  readonly made: boolean;
  inserted: string | null;
  deleted: string | null;
  move: string | null;
}

export interface Paragraph {
  properties: string;
  pieces: Piece[];
  endInserted: string | null;
  endDeleted: string | null;
  endMove: string | null;
  /** bookmarks of blocks */
  readonly anchors: readonly string[];
  comment: { id: number; author: string; text: string } | null;
  attributes: string;
}

export interface RowMark {
  readonly kind: 'row';
  inserted: string | null;
  deleted: string | null;
  readonly open: boolean;
}

/** literal XML, paragraphs, and the tracked changes of rows, in order */
export type Part = string | Paragraph | RowMark;

/** The body as a template with holes, and so are the footnotes by id. */
export interface WordModel {
  readonly files: Record<string, Uint8Array>;
  readonly parts: Part[];
  readonly notes: Map<string, Part[]>;
}

/** What a note's mark is in a text that is compared. */
export const MARK = '※';

export function isParagraph(part: Part | undefined): part is Paragraph {
  return typeof part === 'object' && 'pieces' in part;
}

export function styleOf({ properties }: Paragraph): string {
  return /<w:pStyle w:val="([^"]*)"/u.exec(properties)?.[1] ?? '';
}

export function readModel(bytes: Uint8Array): WordModel {
  const files = unzipSync(bytes);
  const textOf = (name: string): string => strFromU8(files[name] ?? new Uint8Array());
  const xml = textOf('word/document.xml');
  const noteOf = new Map(
    [...xml.matchAll(/w:name="(blk_[^"]*_m1)"[^>]*>(?:(?!<\/w:p>).)*?<w:footnoteReference w:id="(\d+)"/gsu)].map(
      ([, name = '', id = '']) => [name, id],
    ),
  );
  const notes = [...textOf('word/footnotes.xml').matchAll(/<w:footnote w:id="(\d+)">(.*?)<\/w:footnote>/gsu)];
  return {
    files,
    parts: readParts(xml, noteOf),
    notes: new Map(notes.map(([, id = '', inside = '']) => [id, readParts(inside, noteOf)])),
  };
}

type NoteOf = ReadonlyMap<string, string>;

function readParts(xml: string, noteOf: NoteOf): Part[] {
  const parts: Part[] = [];
  let at = 0;
  for (const match of xml.matchAll(/<w:p( [^>]*)?>(.*?)<\/w:p>|<w:tr>|<\/w:tr>/gsu)) {
    parts.push(xml.slice(at, match.index));
    at = match.index + match[0].length;
    if (match[0] === '<w:tr>' || match[0] === '</w:tr>') {
      parts.push({ kind: 'row', inserted: null, deleted: null, open: match[0] === '<w:tr>' });
    } else parts.push(readParagraph(match[1] ?? '', match[2] ?? '', noteOf));
  }
  parts.push(xml.slice(at));
  return parts;
}

function unescapeXml(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}

/** A whole field, a run, the ends of a link, any other tag. */
const PIECES =
  /<w:r><w:fldChar w:fldCharType="begin"\/><\/w:r>.*?<w:fldChar w:fldCharType="end"\/><\/w:r>|<w:r( [^>]*)?>(.*?)<\/w:r>|<w:hyperlink [^>]*>|<\/w:hyperlink>|<[^>]+>/gsu;

function readParagraph(attributes: string, xml: string, noteOf: NoteOf): Paragraph {
  const properties = /^<w:pPr>.*?<\/w:pPr>/su.exec(xml)?.[0] ?? '';
  const pieces: Piece[] = [];
  let link: string | null = null;
  const rest = xml.slice(properties.length);
  // the field of the contents reaches over several paragraphs
  const found = properties.includes('"TOC') ? [[rest]] : rest.matchAll(PIECES);
  for (const [whole = '', , inner = ''] of found) {
    if (whole.startsWith('<w:hyperlink')) link = whole;
    else if (whole === '</w:hyperlink>') link = null;
    else pieces.push(...piecesOf(whole, inner, link, noteOf));
  }
  const anchors = [...rest.matchAll(/w:name="(blk_[^"]*)"/gu)].flatMap((match) => match[1] ?? []);
  const paragraph = { properties, pieces, anchors, attributes };
  markNumbers(paragraph.pieces, properties);
  return { ...paragraph, endInserted: null, endDeleted: null, endMove: null, comment: null };
}

function piecesOf(whole: string, inner: string, link: string | null, noteOf: NoteOf): Piece[] {
  const plain = { link, note: null, made: false, inserted: null, deleted: null, move: null };
  const raw = (text: string, note: string | null = null): Piece[] => [
    { ...plain, runProperties: '', raw: whole, text, note },
  ];
  if (whole.includes('w:fldCharType="begin"')) {
    const target = /NOTEREF (\S+)/u.exec(whole)?.[1];
    return target === undefined ? raw('') : raw(MARK, noteOf.get(target) ?? null);
  }
  if (!whole.startsWith('<w:r>') && !whole.startsWith('<w:r ')) return raw('');
  const text = /^(<w:rPr>.*?<\/w:rPr>)?<w:t[^>]*>([^<]*)<\/w:t>$/su.exec(inner);
  if (!text) {
    const id = /footnoteReference w:id="(\d+)"/u.exec(whole)?.[1];
    return /<w:br\/>/u.test(whole) ? raw('\n') : id === undefined ? raw('') : raw(MARK, id);
  }
  const runProperties = text[1] ?? '';
  const made = runProperties.includes('"TermMark"');
  return [...unescapeXml(text[2] ?? '')].map((char) => ({ ...plain, made, raw: null, text: char, runProperties }));
}

/** The number of a term before its explanation, and of a table before its caption, are plain letters. */
function markNumbers(pieces: Piece[], properties: string): void {
  const text = pieces.map((piece) => (piece.raw === null ? piece.text : '')).join('');
  const isTerm = pieces.some(({ runProperties }) => runProperties.includes('"GlossaryTerm"'));
  const number = properties.includes('"Caption"')
    ? /^表\d+[\u3000 ]?/u.exec(text)?.[0]
    : isTerm && /^(?:[①-⑳]|\d{1,3}\.)/u.exec(text)?.[0];
  let left = [...(number || '')].length;
  for (const [index, piece] of pieces.entries()) {
    if (left === 0) return;
    if (piece.raw !== null) continue;
    pieces[index] = { ...piece, made: true };
    left--;
  }
}
