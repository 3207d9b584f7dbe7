/** A line as it is compared with another. */
import type { BaseLine } from './base-line.ts';

/** What an edition makes by itself may be made anew, or no more: the number of a table, the label of a term. */
export function comparedText({ text, chars }: { readonly text: string; readonly chars: BaseLine['chars'] }): string {
  return [...chars.keys()]
    .filter((at) => chars[at])
    .map((at) => text[at])
    .join('')
    .trim();
}
