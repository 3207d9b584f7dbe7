/** How letters with proposals are held against the lines that stand there now, where nothing else is among them. */
import type { BaseItem } from '../base/base-line.ts';
import { type Element, lineOf, type Stream } from '../weave/stream.ts';
import type { Comparison } from './find-readings.ts';
import { tokensOf } from './text-tokens.ts';
import { unitsOf } from './units.ts';

export function compareLetters(
  stream: Stream,
  now: readonly BaseItem[],
  isSameNote: Comparison['isSameNote'],
): Comparison {
  return {
    units: unitsOf(stream),
    tokens: tokensOf(now),
    isMade: (element) => isMade(element, stream),
    isSameNote,
    tables: { misfit: () => null, isThere: () => false },
  };
}

function isMade({ base }: Element, stream: Stream): boolean {
  const line = base && lineOf(stream, base.line);
  return line !== null && base !== null && base.at < line.text.length && !line.chars[base.at];
}
