/** Operators that decide what is seen: colour, opacity, rectangles painted and clipped to (ISO 32000-1, 8.4 to 8.6). */
import { type Context, matrixOf, num, type Operator, resource } from './context.ts';
import { boxOf, intersect, times } from './geometry.ts';
import { luminance } from './paint-state.ts';
import { isDict } from './values.ts';

type Ink = 'fill' | 'stroke';

/** Without a space of its own the operator keeps the one that was set before. */
function colour(ink: Ink, space: string | null): Operator {
  return ({ painter: { state } }, operands) => {
    if (space) state[`${ink}Space`] = space;
    const components = operands.filter((operand) => typeof operand === 'number');
    state[ink] = luminance(components, state[`${ink}Space`]);
  };
}

function colourSpace(ink: Ink): Operator {
  return (context, [name]) => {
    const found = resource(context, 'ColorSpace', name);
    const family = Array.isArray(found) ? context.shared.file.name(found[0]) : '';
    const { state } = context.painter;
    state[`${ink}Space`] = family || (typeof name === 'string' ? name : '');
    state[ink] = 0;
  };
}

function endPath(fills: boolean): Operator {
  return (context) => {
    const { painter, path } = context;
    if (context.clipNext) for (const box of path) painter.state.clip = intersect(painter.state.clip, box);
    if (fills) for (const box of path) painter.ground(intersect(box, painter.state.clip), painter.state.fill);
    context.path = [];
    context.clipNext = false;
  };
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
    (context, [name]) => {
      const state = resource(context, 'ExtGState', name);
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
    ({ painter, path }, [x, y, width, height]) => {
      path.push(boxOf(painter.state.ctm, num(x), num(y), num(width), num(height)));
    },
  ],
  ['W', clip],
  ['W*', clip],
  ...['f', 'F', 'f*', 'B', 'B*', 'b', 'b*'].map((name) => [name, endPath(true)] as const),
  ...['n', 'S', 's'].map((name) => [name, endPath(false)] as const),
];
