/** A folded text that remembers what it has read: a dozen readers ask for the number at one place. */
import { type Amount, amountOf } from './amounts.ts';
import { type NumberReading, readNumber } from './number.ts';

export interface Source {
  readonly text: string;
  number(at: number): NumberReading | null;
  /** the number with its unit, if one follows */
  amount(at: number): Amount | null;
}

const MOST_REMEMBERED = 128;

function remembered<Value>(read: (at: number) => Value): (at: number) => Value {
  const known = new Map<number, Value>();
  return (at) => {
    const before = known.get(at);
    if (before !== undefined) return before;
    if (known.size >= MOST_REMEMBERED) known.clear();
    const value = read(at);
    known.set(at, value);
    return value;
  };
}

/** `text` is folded already (fold.ts). */
export function sourceOf(text: string): Source {
  const number = remembered((at) => readNumber(text, at));
  const amount = remembered((at) => {
    const found = number(at);
    return found && amountOf(text, found);
  });
  return { text, number, amount };
}
