/** Footnotes that no edition had: what came with the mark is the note's own, what others then did to it are changes. */
import { END, type ItemRead, NO_TEXT, type ParagraphRead, type Piece, type Raised } from '../returned.ts';
import { type Building, endOf, tracked } from './line-elements.ts';
import type { Element, Stream } from './stream.ts';
import { type Accepts, elementStands } from './view.ts';

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
  const letters = paragraph.pieces.flatMap(({ text, inserted, deleted, note, raised = null }): Element[] => {
    if (isOwn(deleted)) return [];
    const come = inserted && !isOwn(inserted) ? tracked(building, inserted) : null;
    const gone = deleted ? [tracked(building, deleted)] : [];
    const marks = { base: null, inserted: come, deleted: gone, note, table: null, raised };
    return text.split('').map((char) => ({ text: char, ...marks }));
  });
  if (isOwn(endDeleted)) return letters;
  return [...letters, endOf({ ...paragraph, endInserted: isOwn(endInserted) ? null : endInserted }, null, building)];
}

export interface NoteLine {
  readonly text: string;
  /** of each letter: above the line or below it */
  readonly raised: readonly (Raised | null)[];
}

/** What the note says. */
export function noteLines(note: Stream, accepts: Accepts): NoteLine[] {
  const lines: Element[][] = [[]];
  for (const element of note.elements) {
    if (!elementStands(element, accepts)) continue;
    if (element.text === END) lines.push([]);
    else if (element.text.replace(NO_TEXT, '') !== '') lines.at(-1)?.push(element);
  }
  return lines.map(trimmedLine).filter(({ text }) => text !== '');
}

function trimmedLine(letters: readonly Element[]): NoteLine {
  const whole = letters.map(({ text }) => text).join('');
  const from = whole.length - whole.trimStart().length;
  const text = whole.trim();
  const raised = letters.slice(from, from + text.length).map((letter) => letter.raised ?? null);
  return { text, raised };
}
