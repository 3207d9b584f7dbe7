/** For tests: a font in which a Han character is one em wide, a Latin one half an em, and marks are drawn in half their cell. */

import { classOfPiece, traitsOf } from '../line/characters.ts';
import { type ComposedLine, LineComposer } from '../line/compose-paragraph.ts';
import type { Cell, Keep, Metrics, Run, Shape } from '../line/paragraph.ts';

export const plainMetrics: Metrics = {
  cellOfUnit: (unit) => plainMetrics.cell(String.fromCharCode(unit)),
  cell(characters): Cell {
    const kind = classOfPiece(characters);
    const wide = (characters.codePointAt(0) ?? 0) >= 0x2e80 || '“”‘’—…'.includes(characters.charAt(0));
    const cellEm = [...characters].length * (wide ? 1 : 0.5);
    const glyphs = [{ hex: '0001', atEm: 0, advanceEm: cellEm }];
    const blankRightEm = wide && (kind === 'closing' || kind === 'stop') ? 0.5 : 0;
    const blankLeftEm = wide && kind === 'opening' ? 0.5 : 0;
    return { text: characters, kind, traits: traitsOf(characters), cellEm, glyphs, blankLeftEm, blankRightEm };
  },
};

/** Text with wholes in braces: `增长{6.5%}`; size 10 pt, no tracking. */
export function runsOf(text: string, keep: Keep = 'figure'): Run<null>[] {
  return text.split(/(\{[^}]*\})/u).flatMap((part): Run<null>[] => {
    const kept = part.startsWith('{');
    const own = kept ? part.slice(1, -1) : part;
    const common = { metrics: plainMetrics, sizePt: 10, trackingPt: 0, joined: false, trailingPt: 0, objectPt: null };
    return own === '' ? [] : [{ text: own, keep: kept ? keep : 'no', payload: null, ...common }];
  });
}

export const SHAPE: Shape = { measurePt: 100, firstIndentPt: 0, align: 'justify', balanced: false };

/** Lines of ten characters unless the shape says otherwise. */
export function setText(text: string, shape: Partial<Shape> = {}, keep: Keep = 'figure') {
  return withText(new LineComposer<null>().compose(runsOf(text, keep), { ...SHAPE, ...shape }, 0));
}

/** Lines with their text as printed. */
export const withText = <P>(lines: readonly ComposedLine<P>[]) =>
  lines.map((line) => ({ ...line, text: line.pieces.map((piece) => piece.text).join('') }));

export const textsOf = (text: string, shape: Partial<Shape> = {}, keep: Keep = 'figure'): string[] =>
  setText(text, shape, keep).map((line) => line.text);
