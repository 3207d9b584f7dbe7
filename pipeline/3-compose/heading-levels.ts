/** Gives headings levels in order, without a skip, below the title's 1. */
import type { Ordinal } from '#model/block.ts';

export interface Levels {
  /** the composed level (2 to 6) of a heading that the author put on `authored` */
  next(authored: number): number;
}

/** One of these per division: annexes and glossary start anew below their own heading. */
export function openLevels(top: number): Levels {
  const stack: { readonly authored: number; readonly composed: number }[] = [];
  return {
    next(authored) {
      while (stack.length > 0 && (stack.at(-1)?.authored ?? 0) >= authored) stack.pop();
      const composed = Math.min(6, (stack.at(-1)?.composed ?? top) + 1);
      stack.push({ authored, composed });
      return composed;
    },
  };
}

const RUNGS: Readonly<Record<Ordinal['scheme'], 1 | 2 | 3 | 4>> = {
  chapter: 1,
  han: 1,
  hanParen: 2,
  arabic: 3,
  diHan: 3,
  arabicParen: 4,
  circled: 4,
};

/** The rung of GB/T 9704's ladder: told by the typed number, else by the level. */
export function styleLevel(ordinal: Ordinal | null, level: number): 1 | 2 | 3 | 4 {
  if (ordinal) return RUNGS[ordinal.scheme];
  return Math.min(4, Math.max(1, level - 1)) as 1 | 2 | 3 | 4;
}
