/** One line of the base and the paragraphs that say it now → its letters, each with who would put it in or take it away. */
import type { BaseItem, BaseLine, LineChar } from '../base/base-line.ts';
import { END, type ParagraphRead, type Piece, type Who } from '../returned.ts';
import { type Element, type Mark, plainElement, type Stream } from './stream.ts';
import { differenceOf } from './untracked.ts';

/** What building shares: which file it is, and what is not quite sure in it. */
export interface Building {
  readonly file: number;
  readonly paraIds: ReadonlyMap<string, string>;
  /** anchors of lines that were found by a likeness too small to apply anything to them */
  readonly unsure: Set<string>;
}

const UNKNOWN: Who = { author: '', date: '' };

export function tracked(building: Building, who: Who, move: string | null = null): Mark {
  return { who, tracked: true, move: move && `${building.file} ${move}`, file: building.file, change: -1 };
}

export function untracked(building: Building, move: string | null = null): Mark {
  return { who: UNKNOWN, tracked: false, move, file: building.file, change: -1 };
}

/** The whole of a line, nothing proposed. */
export function wholeLine(item: BaseItem, marks: readonly Mark[]): Stream {
  const elements = item.kind === 'line' ? item.text.split('').map((text, at) => plainElement(text, 0, at)) : [];
  const end = plainElement(END, 0, elements.length);
  return { items: [item], elements: [...elements, end].map((element) => ({ ...element, deleted: marks })) };
}

export interface BaseOfLine {
  readonly line: number;
  readonly text: string;
  readonly chars: BaseLine['chars'];
}

/** The letters of the paragraphs that were one line, with that line's own letters told from what came anew. */
export function elementsOf(paragraphs: readonly ParagraphRead[], base: BaseOfLine, building: Building): Element[] {
  const found = paragraphs.flatMap(({ pieces }) => pieces.flatMap(({ text, inserted }) => (inserted ? [] : [text])));
  const { isBase, missing } = differenceOf(base.text, found.join(''));
  const out: Element[] = [];
  let [at, letter, tellsBold] = [0, 0, true];
  const lost = (count: number): void => {
    for (let step = 0; step < count; step++, at++) {
      out.push({ ...plainElement(base.text[at] ?? '', base.line, at), deleted: [untracked(building)] });
    }
  };
  const piece = ({ text, inserted, deleted, move, note, strong, raised = null }: Piece): void => {
    const gone = deleted ? [tracked(building, deleted, inserted ? null : move)] : [];
    const fresh = { base: null, note, table: null, strong, raised };
    for (const char of text.split('')) {
      if (inserted) {
        out.push({ ...fresh, text: char, inserted: tracked(building, inserted, move), deleted: gone });
        continue;
      }
      lost(missing[letter] ?? 0);
      const known = isBase[letter++] === true;
      if (known && strong !== true && isBold(base.chars[at])) tellsBold = false;
      if (known) out.push({ ...plainElement(char, base.line, at++), deleted: gone, note });
      else out.push({ ...fresh, text: char, inserted: untracked(building), deleted: gone });
    }
  };
  for (const [index, paragraph] of paragraphs.entries()) {
    const isLast = index === paragraphs.length - 1;
    for (const each of paragraph.pieces) piece(each);
    if (isLast) lost(missing[letter] ?? 0);
    out.push(endOf(paragraph, isLast ? { line: base.line, at: base.text.length } : null, building));
  }
  // office programs that forget bold of the base tell nothing about what came
  return tellsBold ? out : out.map((element) => (element.base ? element : { ...element, strong: null }));
}

/** `**` and `__`; struck letters are as good as none here */
function isBold(char: LineChar | undefined): boolean {
  for (let mark = char?.wrapper ?? null; mark; mark = mark.outer) if (mark.innerFrom - mark.from === 2) return true;
  return false;
}

export function endOf(paragraph: ParagraphRead, base: Element['base'], building: Building): Element {
  const { endInserted, endDeleted, endMove } = paragraph;
  const move = endInserted && endDeleted ? null : endMove;
  const deleted = endDeleted ? [tracked(building, endDeleted, endInserted ? null : move)] : [];
  const inserted = base === null && endInserted ? tracked(building, endInserted, move) : null;
  return { text: END, base, inserted, deleted, note: null, table: null };
}
