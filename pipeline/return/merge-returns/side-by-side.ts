/** Two texts of one paragraph, side by side: only where they differ, with what stands around. */
import { conflictSides } from '#messages/returned.ts';
import type { Bilingual } from '#model/finding.ts';
import type { Sides } from './proposal.ts';

/** letters on each side of the difference */
const AROUND = 14;

export function sideBySide({ base, now }: Sides): Bilingual {
  if (now === null) return conflictSides(base, now);
  const [own, other] = [[...base], [...now]];
  const most = Math.min(own.length, other.length);
  let head = 0;
  while (head < most && own[head] === other[head]) head++;
  let tail = 0;
  while (tail < most - head && own.at(-1 - tail) === other.at(-1 - tail)) tail++;
  const cut = (letters: readonly string[]): string => {
    const [from, to] = [Math.max(0, head - AROUND), Math.min(letters.length, letters.length - tail + AROUND)];
    return `${from > 0 ? '…' : ''}${letters.slice(from, to).join('')}${to < letters.length ? '…' : ''}`;
  };
  return conflictSides(cut(own), cut(other));
}
