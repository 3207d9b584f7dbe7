/** The path under construction (ISO 32000-1, 8.5.2). */
import { apply, around, type Box, type Matrix, type PathShape } from './geometry.ts';

export class Path {
  /** rectangles, and what lines join */
  #parts: (Box | (readonly [number, number])[])[] = [];

  rectangle(box: Box): void {
    this.#parts.push(box);
  }

  moveTo(m: Matrix, x: number, y: number): void {
    this.#parts.push([apply(m, x, y)]);
  }

  lineTo(m: Matrix, x: number, y: number): void {
    const last = this.#parts.at(-1);
    if (Array.isArray(last)) last.push(apply(m, x, y));
  }

  /** Worked out when something is painted by it: most paths of a report are hairlines, which cover nothing. */
  shapes(): readonly PathShape[] {
    return this.#parts.map((part) =>
      Array.isArray(part) ? { box: around(part), corners: part } : { box: part, corners: null },
    );
  }

  clear(): void {
    if (this.#parts.length > 0) this.#parts = [];
  }
}
