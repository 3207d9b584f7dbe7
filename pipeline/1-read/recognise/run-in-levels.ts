/** Gives each run-in heading its level: below the heading it stands under, beside its own kind. */
import type { Block, Ordinal } from '#model/block.ts';

/** From the highest to the lowest, GB/T 9704-2012 7.3.3. */
const LADDER: readonly Ordinal['scheme'][] = ['chapter', 'han', 'hanParen', 'arabic', 'arabicParen', 'circled'];

interface Open {
  readonly level: number;
  readonly scheme: Ordinal['scheme'] | null;
  readonly runIn: boolean;
}

/** The blocks of one division; levels are at least 3 where the parts are of level 2, at most 6. */
export function setRunInLevels(blocks: readonly Block[]): Block[] {
  const hasParts = blocks.some((block) => block.kind === 'heading' && block.level === 2);
  const open: Open[] = [];
  return blocks.map((block) => {
    if (block.kind === 'heading') {
      while ((open.at(-1)?.level ?? 0) >= block.level) open.pop();
      open.push({ level: block.level, scheme: block.ordinal?.scheme ?? null, runIn: false });
      return block;
    }
    if (block.kind !== 'runInHeading') return block;
    const scheme = block.ordinal?.scheme ?? null;
    const sibling = open.find((one) => one.scheme !== null && one.scheme === scheme);
    while (standsBeside(open.at(-1), scheme)) open.pop();
    const below = (open.at(-1)?.level ?? 1) + 1;
    const level = Math.min(6, sibling?.level ?? Math.max(below, hasParts ? 3 : 2));
    while ((open.at(-1)?.level ?? 0) >= level) open.pop();
    open.push({ level, scheme, runIn: true });
    return { ...block, level };
  });
}

/** A run-in heading of the same rung or a lower one ends before this one begins. */
function standsBeside(open: Open | undefined, scheme: Ordinal['scheme'] | null): boolean {
  if (!open?.runIn) return false;
  if (open.scheme === null || scheme === null) return true;
  return LADDER.indexOf(open.scheme) >= LADDER.indexOf(scheme);
}
