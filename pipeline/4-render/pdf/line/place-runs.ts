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

export function placeRuns<P>(line: Line, boxes: Boxes<P>, glyphs: Glyphs): Piece<P>[] {
  const pieces: Piece<P>[] = [];
  let x = line.startPt;
  let first = line.from;
  glyphs.begin();
  for (let k = line.from; k < line.to; k++) {
    const cell = boxes.cell(k)!;
    const index = boxes.runOf(k);
    const run = boxes.runs[index]!;
    if (k > line.from) x += boxes.gapPt(k);
    if (k === first) glyphs.leftPt = x;
    for (let g = 0; g < cell.glyphs.length; g++) {
      const glyph = cell.glyphs[g]!;
      glyphs.add(glyph.hex, x + glyph.atEm * run.sizePt, glyph.advanceEm * run.sizePt);
    }
    x += boxes.widthPt(k);
    if (k + 1 < line.to && boxes.runOf(k + 1) === index) continue;
    const text = run.text.slice(boxes.offset(first), boxes.offset(k) + cell.text.length);
    pieces.push(pieceOf(run, text, glyphs, x));
    glyphs.begin();
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
/** glyphs: most pieces have fewer */
const LEAST_ROOM = 256;

/** The glyphs of a piece, each with its place and the font's advance, in pt. Made once for many pieces. */
export class Glyphs {
  /** of the first cell */
  leftPt = 0;
  private count = 0;
  private readonly hex: string[] = [];
  private xs = new Float64Array(LEAST_ROOM);
  private advances = new Float64Array(LEAST_ROOM);
  /** before each glyph but the first, in parts of a pt */
  private gaps = new Float64Array(LEAST_ROOM);

  begin(): void {
    this.count = 0;
  }

  add(hex: string, xPt: number, advancePt: number): void {
    const k = this.count++;
    if (k === this.xs.length) this.widen();
    const { xs, advances } = this;
    this.hex[k] = hex;
    xs[k] = xPt;
    advances[k] = advancePt;
    if (k > 0) this.gaps[k] = Math.round((xPt - xs[k - 1]! - advances[k - 1]!) * MOST_PARTS);
  }

  private widen(): void {
    const wider = (numbers: Float64Array): Float64Array<ArrayBuffer> => {
      const copy = new Float64Array(2 * numbers.length);
      copy.set(numbers);
      return copy;
    };
    this.xs = wider(this.xs);
    this.advances = wider(this.advances);
    this.gaps = wider(this.gaps);
  }

  startPt(): number {
    return this.count === 0 ? this.leftPt : this.xs[0]!;
  }

  /** The gap that most glyphs have behind them: the text state holds it, the rest stands in the array. */
  commonGap(): number {
    const { count, gaps } = this;
    if (count < 2) return 0;
    let same = 2;
    while (same < count && gaps[same] === gaps[1]) same += 1;
    return (same >= count ? gaps[1]! : mostFrequent(gaps, count)) / MOST_PARTS;
  }

  /** Rounding never adds up: each number is taken from where the pen really is. */
  show(spacingPt: number, sizePt: number): string {
    const { count, hex, xs, advances } = this;
    if (count === 0) return '';
    let text = `<${hex[0]!}`;
    let penPt = xs[0]! + (advances[0]! + spacingPt);
    for (let k = 1; k < count; k++) {
      const back = Math.round(((penPt - xs[k]!) / sizePt) * 1000);
      if (back !== 0) {
        text += `>${back}<`;
        penPt -= (back * sizePt) / 1000;
      }
      text += hex[k]!;
      penPt += advances[k]! + spacingPt;
    }
    return `${text}>`;
  }
}

function mostFrequent(gaps: Float64Array, count: number): number {
  const counts = new Map<number, number>();
  let common = 0;
  let most = 0;
  for (let k = 1; k < count; k++) {
    const gap = gaps[k]!;
    const often = (counts.get(gap) ?? 0) + 1;
    counts.set(gap, often);
    if (often <= most) continue;
    most = often;
    common = gap;
  }
  return common;
}
