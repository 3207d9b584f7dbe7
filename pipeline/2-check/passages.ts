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

function passage(report: Report, anchor: string, block: Block | null, text: PlainText): Passage {
  let numerals: readonly Numeral[] | undefined;
  let indicators: readonly Indicator[] | undefined;
  return {
    anchor,
    block,
    text,
    get numerals() {
      numerals ??= scanNumerals(text.value);
      return numerals;
    },
    get indicators() {
      indicators ??= indicatorsIn(text.value, this.numerals);
      return indicators;
    },
    place: (from, to) => placeOf(report.file, text.runs, from, to),
  };
}

/** Every passage of a report; blocks that only hold other blocks, and code, have none. */
export function passagesOf(report: Report): readonly Passage[] {
  const passages: Passage[] = [];
  const title = plainTextOf(report.title.children);
  if (title.value) passages.push(passage(report, TITLE_ANCHOR, null, title));
  for (const block of blocksOf(report)) {
    const text = plainText(block);
    if (text.value) passages.push(passage(report, block.anchor, block, text));
  }
  return passages;
}
