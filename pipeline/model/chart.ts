/** A chart: a table shown as a drawing, with the table itself beside it. The drawing is the same in every format. */
import type { Place } from './place.ts';

/** Bars from nought, lines for what changes over time. Areas and pies are left out: their sizes are hard to compare. */
export const CHART_TYPES = ['bar', 'line'] as const;
export type ChartType = (typeof CHART_TYPES)[number];

/** What the author wrote around the table. */
export interface Chart {
  readonly type: ChartType;
  /** of all that is drawn; null: told by the table */
  readonly unit: string | null;
  /** heads of the columns that are drawn; null: all that hold numbers */
  readonly columns: readonly string[] | null;
  /** null: made from the table */
  readonly alt: string | null;
  /** of the directive */
  readonly place: Place;
}

export interface ChartPoint {
  /** a decimal number */
  readonly value: string;
  /** the number as the table prints it */
  readonly label: string;
}

export interface ChartSeries {
  /** head of its column without its unit; '' for the only series of a table without a head */
  readonly name: string;
  /** one per category; null where the table has none */
  readonly points: readonly (ChartPoint | null)[];
}

/** What is to be drawn, taken from the table alone. */
export interface ChartPlan {
  readonly type: ChartType;
  readonly title: string;
  /** `单位：亿元`, '' where there is none */
  readonly unitLine: string;
  /** said where a line does not begin at nought */
  readonly notFromZero: string;
  readonly categories: readonly string[];
  readonly series: readonly ChartSeries[];
}

/** What a shape is, not how it is coloured: each format has its own paper. */
export const TONES = ['series1', 'series2', 'series3', 'series4', 'ink', 'soft', 'rule', 'paper'] as const;
export type Tone = (typeof TONES)[number];

/** Absolute, in px from the drawing's left and top edge. */
export type Segment =
  | readonly ['M' | 'L', number, number]
  | readonly ['C', number, number, number, number, number, number]
  | readonly ['Z'];

export interface PathShape {
  readonly kind: 'path';
  readonly segments: readonly Segment[];
  readonly fill: Tone | null;
  readonly stroke: Tone | null;
  readonly strokePx: number;
  /** lengths of strokes and gaps; [] for a solid line */
  readonly dash: readonly number[];
}

export interface TextShape {
  readonly kind: 'text';
  readonly text: string;
  /** of the anchor, on the baseline */
  readonly xPx: number;
  readonly yPx: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly sizePx: number;
  readonly bold: boolean;
  readonly tone: 'ink' | 'soft';
}

export type Shape = PathShape | TextShape;

/** CSS pixels; later shapes lie above earlier ones. */
export interface Drawing {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly shapes: readonly Shape[];
}

export interface ComposedChart {
  readonly type: ChartType;
  readonly alt: string;
  readonly drawing: Drawing;
}

/** The text of a path for SVG. */
export function pathData(segments: readonly Segment[]): string {
  return segments.map(([command, ...numbers]) => `${command}${numbers.join(' ')}`).join('');
}
