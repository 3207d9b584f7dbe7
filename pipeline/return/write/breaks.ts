/** What closes and opens the marks around a place where a line is parted or two are joined. */
import type { LineChar } from '../base/base-line.ts';
import { sameWrapper, wrappersOf } from './line-edit.ts';

/** Innermost first: the marks that end. */
export function closers(source: string, char: LineChar | undefined): string {
  return wrappersOf(char ?? undefined)
    .map(({ innerTo, to }) => source.slice(innerTo, to))
    .join('');
}

/** Outermost first: the marks that begin. */
export function openers(source: string, char: LineChar | undefined): string {
  return wrappersOf(char ?? undefined)
    .reverse()
    .map(({ from, innerFrom }) => source.slice(from, innerFrom))
    .join('');
}

/** The marks that hold both letters: they end before a parting and begin again behind it. */
export function parted(
  source: string,
  a: LineChar | undefined,
  b: LineChar | undefined,
): { close: string; open: string } {
  const common = wrappersOf(a ?? undefined).filter((own) =>
    wrappersOf(b ?? undefined).some((other) => sameWrapper(own, other)),
  );
  return {
    close: common.map(({ innerTo, to }) => source.slice(innerTo, to)).join(''),
    open: common
      .toReversed()
      .map(({ from, innerFrom }) => source.slice(from, innerFrom))
      .join(''),
  };
}
