/** A drawing as PNG, for programs that show no SVG: LibreOffice up to version 7, WPS, Word before 2016. */
import type { Drawing, PathShape, TextShape, Tone } from '#model/chart.ts';
import type { FontFile } from '#model/look.ts';
import { Canvas, type Colour } from './canvas.ts';
import { type OutlineFont, openOutlines } from './font.ts';
import { glyphPolygons, type Point } from './glyph.ts';
import { encodePng } from './png.ts';
import { flattenPath, strokePolygons } from './stroke.ts';

/** pixels to a CSS pixel: some 200 to the inch on paper */
const SCALE = 2.5;

export interface RasterMeans {
  readonly colours: Readonly<Record<Tone, string>>;
  readonly fonts: { readonly regular: FontFile; readonly bold: FontFile };
}

/** @returns null where the fonts have no outlines that can be read here: a picture without its numbers says nothing */
export function rasterise({ widthPx, heightPx, shapes }: Drawing, { colours, fonts }: RasterMeans): Uint8Array | null {
  const [regular, bold] = [openOutlines(fonts.regular), openOutlines(fonts.bold)];
  if (!regular || !bold) return null;
  const canvas = new Canvas(Math.round(widthPx * SCALE), Math.round(heightPx * SCALE), colourOf(colours.paper));
  const ink = (tone: Tone): Colour => colourOf(colours[tone]);
  for (const shape of shapes) {
    if (shape.kind === 'path') drawPath(canvas, shape, ink);
    else drawText(canvas, shape, shape.bold ? bold : regular, ink(shape.tone));
  }
  return encodePng(canvas.width, canvas.height, canvas.pixels);
}

function colourOf(colour: string): Colour {
  const channel = (at: number): number => Number.parseInt(colour.slice(at, at + 2), 16);
  return [channel(1), channel(3), channel(5)];
}

function drawPath(canvas: Canvas, shape: PathShape, ink: (tone: Tone) => Colour): void {
  const parts = flattenPath(shape.segments, SCALE);
  if (shape.fill) {
    canvas.fill(
      parts.map(({ points }) => points),
      ink(shape.fill),
    );
  }
  if (!shape.stroke) return;
  const dash = shape.dash.map((length) => length * SCALE);
  const strokes = parts.flatMap(({ points, closed }) => {
    const line = closed && points[0] ? [...points, points[0], ...points.slice(1, 2)] : points;
    return strokePolygons(line, shape.strokePx * SCALE, dash);
  });
  canvas.fill(strokes, ink(shape.stroke));
}

function drawText(canvas: Canvas, shape: TextShape, font: OutlineFont, colour: Colour): void {
  const scale = (shape.sizePx * SCALE) / font.unitsPerEm;
  const glyphs = [...shape.text].map((character) => font.glyphOf(character.codePointAt(0) ?? 0));
  const width = glyphs.reduce((sum, glyph) => sum + font.advanceOf(glyph) * scale, 0);
  const start = { start: 0, middle: width / 2, end: width }[shape.anchor];
  let x = shape.xPx * SCALE - start;
  const y = shape.yPx * SCALE;
  for (const glyph of glyphs) {
    const polygons = glyphPolygons(font, glyph).map((polygon) =>
      polygon.map(([px, py]): Point => [x + px * scale, y - py * scale]),
    );
    if (polygons.length > 0) canvas.fill(polygons, colour);
    x += font.advanceOf(glyph) * scale;
  }
}
