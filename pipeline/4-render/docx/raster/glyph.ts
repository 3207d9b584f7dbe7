/** A glyph's outline as polygons: points decoded, composites put together, curves cut into short lines. */
import type { GlyphPoint, OutlineFont } from './font.ts';

export type Point = readonly [number, number];
export type Polygon = readonly Point[];

const DEEPEST = 5;

/** In units of the font, y upwards. */
export function glyphPolygons(font: OutlineFont, glyph: number, depth = 0): Polygon[] {
  const view = font.outlineOf(glyph);
  if (view.byteLength < 10 || depth > DEEPEST) return [];
  const count = view.getInt16(0);
  return count < 0 ? composite(font, view, depth) : contoursOf(view, count).map(flatten);
}

const ON_CURVE = 1;
const REPEATS = 8;

function contoursOf(view: DataView, count: number): GlyphPoint[][] {
  const ends = Array.from({ length: count }, (_, index) => view.getUint16(10 + 2 * index));
  const total = (ends.at(-1) ?? -1) + 1;
  let at = 10 + 2 * count;
  at += 2 + view.getUint16(at); // instructions
  const flags: number[] = [];
  while (flags.length < total) {
    const flag = view.getUint8(at++);
    const times = flag & REPEATS ? view.getUint8(at++) + 1 : 1;
    for (let i = 0; i < times; i++) flags.push(flag);
  }
  /** `short`: the bit of a one-byte step; `same`: its sign, or that there is no step */
  const steps = (short: number, same: number): number[] => {
    let value = 0;
    return flags.map((flag) => {
      if (flag & short) value += flag & same ? view.getUint8(at++) : -view.getUint8(at++);
      else if (!(flag & same)) {
        value += view.getInt16(at);
        at += 2;
      }
      return value;
    });
  };
  const xs = steps(2, 16);
  const ys = steps(4, 32);
  const points = flags.map(
    (flag, i): GlyphPoint => ({ x: xs[i] ?? 0, y: ys[i] ?? 0, onCurve: (flag & ON_CURVE) !== 0 }),
  );
  return ends.map((end, index) => points.slice(index === 0 ? 0 : (ends[index - 1] ?? -1) + 1, end + 1));
}

const STEPS = 6;

/** Between two points off the curve lies one on it, in their middle. */
function flatten(points: readonly GlyphPoint[]): Polygon {
  const whole = points.flatMap((point, i): GlyphPoint[] => {
    const next = points[(i + 1) % points.length] ?? point;
    const between = { x: (point.x + next.x) / 2, y: (point.y + next.y) / 2, onCurve: true };
    return point.onCurve || next.onCurve ? [point] : [point, between];
  });
  const first = whole.findIndex(({ onCurve }) => onCurve);
  const turned = [...whole.slice(Math.max(first, 0)), ...whole.slice(0, Math.max(first, 0))];
  const out: Point[] = [];
  turned.forEach((point, i) => {
    if (point.onCurve) out.push([point.x, point.y]);
    else {
      const [from, to] = [turned[i - 1] ?? point, turned[(i + 1) % turned.length] ?? point];
      for (let step = 1; step < STEPS; step++) out.push(onCurve(from, point, to, step / STEPS));
    }
  });
  return out;
}

function onCurve(from: GlyphPoint, by: GlyphPoint, to: GlyphPoint, t: number): Point {
  const [a, b, c] = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2];
  return [a * from.x + b * by.x + c * to.x, a * from.y + b * by.y + c * to.y];
}

const WORDS = 0x1;
const OFFSETS = 0x2;
const SCALE = 0x8;
const MORE = 0x20;
const TWO_SCALES = 0x40;
const MATRIX = 0x80;

function composite(font: OutlineFont, view: DataView, depth: number): Polygon[] {
  const out: Polygon[] = [];
  let at = 10;
  for (let flags = MORE; flags & MORE; ) {
    flags = view.getUint16(at);
    const glyph = view.getUint16(at + 2);
    at += 4;
    const words = (flags & WORDS) !== 0;
    const offset = (index: number): number =>
      flags & OFFSETS ? (words ? view.getInt16(at + 2 * index) : view.getInt8(at + index)) : 0;
    const [dx, dy] = [offset(0), offset(1)];
    at += words ? 4 : 2;
    const numbers = flags & SCALE ? 1 : flags & TWO_SCALES ? 2 : flags & MATRIX ? 4 : 0;
    const scales = Array.from({ length: numbers }, (_, index) => view.getInt16(at + 2 * index) / 16384);
    at += 2 * numbers;
    const [a = 1, b = a] = scales;
    const [xx, xy, yx, yy] = numbers === 4 ? [a, b, scales[2] ?? 0, scales[3] ?? 1] : [a, 0, 0, b];
    for (const polygon of glyphPolygons(font, glyph, depth + 1)) {
      out.push(polygon.map(([x, y]): Point => [xx * x + yx * y + dx, xy * x + yy * y + dy]));
    }
  }
  return out;
}
