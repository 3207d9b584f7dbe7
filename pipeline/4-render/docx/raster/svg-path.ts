/** The outlines of SVG shapes as absolute segments (SVG 1.1, 8.3 and 9); null where one is written in a way not known here. */
import type { Segment } from '#model/chart.ts';
import type { SvgElement } from './svg-tree.ts';

/** of a quarter circle as a cubic curve */
const ROUND = 0.552_284_749_8;
const NUMBER = /[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?/giu;

export function numbersOf(text: string): number[] {
  return (text.match(NUMBER) ?? []).map(Number);
}

/** In user units; '%', 'em' and the like are not known here: NaN. */
function lengthOf(element: SvgElement, name: string): number {
  const written = element.properties.get(name) ?? '0';
  return /^[+-]?[\d.]+(?:e[+-]?\d+)?(?:px)?$/iu.test(written) ? Number.parseFloat(written) : Number.NaN;
}

export function outlineOf(element: SvgElement): Segment[] | null {
  const of = (name: string): number => lengthOf(element, name);
  const segments = shapeOf(element, of);
  return segments?.every(([, ...numbers]) => numbers.every(Number.isFinite)) ? segments : null;
}

function shapeOf(element: SvgElement, of: (name: string) => number): Segment[] | null {
  switch (element.name) {
    case 'rect':
      return rectangle(of, element.properties.has('rx') ? 'rx' : 'ry', element.properties.has('ry') ? 'ry' : 'rx');
    case 'circle':
      return ellipse(of('cx'), of('cy'), of('r'), of('r'));
    case 'ellipse':
      return ellipse(of('cx'), of('cy'), of('rx'), of('ry'));
    case 'line':
      return [
        ['M', of('x1'), of('y1')],
        ['L', of('x2'), of('y2')],
      ];
    case 'polyline':
    case 'polygon':
      return corners(numbersOf(element.properties.get('points') ?? ''), element.name === 'polygon');
    case 'path':
      return pathSegments(element.properties.get('d') ?? '');
    default:
      return null;
  }
}

function rectangle(of: (name: string) => number, nameX: string, nameY: string): Segment[] {
  const [x, y, width, height] = [of('x'), of('y'), of('width'), of('height')];
  const [rx, ry] = [Math.min(of(nameX), width / 2), Math.min(of(nameY), height / 2)];
  const [right, bottom] = [x + width, y + height];
  if (rx === 0 || ry === 0) return corners([x, y, right, y, right, bottom, x, bottom], true);
  const [kx, ky] = [rx * (1 - ROUND), ry * (1 - ROUND)];
  return [
    ['M', x + rx, y],
    ['L', right - rx, y],
    ['C', right - kx, y, right, y + ky, right, y + ry],
    ['L', right, bottom - ry],
    ['C', right, bottom - ky, right - kx, bottom, right - rx, bottom],
    ['L', x + rx, bottom],
    ['C', x + kx, bottom, x, bottom - ky, x, bottom - ry],
    ['L', x, y + ry],
    ['C', x, y + ky, x + kx, y, x + rx, y],
    ['Z'],
  ];
}

function ellipse(cx: number, cy: number, rx: number, ry: number): Segment[] {
  const [kx, ky] = [rx * ROUND, ry * ROUND];
  return [
    ['M', cx + rx, cy],
    ['C', cx + rx, cy + ky, cx + kx, cy + ry, cx, cy + ry],
    ['C', cx - kx, cy + ry, cx - rx, cy + ky, cx - rx, cy],
    ['C', cx - rx, cy - ky, cx - kx, cy - ry, cx, cy - ry],
    ['C', cx + kx, cy - ry, cx + rx, cy - ky, cx + rx, cy],
    ['Z'],
  ];
}

function corners(numbers: readonly number[], closed: boolean): Segment[] {
  const segments: Segment[] = [];
  for (let at = 0; at + 1 < numbers.length; at += 2) {
    segments.push([at === 0 ? 'M' : 'L', numbers[at] ?? 0, numbers[at + 1] ?? 0]);
  }
  return closed ? [...segments, ['Z']] : segments;
}

/** Numbers that each command takes; arcs are left out: programs write circles as curves or as circles. */
const TAKES: Readonly<Record<string, number>> = { M: 2, L: 2, H: 1, V: 1, C: 6, S: 4, Q: 4, T: 2, Z: 0 };

interface Pen {
  x: number;
  y: number;
  startX: number;
  startY: number;
  /** the control point before, for curves that go on smoothly */
  controlX: number;
  controlY: number;
}

function pathSegments(d: string): Segment[] | null {
  if (!/^\s*m/iu.test(d)) return null;
  const segments: Segment[] = [];
  const pen: Pen = { x: 0, y: 0, startX: 0, startY: 0, controlX: 0, controlY: 0 };
  for (const [, letter = '', rest = ''] of d.matchAll(/([a-z])([^a-df-z]*)/giu)) {
    const takes = TAKES[letter.toUpperCase()];
    const numbers = numbersOf(rest);
    if (takes === undefined || (takes === 0 ? numbers.length > 0 : numbers.length % takes !== 0)) return null;
    if (takes === 0) segments.push(closing(pen));
    for (let at = 0; at < numbers.length; at += takes) {
      // further pairs behind a move are lines
      const command = letter.toUpperCase() === 'M' && at > 0 ? 'L' : letter.toUpperCase();
      const isRelative = letter !== letter.toUpperCase();
      segments.push(drawn(command, numbers.slice(at, at + takes), isRelative, pen));
    }
  }
  return segments;
}

function closing(pen: Pen): Segment {
  Object.assign(pen, { x: pen.startX, y: pen.startY, controlX: pen.startX, controlY: pen.startY });
  return ['Z'];
}

function drawn(command: string, numbers: readonly number[], isRelative: boolean, pen: Pen): Segment {
  const [dx, dy] = isRelative ? [pen.x, pen.y] : [0, 0];
  const at = (index: number): number => (numbers[index] ?? 0) + (index % 2 === 0 ? dx : dy);
  const to = (x: number, y: number, controlX = x, controlY = y): void => {
    Object.assign(pen, { x, y, controlX, controlY });
  };
  const { x, y } = pen;
  const [smoothX, smoothY] = [2 * x - pen.controlX, 2 * y - pen.controlY];
  switch (command) {
    case 'M':
      to(at(0), at(1));
      [pen.startX, pen.startY] = [pen.x, pen.y];
      return ['M', pen.x, pen.y];
    case 'C':
      to(at(4), at(5), at(2), at(3));
      return ['C', at(0), at(1), at(2), at(3), pen.x, pen.y];
    case 'S':
      to(at(2), at(3), at(0), at(1));
      return ['C', smoothX, smoothY, at(0), at(1), pen.x, pen.y];
    case 'Q':
    case 'T': {
      const [qx, qy] = command === 'Q' ? [at(0), at(1)] : [smoothX, smoothY];
      const end = command === 'Q' ? 2 : 0;
      to(at(end), at(end + 1), qx, qy);
      const third = (from: number, control: number): number => from + (2 / 3) * (control - from);
      return ['C', third(x, qx), third(y, qy), third(pen.x, qx), third(pen.y, qy), pen.x, pen.y];
    }
    case 'H':
      to(at(0), y);
      return ['L', pen.x, pen.y];
    case 'V':
      to(x, (numbers[0] ?? 0) + dy);
      return ['L', pen.x, pen.y];
    default:
      to(at(0), at(1));
      return ['L', pen.x, pen.y];
  }
}
