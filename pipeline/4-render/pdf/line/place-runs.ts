/** Turns a set line into show strings: one per run, as few numbers in it as the even gaps allow. */
import type { Boxes } from './boxes.ts';
import type { Line } from './paragraph.ts';

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

export function placeRuns<P>(line: Line, boxes: Boxes<P>): Piece<P>[] {
  const pieces: Piece<P>[] = [];
  let x = line.startPt;
  let glyphs = new Glyphs();
  let first = line.from;
  for (let k = line.from; k < line.to; k++) {
    const cell = boxes.cells[k]!;
    const index = boxes.runOf(k);
    const run = boxes.runs[index]!;
    x += line.gapsPt[k - line.from]!;
    if (k === first) glyphs.leftPt = x;
    for (let g = 0; g < cell.glyphs.length; g++) {
      const glyph = cell.glyphs[g]!;
      glyphs.add(glyph.hex, x + glyph.atEm * run.sizePt, glyph.advanceEm * run.sizePt);
    }
    x += boxes.widthPt(k);
    if (k + 1 < line.to && boxes.runOf(k + 1) === index) continue;
    const text = run.text.slice(boxes.offset(first), boxes.offset(k) + cell.text.length);
    pieces.push(pieceOf(run, text, glyphs, x));
    glyphs = new Glyphs();
    first = k + 1;
  }
  return pieces;
}

function pieceOf<P>(run: Boxes<P>['runs'][number], text: string, glyphs: Glyphs, endPt: number): Piece<P> {
  const { payload, sizePt } = run;
  const spacingPt = glyphs.commonGap();
  const xPt = glyphs.startPt();
  return { payload, text, xPt, widthPt: endPt - xPt, sizePt, spacingPt, show: glyphs.show(spacingPt, sizePt) };
}

const MOST_PARTS = 1000;

/** The glyphs of a piece, each with its place and the font's advance, in pt. */
class Glyphs {
  /** of the first cell */
  leftPt = 0;
  private readonly hex: string[] = [];
  private readonly xs: number[] = [];
  private readonly advances: number[] = [];

  add(hex: string, xPt: number, advancePt: number): void {
    this.hex.push(hex);
    this.xs.push(xPt);
    this.advances.push(advancePt);
  }

  startPt(): number {
    return this.xs[0] ?? this.leftPt;
  }

  /** before a glyph, in parts of a pt */
  private gap(k: number): number {
    return Math.round((this.xs[k]! - this.xs[k - 1]! - this.advances[k - 1]!) * MOST_PARTS);
  }

  /** The gap that most glyphs have behind them: the text state holds it, the rest stands in the array. */
  commonGap(): number {
    const { length } = this.xs;
    let same = 2;
    while (same < length && this.gap(same) === this.gap(1)) same += 1;
    if (same >= length) return length < 2 ? 0 : this.gap(1) / MOST_PARTS;
    const counts = new Map<number, number>();
    let common = 0;
    let most = 0;
    for (let k = 1; k < length; k++) {
      const gap = this.gap(k);
      const count = (counts.get(gap) ?? 0) + 1;
      counts.set(gap, count);
      if (count <= most) continue;
      most = count;
      common = gap;
    }
    return common / MOST_PARTS;
  }

  /** Rounding never adds up: each number is taken from where the pen really is. */
  show(spacingPt: number, sizePt: number): string {
    const { xs, advances } = this;
    const parts = ['<'];
    let penPt = xs[0] ?? 0;
    for (let k = 0; k < xs.length; k++) {
      const back = Math.round(((penPt - xs[k]!) / sizePt) * 1000);
      if (back !== 0 && k > 0) {
        parts.push('>', String(back), '<');
        penPt -= (back * sizePt) / 1000;
      }
      parts.push(this.hex[k]!);
      penPt += advances[k]! + spacingPt;
    }
    parts.push('>');
    return xs.length === 0 ? '' : parts.join('');
  }
}
