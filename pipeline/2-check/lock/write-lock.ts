/** Writes the lock: one line per figure below its block, so that git shows and merges what changed and nothing else. */
import type { Figure } from '#model/figure.ts';
import type { LockedFigure } from '#model/figure-change.ts';
import { lockedOf } from './locked-figure.ts';

export const LOCK_VERSION = 1;

/**
 * The block's line names it once and order gives the ordinal: a figure added before others leaves their lines alone.
 * What is empty is left out.
 */
function lineOf({ indicator, text, value, from, to, parts, unit, qualifier }: LockedFigure): string {
  return JSON.stringify({
    ...(indicator ? { indicator } : {}),
    text,
    ...(value === null ? {} : { value }),
    ...(from === null ? {} : { from }),
    ...(to === null ? {} : { to }),
    ...(parts.length > 0 ? { parts } : {}),
    ...(unit ? { unit } : {}),
    ...(qualifier ? { qualifier } : {}),
  });
}

/** @param report the id in its front matter */
export function writeLock(report: string, figures: readonly Figure[]): string {
  const blocks = [...Map.groupBy(figures, ({ anchor }) => anchor)].map(([anchor, inBlock]) => {
    const lines = inBlock.map((figure) => lineOf(lockedOf(figure)));
    return `{"anchor":${JSON.stringify(anchor)},"figures":[\n${lines.join(',\n')}\n]}`;
  });
  const list = blocks.length > 0 ? `\n${blocks.join(',\n')}\n` : '';
  return `{"version":${LOCK_VERSION},"report":${JSON.stringify(report)},"blocks":[${list}]}\n`;
}
