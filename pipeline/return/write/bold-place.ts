/** Where text that comes has to stand so that it is in bold, or is not, as the returned file has it. */
import type { BaseLine } from '../base/base-line.ts';
import type { Wrapper } from '../base/source-chars.ts';
import { isBoldMark, sameWrapper, wrappersOf } from './line-edit.ts';
import type { NewText } from './markup.ts';

/** null: a style of its own says how it looks, and where it stands is as good as anywhere beside */
export type Bold = boolean | null;

export function boldOf({ text, strong }: NewText): Bold {
  if (text === '' || strong?.length !== text.length || strong.includes(null)) return null;
  return strong.every((each) => each === true);
}

interface Stretch {
  readonly line: BaseLine;
  /** letters that go */
  readonly from: number;
  readonly to: number;
}

interface Beside {
  readonly at: number | null;
  /** bold stands right before it, or right behind: marks of its own there would run into those */
  readonly isBehind: boolean;
  readonly isBefore: boolean;
  /** nothing in bold is beside it: it brings marks of its own */
  readonly isAlone: boolean;
}

/** `at` is null where it stands right by itself. */
export function boldPlace({ line, from, to }: Stretch, bold: boolean, source: string): Beside {
  const [before, after] = [line.chars[from - 1], line.chars[to]];
  const marksOf = (char: typeof before): Wrapper[] =>
    wrappersOf(char ?? undefined).filter((wrapper) => isBoldMark(wrapper, source));
  const [own, next] = [marksOf(before), marksOf(after)];
  const beside = { isBehind: own.length > 0, isBefore: next.length > 0 };
  const isInside = own.some((mark) => next.some((other) => sameWrapper(mark, other)));
  if (isInside) return { ...beside, at: null, isAlone: false };
  if (!bold) return { ...beside, at: own.at(-1)?.to ?? null, isAlone: true };
  if (own.length > 0) return { ...beside, at: before?.to ?? null, isAlone: false };
  if (next.length > 0) return { ...beside, at: after?.from ?? null, isAlone: false };
  const gone = line.chars.slice(from, to);
  const isWhole = gone.length > 0 && gone.every((char) => char === null || marksOf(char).length > 0);
  return { ...beside, at: null, isAlone: !isWhole };
}
