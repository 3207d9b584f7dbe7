/** Tracked changes in headers and footers: editions make these, so there is nothing to apply, but somebody said something. */
import type { XmlNode } from '#read/import/docx/parse-xml.ts';
import { type CommentRead, type ItemRead, NO_TEXT, type ParagraphRead, type Piece, rejectedText } from '../returned.ts';
import { readItems } from './read-items.ts';
import { PieceReader } from './read-pieces.ts';

export const FURNITURE = /^word\/(header|footer)\d*\.xml$/u;

/** The same change in the headers of odd and even pages is one. */
export function readFurniture(parts: readonly (readonly [name: string, tree: XmlNode])[]): CommentRead[] {
  const found: CommentRead[] = [];
  for (const [name, tree] of parts) {
    const by = FURNITURE.exec(name)?.[1] === 'header' ? 'header' : 'footer';
    for (const paragraph of linesIn(readItems(tree.children, new PieceReader()))) {
      const changed = paragraph.pieces.find(({ inserted, deleted }) => inserted ?? deleted);
      const who = changed?.inserted ?? changed?.deleted;
      if (!who) continue;
      const text = paragraph.pieces.map(marked).join('').replace(NO_TEXT, '');
      const isKnown = found.some((each) => each.by === by && each.text === text && each.who.author === who.author);
      if (!isKnown) found.push({ who, text, quote: rejectedText(paragraph).replace(NO_TEXT, ''), paragraph, by });
    }
  }
  return found;
}

function linesIn(items: readonly ItemRead[]): ParagraphRead[] {
  return items.flatMap((item) =>
    item.kind === 'paragraph'
      ? [item]
      : item.rows.flatMap((row) => row.cells.flatMap((cell) => linesIn(cell.paragraphs))),
  );
}

/** `[-送审-]{+征求意见+}稿` */
function marked({ text, inserted, deleted }: Piece): string {
  if (inserted && deleted) return '';
  if (inserted) return `{+${text}+}`;
  return deleted ? `[-${text}-]` : text;
}
