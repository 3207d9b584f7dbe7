/** Turns a set line into show strings: one per run, as few numbers in it as the even gaps allow. */
import type { Box, Line, Run } from './paragraph.ts';

/** Text of one run on one line. Positions from the line's left edge. */
export interface Piece<P> {
  readonly payload: P;
  readonly text: string;
  readonly xPt: number;
  readonly widthPt: number;
  readonly sizePt: number;
  /** added behind every glyph by the text state (operator Tc) */
  readonly spacingPt: number;
  /** what stands between the brackets of operator TJ */
  readonly show: string;
}

export function placeRuns<P>(line: Line, boxes: readonly Box[], runs: readonly Run<P>[]): Piece<P>[] {
  const pieces: Piece<P>[] = [];
  let x = line.startPt;
  let start = line.from;
  const lefts: number[] = [];
  for (let k = line.from; k < line.to; k++) {
    const box = boxes[k];
    if (!box) break;
    x += line.gapsPt[k - line.from] ?? 0;
    lefts.push(x);
    x += box.widthPt;
    if (boxes[k + 1]?.run === box.run && k + 1 < line.to) continue;
    const run = runs[box.run];
    if (run) pieces.push(pieceOf(run, boxes.slice(start, k + 1), lefts.slice(start - line.from), x));
    start = k + 1;
  }
  return pieces;
}

function pieceOf<P>(run: Run<P>, boxes: readonly Box[], lefts: readonly number[], endPt: number): Piece<P> {
  const glyphs: Placed[] = [];
  let text = '';
  boxes.forEach((box, k) => {
    const leftPt = lefts[k] ?? 0;
    text += box.text;
    for (const { hex, atEm, advanceEm } of box.cell.glyphs) {
      glyphs.push({ hex, xPt: leftPt + atEm * run.sizePt, advancePt: advanceEm * run.sizePt });
    }
  });
  const spacingPt = commonGap(glyphs);
  const xPt = glyphs[0]?.xPt ?? lefts[0] ?? 0;
  const show = showOf(glyphs, spacingPt, run.sizePt);
  return { payload: run.payload, text, xPt, widthPt: endPt - xPt, sizePt: run.sizePt, spacingPt, show };
}

interface Placed {
  readonly xPt: number;
  readonly advancePt: number;
  readonly hex: string;
}

const round = (value: number, places: number): number => Math.round(value * 10 ** places) / 10 ** places;

/** The gap that most glyphs of the piece have behind them: the text state holds it, the rest stands in the array. */
function commonGap(glyphs: readonly Placed[]): number {
  const counts = new Map<number, number>();
  let common = 0;
  for (let k = 1; k < glyphs.length; k++) {
    const left = glyphs[k - 1];
    const right = glyphs[k];
    if (!left || !right) continue;
    const gap = round(right.xPt - left.xPt - left.advancePt, 3);
    const count = (counts.get(gap) ?? 0) + 1;
    counts.set(gap, count);
    if (count > (counts.get(common) ?? 0)) common = gap;
  }
  return common;
}

/** Rounding never adds up: each number is taken from where the pen really is. */
function showOf(glyphs: readonly Placed[], spacingPt: number, sizePt: number): string {
  let show = '';
  let hex = '';
  let penPt = glyphs[0]?.xPt ?? 0;
  for (const glyph of glyphs) {
    const back = Math.round(((penPt - glyph.xPt) / sizePt) * 1000);
    if (Math.abs(back) >= 1 && hex !== '') {
      show += `<${hex}>${back}`;
      hex = '';
      penPt -= (back * sizePt) / 1000;
    }
    hex += glyph.hex;
    penPt += glyph.advancePt + spacingPt;
  }
  return hex === '' ? show : `${show}<${hex}>`;
}
