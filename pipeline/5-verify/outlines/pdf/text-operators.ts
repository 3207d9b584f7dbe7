/** Operators that set, place and show text (ISO 32000-1, 9.3 and 9.4). */
import { type Context, matrixOf, type Operator, resource } from './context.ts';
import { type PdfFont, readFont } from './fonts.ts';
import { IDENTITY } from './geometry.ts';
import type { PaintState } from './paint-state.ts';
import { isDict, type PdfValue } from './values.ts';

type NumberKey = 'charSpace' | 'wordSpace' | 'leading' | 'rise' | 'mode';

function fontOf(context: Context, name: PdfValue | undefined): PdfFont | null {
  if (typeof name !== 'string') return null;
  const known = context.fonts.get(name);
  if (known !== undefined) return known;
  const font = findFont(context, name);
  context.fonts.set(name, font);
  return font;
}

function findFont(context: Context, name: string): PdfFont | null {
  const dict = resource(context, 'Font', name);
  if (!isDict(dict)) return null;
  const { fonts, file } = context.shared;
  const font = fonts.get(dict) ?? readFont(file, dict);
  fonts.set(dict, font);
  return font;
}

function set(key: NumberKey & keyof PaintState): Operator {
  return ({ painter }, operands) => {
    painter.state[key] = operands.number(0);
  };
}

function nextLine({ painter }: Context): void {
  painter.moveLine(0, -painter.state.leading);
}

export const TEXT_OPERATORS: readonly (readonly [string, Operator])[] = [
  ['Tc', set('charSpace')],
  ['Tw', set('wordSpace')],
  ['TL', set('leading')],
  ['Ts', set('rise')],
  ['Tr', set('mode')],
  [
    'Tz',
    ({ painter }, operands) => {
      painter.state.scale = operands.number(0) / 100;
    },
  ],
  ['BT', ({ painter }) => painter.setMatrix(IDENTITY)],
  [
    'Tf',
    (context, operands) => {
      context.painter.state.font = fontOf(context, operands.get(0));
      context.painter.state.size = operands.number(1);
    },
  ],
  ['Td', ({ painter }, operands) => painter.moveLine(operands.number(0), operands.number(1))],
  [
    'TD',
    ({ painter }, operands) => {
      painter.state.leading = -operands.number(1);
      painter.moveLine(operands.number(0), operands.number(1));
    },
  ],
  ['Tm', ({ painter }, operands) => painter.setMatrix(matrixOf(operands))],
  ['T*', nextLine],
  ['Tj', ({ painter }, operands) => painter.show(operands.list())],
  [
    'TJ',
    ({ painter }, operands) => {
      const parts = operands.get(0);
      painter.show(Array.isArray(parts) ? parts : []);
    },
  ],
  [
    "'",
    (context, operands) => {
      nextLine(context);
      context.painter.show(operands.list());
    },
  ],
  [
    '"',
    (context, operands) => {
      context.painter.state.wordSpace = operands.number(0);
      context.painter.state.charSpace = operands.number(1);
      nextLine(context);
      context.painter.show([operands.get(2) ?? null]);
    },
  ],
];
