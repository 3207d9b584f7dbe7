/** Matrices and boxes of a page, in pt from its lower left corner (ISO 32000-1, 8.3). */

/** a b c d e f */
export type Matrix = readonly [number, number, number, number, number, number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

export interface Box {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** First `m`, then `n`. */
export function times(m: Matrix, n: Matrix): Matrix {
  return [
    m[0] * n[0] + m[1] * n[2],
    m[0] * n[1] + m[1] * n[3],
    m[2] * n[0] + m[3] * n[2],
    m[2] * n[1] + m[3] * n[3],
    m[4] * n[0] + m[5] * n[2] + n[4],
    m[4] * n[1] + m[5] * n[3] + n[5],
  ];
}

/** `m` behind a move by `x` and `y`. */
export function moved(m: Matrix, x: number, y: number): Matrix {
  return [m[0], m[1], m[2], m[3], x * m[0] + y * m[2] + m[4], x * m[1] + y * m[3] + m[5]];
}

export function apply(m: Matrix, x: number, y: number): readonly [number, number] {
  return [m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]];
}

/** The upright box around a rectangle once `m` has turned it. */
export function boxOf(m: Matrix, x: number, y: number, width: number, height: number): Box {
  return around([apply(m, x, y), apply(m, x + width, y), apply(m, x, y + height), apply(m, x + width, y + height)]);
}

export function intersect(a: Box, b: Box): Box {
  return { x0: Math.max(a.x0, b.x0), y0: Math.max(a.y0, b.y0), x1: Math.min(a.x1, b.x1), y1: Math.min(a.y1, b.y1) };
}

export function contains(box: Box, x: number, y: number): boolean {
  return x >= box.x0 && x <= box.x1 && y >= box.y0 && y <= box.y1;
}

/** A part of a path: a rectangle, or the corners that lines and curves join, which may be none of a box. */
export interface PathShape {
  readonly box: Box;
  /** null for an upright rectangle; curves count as the lines between their ends */
  readonly corners: readonly (readonly [number, number])[] | null;
}

/** The least box around them; there is one at the least. */
export function around(corners: readonly (readonly [number, number])[]): Box {
  const xs = corners.map((corner) => corner[0]);
  const ys = corners.map((corner) => corner[1]);
  return {
    x0: xs.reduce((a, b) => Math.min(a, b)),
    y0: ys.reduce((a, b) => Math.min(a, b)),
    x1: xs.reduce((a, b) => Math.max(a, b)),
    y1: ys.reduce((a, b) => Math.max(a, b)),
  };
}

/** By the even-odd rule. */
export function covers({ box, corners }: PathShape, x: number, y: number): boolean {
  if (!contains(box, x, y)) return false;
  if (!corners) return true;
  let inside = false;
  for (const [i, [xa, ya]] of corners.entries()) {
    const [xb, yb] = corners[(i + 1) % corners.length] ?? [xa, ya];
    if (ya > y !== yb > y && x < xa + ((y - ya) / (yb - ya)) * (xb - xa)) inside = !inside;
  }
  return inside;
}
