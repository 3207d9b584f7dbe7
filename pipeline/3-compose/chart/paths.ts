/** Paths of simple shapes, in px with two decimals at most: the same bytes on every machine. */
import type { Segment } from '#model/chart.ts';

export const round = (value: number): number => Math.round(value * 100) / 100 + 0;

type Point = readonly [number, number];

export function linePath(points: readonly Point[]): Segment[] {
  return points.map(([x, y], index): Segment => [index === 0 ? 'M' : 'L', round(x), round(y)]);
}

export function polygonPath(points: readonly Point[]): Segment[] {
  return [...linePath(points), ['Z']];
}

export function rectanglePath(x: number, y: number, width: number, height: number): Segment[] {
  return polygonPath([
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
  ]);
}

/** Four cubic curves; the constant makes them a circle to a part in four thousand. */
const ARC = 0.5523;

export function circlePath(x: number, y: number, radius: number): Segment[] {
  const [r, k] = [radius, radius * ARC];
  const curve = (...numbers: [number, number, number, number, number, number]): Segment => {
    const [a, b, c, d, e, f] = numbers;
    return ['C', round(x + a), round(y + b), round(x + c), round(y + d), round(x + e), round(y + f)];
  };
  return [
    ['M', round(x + r), round(y)],
    curve(r, k, k, r, 0, r),
    curve(-k, r, -r, k, -r, 0),
    curve(-r, -k, -k, -r, 0, -r),
    curve(k, -r, r, -k, r, 0),
    ['Z'],
  ];
}
