/** Reads the SVG that ECharts writes into shapes: paths and texts with tones, no ids, no styles, no classes. */
import type { PathShape, Segment, Shape, TextShape } from '#model/chart.ts';
import { MIDDLE_EM } from './frame.ts';
import { circlePath, round } from './paths.ts';
import { toneOfColour } from './tones.ts';

type Attributes = ReadonlyMap<string, string>;
/** a b c d e f: x' = ax + cy + e, y' = bx + dy + f */
type Matrix = readonly [number, number, number, number, number, number];

/** What is drawn stands inside the plot: clips cut nothing, and a style sheet tells what a pointer does. */
const SKIPPED = /<defs[\s>][\s\S]*?<\/defs>|<style[\s>][\s\S]*?<\/style>/gu;
const ELEMENT = /<(\/?)([a-z]+)((?:\s[^<>]*)?)>([^<]*)/gu;

/** @throws Error on an element or a path that this code does not know: a newer ECharts draws otherwise */
export function readSvg(svg: string): Shape[] {
  const shapes: Shape[] = [];
  for (const [, closing, name, written = '', text = ''] of svg.replace(SKIPPED, '').matchAll(ELEMENT)) {
    if (closing || name === 'svg' || name === 'g') continue;
    const attributes = attributesOf(written);
    if (name === 'path') shapes.push(...pathShapes(attributes));
    else if (name === 'text') shapes.push(readText(attributes, unescaped(text)));
    else throw new Error(`ECharts drew a ${name}`);
  }
  return shapes;
}

function attributesOf(written: string): Attributes {
  return new Map([...written.matchAll(/([\w:-]+)="([^"]*)"/gu)].map(([, name = '', value = '']) => [name, value]));
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

function unescaped(text: string): string {
  return text.replace(/&(?:amp|lt|gt|quot|#39);/gu, (entity) => ENTITIES[entity] ?? entity);
}

function matrixOf(attributes: Attributes): Matrix {
  const written = attributes.get('transform') ?? '';
  if (written === '') return [1, 0, 0, 1, 0, 0];
  const [, name, list = ''] = /^(matrix|translate)\(([^()]*)\)$/u.exec(written) ?? [];
  const numbers = list.split(/[\s,]+/u).map(Number);
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbers;
  if (numbers.some(Number.isNaN) || !name) throw new Error(`ECharts moved a shape by ${written}`);
  return name === 'translate' ? [1, 0, 0, 1, a, b] : [a, b, c, d, e, f];
}

function pathShapes(attributes: Attributes): PathShape[] {
  const tone = (name: string) => {
    const colour = attributes.get(name) ?? 'none';
    return colour === 'none' || colour === 'transparent' ? null : toneOfColour(colour);
  };
  const [fill, stroke] = [tone('fill'), tone('stroke')];
  const matrix = matrixOf(attributes);
  const segments = segmentsOf(attributes.get('d') ?? '', matrix);
  if ((fill === null && stroke === null) || segments.length === 0) return [];
  // the width is given for the shape as it is before it is scaled
  const scale = Math.sqrt(Math.abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]));
  const strokePx = stroke === null ? 0 : round(Number(attributes.get('stroke-width') ?? 1) * scale);
  const dash =
    attributes
      .get('stroke-dasharray')
      ?.split(/[\s,]+/u)
      .map(Number) ?? [];
  return [{ kind: 'path', segments, fill, stroke, strokePx, dash }];
}

/** Symbols are drawn one px in size and scaled: an arc is always a whole circle around the origin. */
function segmentsOf(d: string, matrix: Matrix): Segment[] {
  if (d.includes('A')) return circlePath(matrix[4], matrix[5], Math.abs(matrix[0]));
  const segments: Segment[] = [];
  let at = { x: 0, y: 0 };
  for (const [, command = '', list = ''] of d.matchAll(/([A-Za-z])([^A-Za-z]*)/gu)) {
    const numbers =
      list.trim() === ''
        ? []
        : list
            .trim()
            .split(/[\s,]+|(?<=\d)(?=-)/u)
            .map(Number);
    if (command === 'Z' || command === 'z') {
      segments.push(['Z']);
      continue;
    }
    if (!/^[MLl]$/u.test(command) || numbers.length % 2 !== 0 || numbers.some(Number.isNaN)) {
      throw new Error(`ECharts drew a path ${d}`);
    }
    for (let i = 0; i < numbers.length; i += 2) {
      const [x = 0, y = 0] = [numbers[i], numbers[i + 1]];
      at = command === 'l' ? { x: at.x + x, y: at.y + y } : { x, y };
      segments.push([command === 'M' && i === 0 ? 'M' : 'L', ...moved(matrix, at.x, at.y)]);
    }
  }
  return segments;
}

function moved([a, b, c, d, e, f]: Matrix, x: number, y: number): [number, number] {
  return [round(a * x + c * y + e), round(b * x + d * y + f)];
}

const ANCHORS = ['start', 'middle', 'end'] as const;

function readText(attributes: Attributes, text: string): TextShape {
  const style = attributes.get('style') ?? '';
  const sizePx = Number(/font-size:([\d.]+)px/u.exec(style)?.[1]);
  const anchor = ANCHORS.find((each) => each === (attributes.get('text-anchor') ?? 'start'));
  const tone = toneOfColour(attributes.get('fill') ?? '');
  if (Number.isNaN(sizePx) || !anchor || (tone !== 'ink' && tone !== 'soft')) {
    throw new Error(`ECharts wrote a text in ${style}`);
  }
  const inX = Number(attributes.get('x') ?? 0);
  const inY = Number(attributes.get('y') ?? 0);
  const [xPx, yPx] = moved(matrixOf(attributes), inX, inY);
  const central = attributes.get('dominant-baseline') === 'central';
  return {
    kind: 'text',
    text,
    xPx,
    yPx: round(central ? yPx + MIDDLE_EM * sizePx : yPx),
    anchor,
    sizePx,
    bold: false,
    tone,
  };
}
