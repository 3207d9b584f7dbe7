/** Gives line and column of any offset in a text, in logarithmic time. */
import type { Place, Point } from '#model/place.ts';

export interface LineIndex {
  pointAt(offset: number): Point;
  placeOf(from: number, to: number): Place;
}

/** Lines end with LF, CRLF or CR, as in Markdown. */
export function indexLines(file: string, text: string): LineIndex {
  const starts = [0];
  for (const end of text.matchAll(/\r\n|\n|\r/g)) starts.push(end.index + end[0].length);
  const pointAt = (offset: number): Point => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1, offset };
  };
  return { pointAt, placeOf: (from, to) => ({ file, start: pointAt(from), end: pointAt(to) }) };
}
