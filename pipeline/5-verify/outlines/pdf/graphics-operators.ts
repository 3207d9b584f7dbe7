/** Operators that decide what is seen: colour, opacity, rectangles painted and clipped to (ISO 32000-1, 8.4 to 8.6). */
import { type Context, matrixOf, type Operator, resource } from './context.ts';
import { type Box, boxOf, intersect, type PathShape, times } from './geometry.ts';
import type { Operands } from './instructions.ts';
import { luminance, type PaintState } from './paint-state.ts';
import { isDict } from './values.ts';

/** of a line that could cover text, in pt */
const BROAD_PT = 4;

type Ink = 'fill' | 'stroke';

/** Without a space of its own the operator keeps the one that was set before. */
function colour(ink: Ink, space: string | null): Operator {
  return ({ painter: { state } }, operands) => {
    if (space) state[`${ink}Space`] = space;
    const components = operands.list().filter((operand) => typeof operand === 'number');
    state[ink] = luminance(components, state[`${ink}Space`]);
  };
}

function colourSpace(ink: Ink): Operator {
  return (context, operands) => {
    const name = operands.get(0);
    const found = resource(context, 'ColorSpace', name);
    const family = Array.isArray(found) ? context.shared.file.name(found[0]) : '';
    const { state } = context.painter;
    state[`${ink}Space`] = family || (typeof name === 'string' ? name : '');
    state[ink] = 0;
  };
}

function endPath(fills: boolean, strokes: boolean): Operator {
  return (context) => {
    const { painter, path } = context;
    const { state } = painter;
    if (context.clipNext) for (const { box } of path.shapes()) state.clip = intersect(state.clip, box);
    const clipped = (shape: PathShape): PathShape => ({ ...shape, box: intersect(shape.box, state.clip) });
    if (fills) for (const shape of path.shapes()) painter.ground(clipped(shape), state.fill);
    if (strokes && isBroad(state))
      for (const box of strokedBoxes(context)) painter.ground(clipped({ box, corners: null }), state.stroke);
    path.clear();
    context.clipNext = false;
  };
}

/** Half the width of a stroke, in pt. */
const halfOf = ({ lineWidth, ctm }: PaintState): number => (lineWidth * Math.hypot(ctm[2], ctm[3])) / 2;

/** A stroke as broad as text is high; rules of tables and charts are not. */
const isBroad = (state: PaintState): boolean => halfOf(state) >= BROAD_PT / 2;

/** Of upright lines. */
function strokedBoxes({ painter: { state }, path }: Context): readonly Box[] {
  const half = halfOf(state);
  return path.shapes().flatMap(({ corners }) =>
    (corners ?? []).slice(1).flatMap(([xb, yb], i) => {
      const [xa, ya] = corners?.[i] ?? [xb, yb];
      if (Math.abs(xa - xb) > 1 && Math.abs(ya - yb) > 1) return [];
      const [x0, x1] = [Math.min(xa, xb) - half, Math.max(xa, xb) + half];
      return [{ x0, x1, y0: Math.min(ya, yb) - half, y1: Math.max(ya, yb) + half }];
    }),
  );
}

/** To the point that the last two operands name. */
function lineTo({ painter, path }: Context, operands: Operands): void {
  const { count } = operands;
  path.lineTo(painter.state.ctm, operands.number(count - 2), operands.number(count - 1));
}

function clip(context: Context): void {
  context.clipNext = true;
}

export const GRAPHICS_OPERATORS: readonly (readonly [string, Operator])[] = [
  ['q', ({ painter }) => painter.save()],
  ['Q', ({ painter }) => painter.restore()],
  [
    'cm',
    ({ painter: { state } }, operands) => {
      state.ctm = times(matrixOf(operands), state.ctm);
    },
  ],
  [
    'gs',
    (context, operands) => {
      const state = resource(context, 'ExtGState', operands.get(0));
      const alpha = isDict(state) ? state.get('ca') : null;
      if (typeof alpha === 'number') context.painter.state.alpha = alpha;
    },
  ],
  ['g', colour('fill', 'DeviceGray')],
  ['rg', colour('fill', 'DeviceRGB')],
  ['k', colour('fill', 'DeviceCMYK')],
  ['sc', colour('fill', null)],
  ['scn', colour('fill', null)],
  ['cs', colourSpace('fill')],
  ['G', colour('stroke', 'DeviceGray')],
  ['RG', colour('stroke', 'DeviceRGB')],
  ['K', colour('stroke', 'DeviceCMYK')],
  ['SC', colour('stroke', null)],
  ['SCN', colour('stroke', null)],
  ['CS', colourSpace('stroke')],
  [
    're',
    ({ painter, path }, operands) => {
      const [x, y, width, height] = [operands.number(0), operands.number(1), operands.number(2), operands.number(3)];
      path.rectangle(boxOf(painter.state.ctm, x, y, width, height));
    },
  ],
  ['m', ({ painter, path }, operands) => path.moveTo(painter.state.ctm, operands.number(0), operands.number(1))],
  ...['l', 'c', 'v', 'y'].map((name) => [name, lineTo] as const),
  [
    'w',
    ({ painter }, operands) => {
      painter.state.lineWidth = operands.number(0);
    },
  ],
  ['W', clip],
  ['W*', clip],
  ...['f', 'F', 'f*'].map((name) => [name, endPath(true, false)] as const),
  ...['B', 'B*', 'b', 'b*'].map((name) => [name, endPath(true, true)] as const),
  ...['S', 's'].map((name) => [name, endPath(false, true)] as const),
  ['n', endPath(false, false)],
];
