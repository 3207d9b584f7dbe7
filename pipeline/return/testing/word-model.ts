/**
 * For tests: a DOCX as paragraphs of pieces that can be edited with tracked changes and written back. It shares nothing
 * with the room's own reading: what it says a text becomes is what the room is held to.
 */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

export interface Piece {
  /** XML around the text, or the whole of what is no text */
  readonly runProperties: string;
  readonly raw: string | null;
  /** opening tag of the link that it stands in */
  readonly link: string | null;
  readonly text: string;
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
  readonly attributes: string;
}

/** The body as a template with holes: paragraphs by number. Rows carry their own marks. */
export interface WordModel {
  readonly files: Record<string, Uint8Array>;
  /** literal XML, paragraphs, and the tracked changes of rows, in order */
  readonly parts: (string | Paragraph | RowMark)[];
}

export interface RowMark {
  readonly kind: 'row';
  inserted: string | null;
  deleted: string | null;
  readonly open: boolean;
}

export const DATE = '2024-03-01T09:30:00Z';

export function readModel(bytes: Uint8Array): WordModel {
  const files = unzipSync(bytes);
  const xml = strFromU8(files['word/document.xml'] ?? new Uint8Array());
  const parts: WordModel['parts'] = [];
  let at = 0;
  for (const match of xml.matchAll(/<w:p( [^>]*)?>(.*?)<\/w:p>|<w:tr>|<\/w:tr>/gsu)) {
    parts.push(xml.slice(at, match.index));
    at = match.index + match[0].length;
    if (match[0] === '<w:tr>' || match[0] === '</w:tr>') {
      parts.push({ kind: 'row', inserted: null, deleted: null, open: match[0] === '<w:tr>' });
    } else parts.push(readParagraph(match[1] ?? '', match[2] ?? ''));
  }
  parts.push(xml.slice(at));
  return { files, parts };
}

function unescapeXml(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}

function readParagraph(attributes: string, xml: string): Paragraph {
  const properties = /^<w:pPr>.*?<\/w:pPr>/su.exec(xml)?.[0] ?? '';
  const pieces: Piece[] = [];
  let link: string | null = null;
  const rest = xml.slice(properties.length);
  const piece = (raw: string | null, text: string, runProperties = ''): Piece => ({
    runProperties,
    raw,
    link,
    text,
    inserted: null,
    deleted: null,
    move: null,
  });
  for (const [whole, , inner = ''] of rest.matchAll(
    /<w:r( [^>]*)?>(.*?)<\/w:r>|<w:hyperlink [^>]*>|<\/w:hyperlink>|<[^>]+>/gsu,
  )) {
    if (whole.startsWith('<w:hyperlink')) link = whole;
    else if (whole === '</w:hyperlink>') link = null;
    else if (!whole.startsWith('<w:r>') && !whole.startsWith('<w:r ')) pieces.push(piece(whole, ''));
    else {
      const text = /^(<w:rPr>.*?<\/w:rPr>)?<w:t[^>]*>([^<]*)<\/w:t>$/su.exec(inner);
      if (text) pieces.push(...[...unescapeXml(text[2] ?? '')].map((char) => piece(null, char, text[1] ?? '')));
      else pieces.push(piece(whole, /<w:br\/>/u.test(whole) ? '\n' : /footnoteReference/u.test(whole) ? '※' : ''));
    }
  }
  const anchors = [...rest.matchAll(/w:name="(blk_[^"]*)"/gu)].flatMap((match) => match[1] ?? []);
  return { properties, pieces, anchors, attributes, endInserted: null, endDeleted: null, endMove: null, comment: null };
}

let revision = 0;

function mark(name: string, author: string): string {
  revision += 1;
  return `<w:${name} w:id="${90000 + revision}" w:author="${author}" w:date="${DATE}"`;
}

export function writeModel(model: WordModel): Uint8Array {
  revision = 0;
  const xml = model.parts
    .map(writePart)
    .join('')
    .replace(/\u0001([^\u0002]*)\u0002(<w:trPr>.*?)<\/w:trPr>/gsu, '$2$1</w:trPr>');
  const comments = model.parts.flatMap((part) =>
    typeof part === 'object' && 'pieces' in part && part.comment ? [part.comment] : [],
  );
  const files = { ...model.files, 'word/document.xml': strToU8(xml) };
  if (comments.length > 0) addComments(files, comments);
  return zipSync(files, { level: 1, mtime: '1990-01-01T12:00:00' });
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function writePart(part: WordModel['parts'][number]): string {
  if (typeof part === 'string') return part;
  if ('pieces' in part) return writeParagraph(part);
  if (!part.open) return '</w:tr>';
  const own = part.inserted ? `${mark('ins', part.inserted)}/>` : part.deleted ? `${mark('del', part.deleted)}/>` : '';
  return own ? `<w:tr>\u0001${own}\u0002` : '<w:tr>';
}

function endMark({ endInserted, endDeleted, endMove }: Paragraph): string {
  if (endMove && endDeleted) return `${mark('moveFrom', endDeleted)}/>`;
  if (endMove && endInserted) return `${mark('moveTo', endInserted)}/>`;
  return `${endInserted ? `${mark('ins', endInserted)}/>` : ''}${endDeleted ? `${mark('del', endDeleted)}/>` : ''}`;
}

function writeParagraph(paragraph: Paragraph): string {
  const end = endMark(paragraph);
  const own = end ? `<w:rPr>${end}</w:rPr>` : '';
  const properties = own
    ? paragraph.properties
      ? paragraph.properties.replace('</w:pPr>', `${own}</w:pPr>`)
      : `<w:pPr>${own}</w:pPr>`
    : paragraph.properties;
  const { comment } = paragraph;
  const before = comment ? `<w:commentRangeStart w:id="${comment.id}"/>` : '';
  const behind = comment
    ? `<w:commentRangeEnd w:id="${comment.id}"/><w:r><w:commentReference w:id="${comment.id}"/></w:r>`
    : '';
  const move = paragraph.pieces.find((piece) => piece.move)?.move ?? paragraph.endMove;
  const side = paragraph.endDeleted ? 'moveFrom' : 'moveTo';
  const range = move
    ? `${mark(`${side}RangeStart`, paragraph.endDeleted ?? paragraph.endInserted ?? '')} w:name="${move}"/>`
    : '';
  const rangeEnd = move ? `<w:${side}RangeEnd w:id="${90000 + revision}"/>` : '';
  return `<w:p${paragraph.attributes}>${properties}${before}${range}${writePieces(paragraph.pieces)}${rangeEnd}${behind}</w:p>`;
}

function writePieces(pieces: readonly Piece[]): string {
  let out = '';
  let link: string | null = null;
  for (let at = 0; at < pieces.length; ) {
    const first = pieces[at] as Piece;
    let end = at + 1;
    while (first.raw === null && end < pieces.length && joins(first, pieces[end] as Piece)) end++;
    if (first.link !== link) {
      out += `${link ? '</w:hyperlink>' : ''}${first.link ?? ''}`;
      link = first.link;
    }
    out += writeRun(
      first,
      pieces
        .slice(at, end)
        .map(({ text }) => text)
        .join(''),
    );
    at = end;
  }
  return out + (link ? '</w:hyperlink>' : '');
}

function joins(a: Piece, b: Piece): boolean {
  const isSame = a.runProperties === b.runProperties && a.link === b.link && a.move === b.move;
  return isSame && b.raw === null && a.inserted === b.inserted && a.deleted === b.deleted;
}

function writeRun(piece: Piece, text: string): string {
  const { inserted, deleted, move } = piece;
  if (piece.raw !== null && (piece.text === '' || (!inserted && !deleted))) return piece.raw;
  const tag = deleted && !move ? 'w:delText' : 'w:t';
  const run = piece.raw ?? `<w:r>${piece.runProperties}<${tag} xml:space="preserve">${escapeXml(text)}</${tag}></w:r>`;
  if (move && deleted) return `${mark('moveFrom', deleted)}>${run}</w:moveFrom>`;
  if (move && inserted) return `${mark('moveTo', inserted)}>${run}</w:moveTo>`;
  const gone = deleted ? `${mark('del', deleted)}>${run}</w:del>` : run;
  return inserted ? `${mark('ins', inserted)}>${gone}</w:ins>` : gone;
}

function addComments(
  files: Record<string, Uint8Array>,
  comments: readonly { id: number; author: string; text: string }[],
): void {
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
  if (!strFromU8(files['[Content_Types].xml'] ?? new Uint8Array()).includes('/word/comments.xml')) {
    patch('[Content_Types].xml', '</Types>', `<Override PartName="/word/comments.xml" ContentType="${type}"/>`);
    const rel = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments';
    patch(
      'word/_rels/document.xml.rels',
      '</Relationships>',
      `<Relationship Id="rIdComments" Type="${rel}" Target="comments.xml"/>`,
    );
  }
}
