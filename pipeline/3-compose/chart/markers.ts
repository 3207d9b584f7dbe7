/** The marks on the points of a line: another shape for each series, so that none is told by colour alone. */
import type { PathShape, Segment } from '#model/chart.ts';
import { circlePath, polygonPath, rectanglePath } from './paths.ts';
import { toneOf } from './tones.ts';

export const MARKER_PX = 7;
const HOLLOW_STROKE_PX = 1.5;

/** ECharts' names of the symbols, and whether they are filled with paper. */
export const MARKERS = [
  { symbol: 'circle', hollow: false },
  { symbol: 'rect', hollow: true },
  { symbol: 'triangle', hollow: false },
  { symbol: 'diamond', hollow: true },
] as const;

export const markerOf = (series: number) => MARKERS[series] ?? MARKERS[3];

/** For the legend; the marks on the line itself are ECharts'. */
export function markerPath(series: number, x: number, y: number): PathShape {
  const { symbol, hollow } = markerOf(series);
  const tone = toneOf(series);
  return {
    kind: 'path',
    segments: outline(symbol, x, y, MARKER_PX / 2),
    fill: hollow ? 'paper' : tone,
    stroke: hollow ? tone : null,
    strokePx: hollow ? HOLLOW_STROKE_PX : 0,
    dash: [],
  };
}

function outline(symbol: (typeof MARKERS)[number]['symbol'], x: number, y: number, r: number): Segment[] {
  switch (symbol) {
    case 'circle':
      return circlePath(x, y, r);
    case 'rect':
      return rectanglePath(x - r, y - r, 2 * r, 2 * r);
    case 'triangle':
      return polygonPath([
        [x, y - r],
        [x + r, y + r],
        [x - r, y + r],
      ]);
    case 'diamond':
      return polygonPath([
        [x, y - r],
        [x + r, y],
        [x, y + r],
        [x - r, y],
      ]);
  }
}
