/** What a layout hands to ECharts, and what it draws itself: categories and rules. */
import type { Shape } from '#model/chart.ts';

/** In px, from the drawing's edges. */
export interface Grid {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export type Side = 'top' | 'bottom' | 'left' | 'right';

/** One point of a series as ECharts is to draw it; `side` null: without its label. */
export interface Mark {
  readonly value: number;
  readonly label: string;
  readonly side: Side | null;
}

export interface ChartLayout {
  readonly heightPx: number;
  readonly grid: Grid;
  /** of the value axis */
  readonly range: readonly [number, number];
  /** the categories run down the page */
  readonly upright: boolean;
  readonly barPx: number;
  /** by series, then by category */
  readonly marks: readonly (readonly (Mark | null)[])[];
  /** drawn below what ECharts draws */
  readonly under: readonly Shape[];
  /** said beside the unit */
  readonly note: string;
}
