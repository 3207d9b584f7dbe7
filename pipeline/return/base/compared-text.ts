/** A line as it is compared with another. */
import { MADE } from '../returned.ts';
import type { BaseLine } from './base-line.ts';

/** The line as it is compared: what the edition makes by itself may be made anew. */
export function comparedText({ text, chars }: { readonly text: string; readonly chars: BaseLine['chars'] }): string {
  let out = '';
  for (let at = 0; at < text.length; at++) {
    if (chars[at]) out += text[at];
    else if (!out.endsWith(MADE)) out += MADE;
  }
  return out.trim();
}
