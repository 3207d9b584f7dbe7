/**
 * An author's SVG as PNG, for programs that show no SVG: LibreOffice up to version 7, WPS, Word before 2016. Shapes of
 * plain colour, as logos are; null for one that has more (text, gradients, masks): half a picture would be a wrong one.
 */
import type { Segment } from '#model/chart.ts';
import { Canvas } from './canvas.ts';
import { encodePng } from './png.ts';
import { flattenPath, strokePolygons } from './stroke.ts';
import { type Matrix, type Paint, paintOf, placed } from './svg-paint.ts';
import { numbersOf, outlineOf } from './svg-path.ts';
import { readSvg, type SvgElement } from './svg-tree.ts';

/** pixels to a CSS pixel: some 200 to the inch on paper */
const SCALE = 2.5;
const MOST_PIXELS = 2_000_000;
const PAPER = [255, 255, 255] as const;
const SILENT = ['title', 'desc', 'metadata'];

/** What no drawing program nests so deep. */
const DEEPEST = 64;

export function rasteriseSvg(bytes: Uint8Array, widthPx: number, heightPx: number): Uint8Array | null {
  const canvas = drawSvg(bytes, widthPx, heightPx);
  return canvas && encodePng(canvas.width, canvas.height, canvas.pixels);
}

export function drawSvg(bytes: Uint8Array, widthPx: number, heightPx: number): Canvas | null {
  const root = readSvg(new TextDecoder().decode(bytes));
  if (!root) return null;
  const scale = Math.min(SCALE, Math.sqrt(MOST_PIXELS / (widthPx * heightPx)));
  const [width, height] = [Math.max(1, Math.round(widthPx * scale)), Math.max(1, Math.round(heightPx * scale))];
  const matrix = viewOf(root, width, height, scale);
  const canvas = new Canvas(width, height, PAPER);
  const around: Paint = { fill: [0, 0, 0], stroke: null, strokeWidth: 1, matrix };
  return matrix.every(Number.isFinite) && draw(root, around, canvas, 0) ? canvas : null;
}

/** The viewBox fitted into the picture and put into its middle, as where preserveAspectRatio says nothing. */
function viewOf({ properties }: SvgElement, width: number, height: number, scale: number): Matrix {
  if (!/^(?:xMidYMid(?: meet)?)?$/u.test(properties.get('preserveAspectRatio') ?? ''))
    return [Number.NaN, 0, 0, 0, 0, 0];
  const [x = 0, y = 0, boxWidth = width / scale, boxHeight = height / scale] = numbersOf(
    properties.get('viewBox') ?? '',
  );
  const fit = Math.min(width / boxWidth, height / boxHeight);
  return [fit, 0, 0, fit, (width - fit * boxWidth) / 2 - fit * x, (height - fit * boxHeight) / 2 - fit * y];
}

/** Whether all of it is drawn. */
function draw(element: SvgElement, around: Paint, canvas: Canvas, depth: number): boolean {
  if (SILENT.includes(element.name)) return true;
  const paint = depth < DEEPEST ? paintOf(element, around) : null;
  if (!paint) return false;
  const inside = element.children.filter(({ name }) => !SILENT.includes(name));
  if (element.name === 'g' || (element.name === 'svg' && depth === 0)) {
    return inside.every((child) => draw(child, paint, canvas, depth + 1));
  }
  const outline = inside.length === 0 ? outlineOf(element) : null;
  if (outline) drawShape(outline, paint, canvas);
  return outline !== null;
}

function drawShape(outline: readonly Segment[], { matrix, fill, stroke, strokeWidth }: Paint, canvas: Canvas): void {
  const parts = flattenPath(outline, 1).map(({ points, closed }) => ({
    closed,
    points: points.map((point) => placed(matrix, point)),
  }));
  if (fill) {
    canvas.fill(
      parts.map(({ points }) => points),
      fill,
    );
  }
  const [a, b, c, d] = matrix;
  const inked = strokeWidth * Math.sqrt(Math.abs(a * d - b * c));
  if (!stroke || inked === 0) return;
  const strokes = parts.flatMap(({ points, closed }) => {
    const line = closed && points[0] ? [...points, points[0], ...points.slice(1, 2)] : points;
    return strokePolygons(line, inked, []);
  });
  canvas.fill(strokes, stroke);
}
