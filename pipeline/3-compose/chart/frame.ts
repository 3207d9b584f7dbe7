/** What stands around the drawn marks: title, unit, legend, categories; and how much room is left for the marks. */
import type { ChartPlan, PathShape, Shape, TextShape } from '#model/chart.ts';
import { markerPath } from './markers.ts';
import { widthOf, wrapEvenly } from './measure.ts';
import { linePath, rectanglePath } from './paths.ts';
import { dashOf, isHollow, toneOf } from './tones.ts';

/** Wide enough for twelve categories, small enough that its text is legible on a phone. */
export const WIDTH_PX = 440;
export const EDGE_PX = 6;
export const TEXT_PX = 13;
export const LINE_PX = 17;
const TITLE_PX = 15;
const TITLE_LINE_PX = 21;
const SMALL_PX = 12;
const SWATCH_PX = 11;
const LINE_SWATCH_PX = 26;
/** the line around a hollow bar */
export const HOLLOW_PX = 1.2;
/** between baseline and the middle of a letter, in em */
export const MIDDLE_EM = 0.36;

export interface TextPlace {
  readonly xPx: number;
  readonly yPx: number;
  readonly anchor?: TextShape['anchor'];
  readonly sizePx?: number;
  readonly bold?: boolean;
  readonly tone?: TextShape['tone'];
}

export function textShape(text: string, place: TextPlace): TextShape {
  return { kind: 'text', text, anchor: 'start', sizePx: TEXT_PX, bold: false, tone: 'ink', ...place };
}

export interface Header {
  readonly shapes: readonly Shape[];
  readonly heightPx: number;
}

/** Title, then the unit at the left and the names of the series at the right, below each other where they do not fit. */
export function header(plan: ChartPlan, note: string): Header {
  const shapes: Shape[] = [];
  let y = EDGE_PX;
  if (plan.title !== '') {
    for (const line of wrapEvenly(plan.title, TITLE_PX, WIDTH_PX - 2 * EDGE_PX)) {
      shapes.push(textShape(line, { xPx: EDGE_PX, yPx: y + TITLE_PX, sizePx: TITLE_PX, bold: true }));
      y += TITLE_LINE_PX;
    }
  }
  for (const line of legendLines(plan, note)) {
    let x = EDGE_PX;
    for (const entry of line) {
      shapes.push(...entry.shapesAt(x, y + SMALL_PX + 2));
      x += entry.widthPx + GAP_PX;
    }
    y += LINE_PX + 1;
  }
  return { shapes, heightPx: y + 6 };
}

const GAP_PX = 16;

interface Entry {
  readonly widthPx: number;
  readonly shapesAt: (xPx: number, baselinePx: number) => Shape[];
}

function legendLines(plan: ChartPlan, note: string): Entry[][] {
  const words = [plan.unitLine, note].filter((text) => text !== '').map(wordsEntry);
  const names = plan.series.length > 1 ? plan.series.map(({ name }, index) => seriesEntry(plan.type, name, index)) : [];
  const lines: Entry[][] = [];
  let room = 0;
  for (const entry of [...words, ...names]) {
    if (entry.widthPx > room || lines.length === 0) {
      lines.push([]);
      room = WIDTH_PX - 2 * EDGE_PX;
    }
    lines.at(-1)?.push(entry);
    room -= entry.widthPx + GAP_PX;
  }
  return lines;
}

function wordsEntry(text: string): Entry {
  const shapesAt = (xPx: number, yPx: number): Shape[] => [
    textShape(text, { xPx, yPx, sizePx: SMALL_PX, tone: 'soft' }),
  ];
  return { widthPx: widthOf(text, SMALL_PX), shapesAt };
}

function seriesEntry(type: ChartPlan['type'], name: string, index: number): Entry {
  const swatchPx = type === 'line' ? LINE_SWATCH_PX : SWATCH_PX;
  const widthPx = swatchPx + 5 + widthOf(name, SMALL_PX);
  const shapesAt = (xPx: number, yPx: number): Shape[] => {
    const middle = yPx - MIDDLE_EM * SMALL_PX;
    const swatch = type === 'line' ? lineSwatch(xPx, middle, index) : [barSwatch(xPx, middle, index)];
    return [...swatch, textShape(name, { xPx: xPx + swatchPx + 5, yPx, sizePx: SMALL_PX })];
  };
  return { widthPx, shapesAt };
}

function barSwatch(xPx: number, middlePx: number, index: number): PathShape {
  const [tone, hollow] = [toneOf(index), isHollow(index)];
  const segments = rectanglePath(xPx, middlePx - SWATCH_PX / 2, SWATCH_PX, SWATCH_PX);
  const [fill, stroke, strokePx] = hollow ? (['paper', tone, HOLLOW_PX] as const) : ([tone, null, 0] as const);
  return { kind: 'path', segments, fill, stroke, strokePx, dash: [] };
}

function lineSwatch(xPx: number, middlePx: number, index: number): PathShape[] {
  const stroke = linePath([
    [xPx, middlePx],
    [xPx + LINE_SWATCH_PX, middlePx],
  ]);
  const line: PathShape = {
    kind: 'path',
    segments: stroke,
    fill: null,
    stroke: toneOf(index),
    strokePx: 2,
    dash: dashOf(index),
  };
  return [line, markerPath(index, xPx + LINE_SWATCH_PX / 2, middlePx)];
}
