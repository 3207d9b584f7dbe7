/** What a stream says once it is decided what is accepted. */
import { END } from '../returned.ts';
import type { Element, Mark, RowStream, Stream } from './stream.ts';

export type Accepts = (change: number) => boolean;

export function stands({ inserted, deleted }: Pick<Element, 'inserted' | 'deleted'>, accepts: Accepts): boolean {
  if (inserted && !accepts(inserted.change)) return false;
  return !deleted.some((mark) => accepts(mark.change));
}

export function rowStands({ inserted, deleted }: RowStream, accepts: Accepts): boolean {
  return stands({ inserted, deleted }, accepts);
}

/** A table of which no row is left is none. */
export function elementStands(element: Element, accepts: Accepts): boolean {
  if (!stands(element, accepts)) return false;
  return element.table === null || element.table.rows.some((row) => rowStands(row, accepts));
}

/** Every mark there is on an element. */
export function marksOn({ inserted, deleted }: Pick<Element, 'inserted' | 'deleted'>): readonly Mark[] {
  return [...(inserted ? [inserted] : []), ...deleted];
}

/** Its lines; a table is none. */
export function viewOf(stream: Stream, accepts: Accepts): string[] {
  const lines: string[] = [];
  let line = '';
  for (const element of stream.elements) {
    if (!elementStands(element, accepts)) continue;
    if (element.text === END || element.table) {
      lines.push(line);
      line = '';
    } else line += element.text;
  }
  return line === '' ? lines : [...lines, line];
}
