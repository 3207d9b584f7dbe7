/** The running texts of a report, each with the numbers that stand in it. */
import { type Indicator, indicatorsIn } from '#grammar/indicators.ts';
import { scanNumerals } from '#grammar/scan-numerals.ts';
import type { Block } from '#model/block.ts';
import type { Numeral } from '#model/figure.ts';
import { type Place, placeOf } from '#model/place.ts';
import type { Report } from '#model/report.ts';
import { blocksOf, type PlainText, plainText, plainTextOf } from '#model/walk.ts';

/** One stretch of running text: a block's, or the title's. */
export interface Passage {
  readonly anchor: string;
  /** null: the title */
  readonly block: Block | null;
  readonly text: PlainText;
  /** what `text.value` spells in numbers */
  readonly numerals: readonly Numeral[];
  /** what each of them measures */
  readonly indicators: readonly Indicator[];
  /** where text.value[from, to) stands in the source */
  place(from: number, to: number): Place;
}

export const TITLE_ANCHOR = 'blk_title';

/** A class: an object with accessors of its own costs V8 several times as much to make and to ask. */
class ReportPassage implements Passage {
  readonly anchor: string;
  readonly block: Block | null;
  readonly text: PlainText;
  readonly #file: string;
  #numerals: readonly Numeral[] | undefined;
  #indicators: readonly Indicator[] | undefined;

  constructor({ file }: Report, anchor: string, block: Block | null, text: PlainText) {
    this.anchor = anchor;
    this.block = block;
    this.text = text;
    this.#file = file;
  }

  get numerals(): readonly Numeral[] {
    this.#numerals ??= scanNumerals(this.text.value);
    return this.#numerals;
  }

  get indicators(): readonly Indicator[] {
    this.#indicators ??= indicatorsIn(this.text.value, this.numerals);
    return this.#indicators;
  }

  place(from: number, to: number): Place {
    return placeOf(this.#file, this.text.runs, from, to);
  }
}

/** Every passage of a report; blocks that only hold other blocks, and code, have none. */
export function passagesOf(report: Report): readonly Passage[] {
  const passages: Passage[] = [];
  const title = plainTextOf(report.title.children);
  if (title.value) passages.push(new ReportPassage(report, TITLE_ANCHOR, null, title));
  for (const block of blocksOf(report)) {
    const text = plainText(block);
    if (text.value) passages.push(new ReportPassage(report, block.anchor, block, text));
  }
  return passages;
}
