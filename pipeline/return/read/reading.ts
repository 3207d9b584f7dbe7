/** A Word paragraph while it is read: stretches of one look and one hand become one. */
import type { ParagraphRead, Piece, Who } from '../returned.ts';

/** A paragraph while it is read. */
export class Reading implements ParagraphRead {
  readonly kind = 'paragraph';
  readonly pieces: Piece[] = [];
  readonly anchors: string[] = [];
  paraId: string | null = null;
  endInserted: Who | null = null;
  endDeleted: Who | null = null;
  endMove: string | null = null;
  level?: number | null | undefined;
  levelBefore?: ParagraphRead['levelBefore'];
  lastMove: string | null = null;

  add(piece: Piece): void {
    this.lastMove = piece.move ?? this.lastMove;
    const last = this.pieces.at(-1);
    const joins = last && !last.note && !piece.note && last.move === piece.move && sameLook(last, piece);
    if (joins && sameWho(last.inserted, piece.inserted) && sameWho(last.deleted, piece.deleted)) {
      this.pieces.splice(-1, 1, { ...last, text: last.text + piece.text });
    } else this.pieces.push(piece);
  }
}

function sameLook(a: Piece, b: Piece): boolean {
  return a.strong === b.strong && a.raised === b.raised;
}

export function sameWho(a: Who | null, b: Who | null): boolean {
  return a === b || (a !== null && b !== null && a.author === b.author && a.date === b.date);
}
