/** A folded text that remembers what it has read: a dozen readers ask for the number at one place. */
import { type Amount, amountOf } from './amounts.ts';
import { type NumberReading, readNumber } from './number.ts';

export interface Source {
  readonly text: string;
  number(at: number): NumberReading | null;
  /** the number with its unit, if one follows */
  amount(at: number): Amount | null;
}

/** A power of two: readers look ahead by less than this. */
const REMEMBERED = 16;

/** A ring of the last places asked about; a map of them costs several times as much for each number. */
function remembered<Value>(read: (at: number) => Value): (at: number) => Value {
  const places: number[] = new Array(REMEMBERED).fill(-1);
  const values: (Value | undefined)[] = new Array(REMEMBERED).fill(undefined);
  return (at) => {
    const slot = at & (REMEMBERED - 1);
    if (places[slot] === at) return values[slot] as Value;
    const value = read(at);
    places[slot] = at;
    values[slot] = value;
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
