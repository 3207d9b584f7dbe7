/** What SVG shapes take over from what they stand in: colours, widths, transformations. null: written in a way not known here. */
import type { Colour } from './canvas.ts';
import type { Point } from './glyph.ts';
import { numbersOf } from './svg-path.ts';
import type { SvgElement } from './svg-tree.ts';

/** x' = ax + cy + e, y' = bx + dy + f */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export interface Paint {
  readonly fill: Colour | null;
  readonly stroke: Colour | null;
  readonly strokeWidth: number;
  readonly matrix: Matrix;
}

const NAMED: Readonly<Record<string, string>> = {
  black: '#000000',
  white: '#ffffff',
  red: '#ff0000',
  green: '#008000',
  blue: '#0000ff',
  yellow: '#ffff00',
  orange: '#ffa500',
  gold: '#ffd700',
  gray: '#808080',
  grey: '#808080',
  silver: '#c0c0c0',
  maroon: '#800000',
  navy: '#000080',
  darkred: '#8b0000',
  crimson: '#dc143c',
  currentcolor: '#000000',
};

/** What changes how a shape looks beyond colours and widths. */
const BEYOND = ['opacity', 'fill-opacity', 'stroke-opacity', 'fill-rule', 'stroke-dasharray', 'visibility'];
const ORDINARY = /^(?:1|1\.0|100%|nonzero|none|visible|)$/u;
const ELSEWHERE = ['class', 'clip-path', 'mask', 'filter', 'marker-start', 'marker-mid', 'marker-end'];

export function paintOf({ properties }: SvgElement, around: Paint): Paint | null {
  if (ELSEWHERE.some((name) => properties.has(name))) return null;
  if (BEYOND.some((name) => !ORDINARY.test(properties.get(name) ?? ''))) return null;
  if (properties.get('display') === 'none') return null;
  const fill = colourOf(properties.get('fill'), around.fill);
  const stroke = colourOf(properties.get('stroke'), around.stroke);
  const strokeWidth = Number.parseFloat(properties.get('stroke-width') ?? String(around.strokeWidth));
  const matrix = transformed(around.matrix, properties.get('transform') ?? '');
  if (fill === undefined || stroke === undefined || matrix === null || !Number.isFinite(strokeWidth)) return null;
  return { fill, stroke, strokeWidth, matrix };
}

/** undefined: not known here */
function colourOf(written: string | undefined, around: Colour | null): Colour | null | undefined {
  if (written === undefined || written === 'inherit') return around;
  if (written === 'none' || written === 'transparent') return null;
  const channels = /^rgb\(\s*(\d{1,3})\s*,\s*(\d{1,3})\s*,\s*(\d{1,3})\s*\)$/iu.exec(written);
  if (channels) return [Number(channels[1]), Number(channels[2]), Number(channels[3])];
  const hex = NAMED[written.toLowerCase()] ?? written.replace(/^#(.)(.)(.)$/u, '#$1$1$2$2$3$3');
  const [, r, g, b] = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/iu.exec(hex) ?? [];
  return r && g && b ? [Number.parseInt(r, 16), Number.parseInt(g, 16), Number.parseInt(b, 16)] : undefined;
}

export function times([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

export function placed([a, b, c, d, e, f]: Matrix, [x, y]: Point): Point {
  return [a * x + c * y + e, b * x + d * y + f];
}

function transformed(around: Matrix, written: string): Matrix | null {
  let matrix = around;
  const rest = written.replace(/(\w+)\s*\(([^)]*)\)[\s,]*/gu, (_, name: string, values: string) => {
    const step = stepOf(name, numbersOf(values));
    matrix = step ? times(matrix, step) : [Number.NaN, 0, 0, 0, 0, 0];
    return '';
  });
  return rest.trim() === '' && matrix.every(Number.isFinite) ? matrix : null;
}

function stepOf(name: string, [a = 0, b, c, d, e, f]: readonly number[]): Matrix | null {
  switch (name) {
    case 'translate':
      return [1, 0, 0, 1, a, b ?? 0];
    case 'scale':
      return [a, 0, 0, b ?? a, 0, 0];
    case 'rotate': {
      const [cos, sin] = [Math.cos((a * Math.PI) / 180), Math.sin((a * Math.PI) / 180)];
      const turn: Matrix = [cos, sin, -sin, cos, 0, 0];
      return times(times([1, 0, 0, 1, b ?? 0, c ?? 0], turn), [1, 0, 0, 1, -(b ?? 0), -(c ?? 0)]);
    }
    case 'matrix':
      return [a, b ?? 0, c ?? 0, d ?? 0, e ?? 0, f ?? 0];
    default:
      return null;
  }
}
