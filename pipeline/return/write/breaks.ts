/** What closes and opens the marks around a place where a line is parted or two are joined. */
import type { LineChar } from '../base/base-line.ts';
import { sameWrapper, wrappersOf } from './line-edit.ts';

/** The marks that end before text which joins two lines, and those that begin behind it. */
export function joining(
  source: string,
  last: LineChar,
  first: LineChar,
  text: string,
): { readonly close: string; readonly open: string } {
  // innermost first, and outermost first
  const close = wrappersOf(last ?? undefined).map(({ innerTo, to }) => source.slice(innerTo, to));
  const open = wrappersOf(first ?? undefined)
    .reverse()
    .map(({ from, innerFrom }) => source.slice(from, innerFrom));
  // bold that ends where bold begins goes on: four asterisks would be letters
  while (text === '' && close.length > 0 && close.at(-1) === open[0]) {
    close.pop();
    open.shift();
  }
  return { close: close.join(''), open: open.join('') };
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
