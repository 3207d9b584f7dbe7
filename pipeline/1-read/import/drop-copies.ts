/** Finds stitched pages: the same paragraphs again, copy after copy. The first copy stays. */
import type { LogBook } from './log-book.ts';
import { isBlank, type SourceLine } from './source-line.ts';

/** A repeated stretch counts as a copy from this many characters and lines on. */
const LEAST_CHARACTERS = 400;
const LEAST_LINES = 4;

export function dropCopies(lines: readonly SourceLine[], log: LogBook): void {
  const shown = lines.filter((line) => !isBlank(line) && !log.isGone(line) && !line.hint.cell && !line.hint.note);
  const texts = shown.map((line) => line.text.trim());
  const firstAt = new Map<string, number>();
  let copies = 0;
  for (let at = 0; at < texts.length; at++) {
    const text = texts[at] ?? '';
    const earlier = firstAt.get(text);
    if (earlier === undefined) {
      firstAt.set(text, at);
      continue;
    }
    const length = lengthOfCopy(texts, earlier, at);
    if (length === 0) continue;
    for (const line of shown.slice(at, at + length)) log.dropLine(line, 'copy');
    copies++;
    at += length - 1;
  }
  if (copies > 0) log.guess(0, 'copies', String(copies));
}

/** How many lines from `at` on repeat those from `earlier` on; 0 when that is too little to be a copy. */
function lengthOfCopy(texts: readonly string[], earlier: number, at: number): number {
  let length = 0;
  let characters = 0;
  while (earlier + length < at && at + length < texts.length && texts[earlier + length] === texts[at + length]) {
    characters += texts[at + length]?.length ?? 0;
    length++;
  }
  return length >= LEAST_LINES && characters >= LEAST_CHARACTERS ? length : 0;
}
