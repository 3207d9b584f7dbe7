/** Cuts the numbers out of a text as they are printed: a scanner of its own, so that no fault of the grammar hides in the proof. */

export interface PrintedNumber {
  readonly at: number;
  /** with sign, separators and per cent mark: `-3.2%`, `1,234`, `２０％` */
  readonly text: string;
}

// digits of any width, Han numerals left out: these are words and compared as text
const NUMBER = /[+\-−–±＋－]?[0-9０-９]+(?:[.,:/．，：／·][0-9０-９]+)*[%％‰]?/gu;

export function numbersIn(flow: string): readonly PrintedNumber[] {
  return Array.from(flow.matchAll(NUMBER), (match) => ({ at: match.index, text: match[0] }));
}
