/** Whether a paragraph that people have edited says what a change would make it say, letter by letter and with what stands around. */
import type { Change } from '../list/change.ts';
import { NO_TEXT } from '../returned.ts';
import type { Footprint } from './footprint.ts';
import type { Sides } from './proposal.ts';

/** letters on each side of a change, or up to the end of the line */
const AROUND = 8;
/** as few as these are met by chance */
const FEWEST = 8;

/** Of words in one line alone: a row, a cell, a note or the end of a line is compared by people. */
export function standsSo({ spot }: Footprint, { kind, old, new: come }: Change, { now }: Sides): boolean {
  const isWords = kind === 'insert' || kind === 'delete' || kind === 'replace';
  if (!isWords || !spot || spot.item.kind !== 'line' || spot.row !== null || now === null) return false;
  const { text } = spot.item;
  if (text.slice(spot.from, spot.to) !== old || /[\n［］]/u.test(old + come)) return false;
  const clean = (part: string): string => part.replace(NO_TEXT, '');
  const [head, tail] = [clean(text.slice(0, spot.from)), clean(text.slice(spot.to))];
  const [before, behind] = [head.slice(-AROUND), tail.slice(0, AROUND)];
  if (before.length + behind.length < FEWEST) return false;
  const times = (line: string, words: string): number => line.split(before + words + behind).length - 1;
  const atStart = head.length > AROUND || now.startsWith(before + come);
  const atEnd = tail.length > AROUND || now.endsWith(come + behind);
  const isThere = times(now, come) === 1 && times(now, old) === 0;
  return isThere && atStart && atEnd && times(clean(text), come) === 0;
}
