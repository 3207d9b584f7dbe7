/** Operators that set, place and show text (ISO 32000-1, 9.3 and 9.4). */
import { type Context, matrixOf, num, type Operator, resource } from './context.ts';
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
  return ({ painter }, [value]) => {
    painter.state[key] = num(value);
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
    ({ painter }, [percent]) => {
      painter.state.scale = num(percent) / 100;
    },
  ],
  [
    'BT',
    ({ painter }) => {
      painter.tm = IDENTITY;
      painter.lineMatrix = IDENTITY;
    },
  ],
  [
    'Tf',
    (context, [name, size]) => {
      context.painter.state.font = fontOf(context, name);
      context.painter.state.size = num(size);
    },
  ],
  ['Td', ({ painter }, [x, y]) => painter.moveLine(num(x), num(y))],
  [
    'TD',
    ({ painter }, [x, y]) => {
      painter.state.leading = -num(y);
      painter.moveLine(num(x), num(y));
    },
  ],
  [
    'Tm',
    ({ painter }, operands) => {
      painter.lineMatrix = matrixOf(operands);
      painter.tm = painter.lineMatrix;
    },
  ],
  ['T*', nextLine],
  ['Tj', ({ painter }, operands) => painter.show(operands)],
  ['TJ', ({ painter }, [parts]) => painter.show(Array.isArray(parts) ? parts : [])],
  [
    "'",
    (context, operands) => {
      nextLine(context);
      context.painter.show(operands);
    },
  ],
  [
    '"',
    (context, [word, char, text]) => {
      context.painter.state.wordSpace = num(word);
      context.painter.state.charSpace = num(char);
      nextLine(context);
      context.painter.show([text ?? null]);
    },
  ],
];
