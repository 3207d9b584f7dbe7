/** Two lines of a report become one: what closes and opens between them, the number of an item, the comments around. */
import type { BaseLine } from '../base/base-line.ts';
import { joining } from './breaks.ts';
import type { SourceEdit } from './edits.ts';
import type { Kept } from './gaps.ts';
import { waiversBetween } from './new-blocks.ts';
import { blankBefore, blankBehind, labelLength, sharesList } from './unlist.ts';
import type { Writing } from './writing.ts';

export interface Joining {
  readonly a: BaseLine;
  readonly b: BaseLine;
  /** the last letter of the one that stays, and the first of the other */
  readonly before: Kept;
  readonly after: Kept;
  /** Markdown that comes between them */
  readonly text: string;
}

/** null: nothing of the second one stands in the source */
export function joinLines({ a, b, before, after, text }: Joining, { source, ties, eol }: Writing): SourceEdit[] | null {
  // the number of a term is made anew where the line goes on
  const last = a.chars.slice(0, before.at + 1).findLast((char) => char !== null);
  const first = b.chars.slice(after.at).find((char) => char !== null);
  if (!last || !first || !a.block) return null;
  const { close, open } = joining(source, last, first, text);
  // of an item of which the number alone is left, the space behind it is left too
  const from = before.at + 1 === labelLength(a) ? a.block.from : last.to;
  const edits: SourceEdit[] = [{ from, to: first.from, text: close + text + open }];
  // the number of an item goes on in the line as plain letters, without the space behind it
  const number = b.chars[labelLength(b) - 1];
  if (after.at < labelLength(b) && number && b.block) edits.push({ from: number.to, to: b.block.from, text: '' });
  // what is left of a number is none: the line is a paragraph then
  const isCut = before.at + 1 < labelLength(a);
  if (isCut) edits.push(...blankBefore(a, source, eol));
  if (labelLength(b) > 0 && (isCut || !sharesList(a, b))) edits.push(...blankBehind(b, source, eol));
  const waivers = waiversBetween({ from: last.to, to: first.from }, source, ties);
  const at = a.block.from;
  if (waivers.length > 0) edits.push({ from: at, to: at, text: waivers.map((each) => each + eol).join('') });
  return edits;
}
