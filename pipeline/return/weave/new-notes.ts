/** Footnotes that no edition had: what came with the mark is the note's own, what others then did to it are changes. */
import { type ItemRead, NO_TEXT, type ParagraphRead, type Piece } from '../returned.ts';
import { type Building, endOf, tracked } from './line-elements.ts';
import type { Element, Stream } from './stream.ts';
import { type Accepts, viewOf } from './view.ts';

/** @param author who put its mark in, '' where that was not tracked */
export function newNote(items: readonly ItemRead[], author: string, building: Building): Stream {
  const paragraphs = paragraphsOf(items);
  return { items: [], elements: paragraphs.flatMap((paragraph) => elementsOf(paragraph, author, building)) };
}

function paragraphsOf(items: readonly ItemRead[]): readonly ParagraphRead[] {
  return items.flatMap((item) =>
    item.kind === 'paragraph' ? [item] : item.rows.flatMap((row) => row.cells.flatMap((cell) => cell.paragraphs)),
  );
}

function elementsOf(paragraph: ParagraphRead, author: string, building: Building): Element[] {
  const isOwn = (who: Piece['inserted']): boolean => who?.author === author;
  const { endInserted, endDeleted } = paragraph;
  const letters = paragraph.pieces.flatMap(({ text, inserted, deleted, note }): Element[] => {
    if (isOwn(deleted)) return [];
    const come = inserted && !isOwn(inserted) ? tracked(building, inserted) : null;
    const gone = deleted ? [tracked(building, deleted)] : [];
    return text.split('').map((char) => ({ text: char, base: null, inserted: come, deleted: gone, note, table: null }));
  });
  if (isOwn(endDeleted)) return letters;
  return [...letters, endOf({ ...paragraph, endInserted: isOwn(endInserted) ? null : endInserted }, null, building)];
}

/** What the note says. */
export function noteLines(note: Stream, accepts: Accepts): string[] {
  return viewOf(note, accepts)
    .map((line) => line.replace(NO_TEXT, '').trim())
    .filter(Boolean);
}
