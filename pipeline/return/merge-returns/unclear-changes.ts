/** Where nobody knows the text that a file was made of: changes on lines that also differ from the current text. */

import { END } from '../returned.ts';
import type { Woven } from '../weave/stream.ts';
import { type Stream, streamsOf } from '../weave/stream.ts';
import { marksOn } from '../weave/view.ts';

/** @param isSame whether the block of this anchor is known to be as it was */
export function unclearChanges(woven: Woven, isSame: (anchor: string) => boolean): ReadonlySet<number> {
  const unclear = new Set<number>();
  for (const stream of streamsOf(woven)) inStream(stream, isSame, unclear);
  return unclear;
}

function inStream({ items, elements }: Stream, isSame: (anchor: string) => boolean, unclear: Set<number>): void {
  let [changes, differs] = [new Set<number>(), false];
  for (const { base, text, table, ...marked } of elements) {
    for (const mark of marksOn(marked)) {
      if (mark.tracked) changes.add(mark.change);
      else differs = true;
    }
    if (!base || (text !== END && !table)) continue;
    const anchor = items[base.line]?.anchor ?? '';
    if (differs && !isSame(anchor)) for (const change of changes) unclear.add(change);
    [changes, differs] = [new Set(), false];
  }
}
