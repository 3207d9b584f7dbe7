/** Which letter of which line a proposal stands at, for those who look for it. */
import { END } from '../returned.ts';
import type { Stream } from '../weave/stream.ts';

interface At {
  readonly line: number;
  readonly at: number;
  readonly to: number;
}

/** What comes stands behind the letter before it, or at the head of the line that goes on from it. */
export function placeOf({ elements }: Stream, index: number): At | null {
  const own = elements[index];
  if (own?.base) return { ...own.base, to: own.base.at + (own.text === END || own.table ? 0 : 1) };
  for (let next = index; next < elements.length; next++) {
    const element = elements[next];
    if (element?.base && element.text !== END && !element.table && element.base.at === 0) {
      return { ...element.base, to: element.base.at };
    }
    if (element?.base || element?.text === END || element?.table) break;
  }
  for (let before = index - 1; before >= 0; before--) {
    const element = elements[before];
    if (!element?.base) continue;
    const at = element.base.at + (element.text === END || element.table ? 0 : 1);
    return { line: element.base.line, at, to: at };
  }
  const first = elements.find((element) => element.base)?.base;
  return first ? { line: first.line, at: 0, to: 0 } : null;
}
