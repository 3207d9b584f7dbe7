/** Every figure with what it measures, how it moved and of which time: what the rules of consistency compare. */
import { allMatches } from '#grammar/all-matches.ts';
import { Exact } from '#grammar/exact.ts';
import type { Indicator } from '#grammar/indicators.ts';
import type { Numeral } from '#model/figure.ts';
import type { Passage } from './passages.ts';

export interface Measure {
  readonly passage: Passage;
  readonly numeral: Numeral;
  /** '' where none was found */
  readonly name: string;
  /** 增长, 比上年减少; '' for a level */
  readonly change: string;
  /** the name stands in the figure's own clause */
  readonly own: boolean;
  /** which sentence of the passage, from 0 */
  readonly sentence: number;
  /** the words of time that govern it: 2024年, 今年, 目标; '' for none */
  readonly period: string;
  /** neither 余 nor 约 nor 以上: it can be recomputed */
  readonly precise: boolean;
}

/** Fractions, dates and times are no amounts. */
const DECIMAL = /^-?\d+(?:\.\d+)?$/;
const SENTENCE_END = /[。；！？\n]/g;
const TIME =
  /(?:19|20)\d\d年|去年|今年|上年|明年|前年|本届|五年(?:来|间)|过去五年|今后五年|“十[一二三四五]五”|目标|力争|预期|计划|规划|到\d{4}年|一季度|上半年|前三季度/g;
const PLAN = /预期目标|主要目标|力争|计划|确保|今年要|争取/;

function sentenceStarts(text: string): readonly number[] {
  const starts = [0];
  SENTENCE_END.lastIndex = 0;
  while (SENTENCE_END.test(text)) starts.push(SENTENCE_END.lastIndex);
  return starts;
}

const LONGEST_LOOK = 160;

/** The words of time in the sentence before the figure, without repeats; a plan governs the rest of its paragraph. */
function periodBefore(sentence: string, planned: boolean): string {
  const words = [...allMatches(sentence, TIME)].map((found) => found[0]);
  return [...new Set([...words, ...(planned ? ['目标'] : [])])].sort().join(' ');
}

interface Surroundings {
  readonly passage: Passage;
  readonly sentence: number;
  /** of its sentence, as far as it is looked at */
  readonly from: number;
  readonly planned: boolean;
}

/** A class: an object with an accessor of its own costs V8 five times as much to make, and there is one for each figure. */
class MeasureOfNumeral implements Measure {
  readonly passage: Passage;
  readonly numeral: Numeral;
  readonly name: string;
  readonly change: string;
  readonly own: boolean;
  readonly sentence: number;
  readonly precise: boolean;
  readonly #from: number;
  readonly #planned: boolean;

  constructor(numeral: Numeral, { name, change, own }: Indicator, { passage, sentence, from, planned }: Surroundings) {
    this.passage = passage;
    this.numeral = numeral;
    this.name = name;
    this.change = change;
    this.own = own;
    this.sentence = sentence;
    this.precise = !numeral.approximate;
    this.#from = from;
    this.#planned = planned;
  }

  /** Asked for one figure in ten. */
  get period(): string {
    return periodBefore(this.passage.text.value.slice(this.#from, this.numeral.start), this.#planned);
  }
}

const NOTHING: Indicator = { name: '', change: '', own: false };

export function measuresIn(passage: Passage): readonly Measure[] {
  const { text, numerals, indicators } = passage;
  const starts = sentenceStarts(text.value);
  const plan = text.value.search(PLAN);
  const measures: Measure[] = [];
  let sentence = 0;
  for (const [index, numeral] of numerals.entries()) {
    const { start, figure, value } = numeral;
    while ((starts[sentence + 1] ?? text.value.length + 1) <= start) sentence += 1;
    if (!figure || !DECIMAL.test(value ?? '')) continue;
    const from = Math.max(starts[sentence] ?? 0, start - LONGEST_LOOK);
    const planned = plan >= 0 && plan < start;
    measures.push(new MeasureOfNumeral(numeral, indicators[index] ?? NOTHING, { passage, sentence, from, planned }));
  }
  return measures;
}

/** The bounds of what a printed number may stand for: half of its last place to either side. */
export interface Bounds {
  readonly low: Exact;
  readonly high: Exact;
}

/** Whole numbers without 万 or 亿 are counted, not rounded. */
export function boundsOf({ value, precision, text }: Numeral): Bounds {
  const number = new Exact(value ?? 0);
  if (precision === 0 && !/[万亿千百]/.test(text) && !/[%％]/.test(text)) return { low: number, high: number };
  const half = new Exact(`0.5e-${precision ?? 0}`).times(multiplierOf(text));
  return { low: number.minus(half), high: number.plus(half) };
}

/** 4.07亿元 is good to a hundredth of a 亿. */
function multiplierOf(text: string): Exact {
  let scale = new Exact(1);
  for (const [character, power] of [
    ['亿', '1e8'],
    ['万', '1e4'],
  ] as const) {
    if (text.includes(character)) scale = scale.times(power);
  }
  return scale;
}

export function overlap(a: Bounds, b: Bounds): boolean {
  return a.low.lte(b.high) && b.low.lte(a.high);
}

const OF_TIME: ReadonlySet<string> = new Set(['year', 'date', 'time']);

/** Without the words of time, which stand between the numbers that are compared: 由2020年的120家增加到2023年的180家. */
export function withoutTimes(measures: readonly Measure[]): readonly Measure[] {
  return measures.filter(({ numeral }) => !OF_TIME.has(numeral.kind));
}
