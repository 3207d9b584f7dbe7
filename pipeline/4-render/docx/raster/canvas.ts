/** A picture in memory: polygons are filled with smooth edges, by the share of each pixel that they cover. */
import type { Point, Polygon } from './glyph.ts';

export type Colour = readonly [red: number, green: number, blue: number];

export class Canvas {
  readonly width: number;
  readonly height: number;
  /** three bytes a pixel, row by row */
  readonly pixels: Uint8Array;

  constructor(width: number, height: number, paper: Colour) {
    this.width = width;
    this.height = height;
    this.pixels = new Uint8Array(width * height * 3);
    for (let at = 0; at < this.pixels.length; at++) this.pixels[at] = paper[at % 3] ?? 255;
  }

  /** Polygons of one shape: a hole runs the other way round. */
  fill(polygons: readonly Polygon[], colour: Colour): void {
    const points = polygons.flat();
    const left = Math.max(0, Math.floor(least(points, 0)) - 1);
    const top = Math.max(0, Math.floor(least(points, 1)));
    const right = Math.min(this.width, Math.ceil(most(points, 0)) + 1);
    const bottom = Math.min(this.height, Math.ceil(most(points, 1)));
    if (left >= right || top >= bottom) return;
    const cover = new Coverage(left, top, right - left, bottom - top);
    for (const polygon of polygons) {
      for (const [index, from] of polygon.entries()) cover.edge(from, polygon[(index + 1) % polygon.length] ?? from);
    }
    cover.each((x, y, share) => this.#blend((y * this.width + x) * 3, share, colour));
  }

  #blend(at: number, share: number, colour: Colour): void {
    for (let channel = 0; channel < 3; channel++) {
      const old = this.pixels[at + channel] ?? 0;
      this.pixels[at + channel] = Math.round(old + ((colour[channel] ?? 0) - old) * share);
    }
  }
}

const least = (points: readonly Point[], axis: 0 | 1): number =>
  points.reduce((found, point) => Math.min(found, point[axis]), Number.POSITIVE_INFINITY);
const most = (points: readonly Point[], axis: 0 | 1): number =>
  points.reduce((found, point) => Math.max(found, point[axis]), Number.NEGATIVE_INFINITY);

/**
 * Signed area to the right of every edge, summed along each row. Each edge leaves in a cell how much of it the edge cuts
 * off, and in the next cell the rest.
 */
class Coverage {
  readonly #left: number;
  readonly #top: number;
  readonly #width: number;
  readonly #height: number;
  readonly #cells: Float64Array;

  constructor(left: number, top: number, width: number, height: number) {
    this.#left = left;
    this.#top = top;
    this.#width = width + 2;
    this.#height = height;
    this.#cells = new Float64Array(this.#width * height);
  }

  edge(a: Point, b: Point): void {
    if (a[1] === b[1]) return;
    const [direction, from, to] = a[1] < b[1] ? [1, a, b] : [-1, b, a];
    const slope = (to[0] - from[0]) / (to[1] - from[1]);
    const [startY, endY] = [Math.max(from[1] - this.#top, 0), Math.min(to[1] - this.#top, this.#height)];
    for (let row = Math.floor(startY); row < endY; row++) {
      const [y0, y1] = [Math.max(row, startY), Math.min(row + 1, endY)];
      if (y1 <= y0) continue;
      const xAt = (y: number): number => from[0] - this.#left + (y + this.#top - from[1]) * slope;
      this.#row(row, xAt(y0), xAt(y1), direction * (y1 - y0));
    }
  }

  #row(row: number, xa: number, xb: number, height: number): void {
    const last = this.#width - 2;
    const clamp = (x: number): number => Math.min(Math.max(x, 0), last);
    const [x0, x1] = xa < xb ? [clamp(xa), clamp(xb)] : [clamp(xb), clamp(xa)];
    const [first, end] = [Math.floor(x0), Math.floor(x1)];
    for (let cell = first; cell <= end; cell++) {
      const [l, r] = [Math.max(x0, cell), Math.min(x1, cell + 1)];
      const part = x1 === x0 ? height : (height * (r - l)) / (x1 - x0);
      const middle = (l + r) / 2 - cell;
      this.#add(row, cell, part * (1 - middle));
      this.#add(row, cell + 1, part * middle);
    }
  }

  #add(row: number, cell: number, value: number): void {
    const at = row * this.#width + cell;
    this.#cells[at] = (this.#cells[at] ?? 0) + value;
  }

  each(paint: (x: number, y: number, share: number) => void): void {
    for (let row = 0; row < this.#height; row++) {
      let sum = 0;
      for (let cell = 0; cell < this.#width - 2; cell++) {
        sum += this.#cells[row * this.#width + cell] ?? 0;
        const share = Math.min(1, Math.abs(sum));
        if (share > 1 / 512) paint(this.#left + cell, this.#top + row, share);
      }
    }
  }
}
