/** The letters of a picture's caption where they stand in its title, marks escaped there or not. */
import type { SourceChar } from './source-chars.ts';

interface Span {
  readonly from: number;
  readonly to: number;
}

/** null where the title says it in another way */
export function lettersOfTitle(caption: string, source: string, { from, to }: Span): SourceChar[] | null {
  for (let start = to - 1; start >= from; start--) {
    const letters = lettersAt(caption, source, start, to);
    if (letters) return letters;
  }
  return null;
}

function lettersAt(caption: string, source: string, start: number, to: number): SourceChar[] | null {
  const letters: SourceChar[] = [];
  let at = start;
  for (const char of caption.split('')) {
    const isEscaped = source[at] === '\\' && source[at + 1] === char && /[!-/:-@[-`{-~]/u.test(char);
    const end = at + (isEscaped ? 2 : 1);
    if (source[end - 1] !== char || end > to) return null;
    letters.push({ char, from: at, to: end, wrapper: null, note: null });
    at = end;
  }
  return letters;
}
