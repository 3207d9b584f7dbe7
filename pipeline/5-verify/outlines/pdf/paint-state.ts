/** The graphics state as far as it decides what text says and whether it is seen (ISO 32000-1, 8.4 and 9.3). */
import type { PdfFont } from './fonts.ts';
import { type Box, IDENTITY, type Matrix } from './geometry.ts';

export interface PaintState {
  ctm: Matrix;
  clip: Box;
  /** luminance of fill and stroke, 0 black to 1 white */
  fill: number;
  stroke: number;
  fillSpace: string;
  strokeSpace: string;
  alpha: number;
  font: PdfFont | null;
  size: number;
  charSpace: number;
  wordSpace: number;
  /** 1 is 100 % */
  scale: number;
  leading: number;
  rise: number;
  mode: number;
  /** of a stroke, before the matrix */
  lineWidth: number;
}

export function initialState(page: Box): PaintState {
  return {
    ctm: IDENTITY,
    clip: page,
    fill: 0,
    stroke: 0,
    fillSpace: 'DeviceGray',
    strokeSpace: 'DeviceGray',
    alpha: 1,
    font: null,
    size: 0,
    charSpace: 0,
    wordSpace: 0,
    scale: 1,
    leading: 0,
    rise: 0,
    mode: 0,
    lineWidth: 1,
  };
}

/** Rec. 709 weights; a tint of a Separation counts as ink, a pattern as seen. */
export function luminance(components: readonly number[], space: string): number {
  const [a = 0, b = 0, c = 0, d = 0] = components;
  if (space === 'Separation' || space === 'DeviceN') return 1 - a;
  if (components.length === 1) return a;
  if (components.length === 3) return 0.2126 * a + 0.7152 * b + 0.0722 * c;
  if (components.length === 4) return (1 - d) * (0.2126 * (1 - a) + 0.7152 * (1 - b) + 0.0722 * (1 - c));
  return 0;
}
