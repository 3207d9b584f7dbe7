/** A path as polygons: its area, or the strokes along it with their dashes. */
import type { Segment } from '#model/chart.ts';
import type { Point, Polygon } from './glyph.ts';

const STEPS = 8;

/** Each part of a path as points; `closed` where it ends at its beginning. */
export function flattenPath(segments: readonly Segment[], scale: number): { points: Point[]; closed: boolean }[] {
  const parts: { points: Point[]; closed: boolean }[] = [];
  for (const [command, ...numbers] of segments) {
    const n = numbers.map((value) => value * scale);
    const [x = 0, y = 0] = n;
    const part = parts.at(-1);
    if (command === 'M') parts.push({ points: [[x, y]], closed: false });
    else if (command === 'L') part?.points.push([x, y]);
    else if (command === 'Z') {
      if (part) part.closed = true;
    } else part?.points.push(...curve(part.points.at(-1) ?? [0, 0], n));
  }
  return parts;
}

function curve(from: Point, [x1 = 0, y1 = 0, x2 = 0, y2 = 0, x3 = 0, y3 = 0]: readonly number[]): Point[] {
  return Array.from({ length: STEPS }, (_, step): Point => {
    const t = (step + 1) / STEPS;
    const [a, b, c, d] = [(1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t ** 3];
    return [a * from[0] + b * x1 + c * x2 + d * x3, a * from[1] + b * y1 + c * y2 + d * y3];
  });
}

/** One rectangle a stroke, and a square of the stroke's width where two meet. All run the same way round. */
export function strokePolygons(points: readonly Point[], width: number, dash: readonly number[]): Polygon[] {
  const out: Polygon[] = [];
  const cut = openDashes(dash);
  points.slice(1).forEach((to, index) => {
    const from = points[index] ?? to;
    const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
    if (length === 0) return;
    for (const [a, b] of cut(length)) out.push(bar(along(from, to, a / length), along(from, to, b / length), width));
    if (dash.length === 0 && index > 0) out.push(dot(from, width / 2));
  });
  return out;
}

const along = (from: Point, to: Point, t: number): Point => [
  from[0] + (to[0] - from[0]) * t,
  from[1] + (to[1] - from[1]) * t,
];

function bar(from: Point, to: Point, width: number): Polygon {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]) || 1;
  const [nx, ny] = [(-(to[1] - from[1]) * width) / 2 / length, ((to[0] - from[0]) * width) / 2 / length];
  return [
    [from[0] + nx, from[1] + ny],
    [from[0] - nx, from[1] - ny],
    [to[0] - nx, to[1] - ny],
    [to[0] + nx, to[1] + ny],
  ];
}

const CORNERS = 8;

function dot([x, y]: Point, radius: number): Polygon {
  return Array.from({ length: CORNERS }, (_, corner): Point => {
    const angle = (2 * Math.PI * corner) / CORNERS;
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
  });
}

/** Gives for each stretch in turn what of it is inked; a pattern runs on from one stretch to the next. */
function openDashes(dash: readonly number[]): (length: number) => (readonly [number, number])[] {
  let index = 0;
  let left = dash[0] ?? Number.POSITIVE_INFINITY;
  return (length) => {
    const inked: (readonly [number, number])[] = [];
    let at = 0;
    while (at < length) {
      const end = Math.min(length, at + left);
      if (index % 2 === 0) inked.push([at, end]);
      left -= end - at;
      at = end;
      if (left <= 0) {
        index = (index + 1) % (dash.length || 1);
        left = dash[index] ?? Number.POSITIVE_INFINITY;
      }
    }
    return inked;
  };
}
