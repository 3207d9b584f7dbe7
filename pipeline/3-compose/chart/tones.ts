/** Tones as colours that ECharts passes through unchanged, and how series are told apart without colour. */
import { TONES, type Tone } from '#model/chart.ts';

const SERIES_TONES = ['series1', 'series2', 'series3', 'series4'] as const;

export const toneOf = (series: number): (typeof SERIES_TONES)[number] => SERIES_TONES[series] ?? 'series4';

/** The fourth series is hollow: paper inside, a line around. */
export const isHollow = (series: number): boolean => toneOf(series) === 'series4';

/** Strokes of the lines: solid, long, short, long and short. */
const DASHES: readonly (readonly number[])[] = [[], [7, 4], [2, 3], [9, 3, 2, 3]];

export const dashOf = (series: number): readonly number[] => DASHES[series] ?? [];

/** `#00000n`: a name for a tone, never printed. */
export const colourOf = (tone: Tone): string => `#00000${TONES.indexOf(tone) + 1}`;

/** @throws Error on a colour that no tone has: ECharts drew something that was not asked for */
export function toneOfColour(colour: string): Tone {
  const tone = TONES.find((each) => colourOf(each) === colour);
  if (!tone) throw new Error(`a chart was drawn in ${colour}, which stands for no tone`);
  return tone;
}
