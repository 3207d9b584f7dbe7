/** A paragraph's boxes, one per character; any stretch of them is measured in constant time by sums. */
import { type Cell, NEVER, type Run } from './paragraph.ts';

/** Numbers per box, side by side in one array: a paragraph costs one allocation, and neighbours lie together. */
const STRIDE = 8;
/** sums over the boxes before */
const WIDTHS = 0;
const SHRINKS = 1;
const TIGHTENS = 2;
const STRETCHES = 3;
/** of the box itself */
const GAP = 4;
const WIDTH = 5;
const TRIM_LEFT = 6;
const TRIM_RIGHT = 7;

/** Lengths in pt. */
export class Boxes<P = unknown> {
  readonly runs: readonly Run<P>[];
  readonly cells: Cell[] = [];
  /** by box, index into the runs */
  readonly runOf: number[] = [];
  /** by box, where its text begins in its run's */
  readonly offsets: number[] = [];
  /** whether a line may end before box k; one more for the end, where it always may */
  readonly breakBefore: number[] = [];
  /** index behind the last box before k that is no space */
  private readonly inked: number[] = [0];
  private readonly numbers: Float64Array;

  constructor(runs: readonly Run<P>[]) {
    const most = runs.reduce((sum, { text, objectPt }) => sum + (objectPt === null ? text.length : 1), 0);
    this.runs = runs;
    this.numbers = new Float64Array((most + 1) * STRIDE);
  }

  get length(): number {
    return this.cells.length;
  }

  sizePt(k: number): number {
    return this.runs[this.runOf[k]!]!.sizePt;
  }

  /** A box that begins the paragraph until `join` says otherwise. `widthPt`: cell and tracking. */
  add(cell: Cell, run: number, offset: number, widthPt: number): void {
    const k = this.cells.length;
    const at = k * STRIDE;
    const { numbers } = this;
    const { sizePt } = this.runs[run]!;
    this.cells.push(cell);
    this.runOf.push(run);
    this.offsets.push(offset);
    this.breakBefore[k] = NEVER;
    this.breakBefore.push(0);
    this.inked.push(cell.kind === 'space' ? this.inked[k]! : k + 1);
    numbers[at + WIDTH] = widthPt;
    numbers[at + TRIM_LEFT] = cell.blankLeftEm * sizePt;
    numbers[at + TRIM_RIGHT] = cell.blankRightEm * sizePt;
    numbers[at + STRIDE + WIDTHS] = numbers[at + WIDTHS]! + widthPt;
    for (const sum of [SHRINKS, TIGHTENS, STRETCHES]) numbers[at + STRIDE + sum] = numbers[at + sum]!;
  }

  /** How the last box stands to the one before. `gapPt`: squeeze (negative) or the gap of Han and Latin. */
  join(breakBefore: number, gapPt: number): void {
    const k = this.cells.length - 1;
    const at = k * STRIDE;
    this.breakBefore[k] = breakBefore;
    this.numbers[at + GAP] = gapPt;
    this.numbers[at + TRIM_LEFT]! += gapPt;
    this.numbers[at + STRIDE + WIDTHS]! += gapPt;
  }

  /**
   * What the gap before the last box can do: its share in stretching (0 for none), how much it may give in at first
   * (white of marks), and how much more where that is not enough (between Han).
   */
  give(stretch: number, shrinkPt: number, tightenPt: number): void {
    const at = this.cells.length * STRIDE;
    this.numbers[at + STRETCHES]! += stretch;
    this.numbers[at + SHRINKS]! += shrinkPt;
    this.numbers[at + TIGHTENS]! += tightenPt;
  }

  /** Before box k, where it does not begin a line. */
  gapPt(k: number): number {
    return this.numbers[k * STRIDE + GAP]!;
  }

  widthPt(k: number): number {
    return this.numbers[k * STRIDE + WIDTH]!;
  }

  /** Where the printing boxes of a line [from, end) end: spaces at its end are not printed. */
  inkEnd(from: number, end: number): number {
    return Math.max(from + 1, this.inked[end]!);
  }

  /**
   * Width of [from, to) with nothing stretched. GB/T 15834-2011 5.1.10: a full-width mark at the end of a line takes half
   * a cell; an opening one at its start, too.
   */
  naturalPt(from: number, to: number): number {
    const { numbers } = this;
    const [first, end] = [from * STRIDE, to * STRIDE];
    return numbers[end]! - numbers[first]! - numbers[first + TRIM_LEFT]! - numbers[end - STRIDE + TRIM_RIGHT]!;
  }

  /** What marks, spaces and gaps between [from, to) can give. */
  shrinkPt(from: number, to: number): number {
    return this.numbers[to * STRIDE + SHRINKS]! - this.numbers[(from + 1) * STRIDE + SHRINKS]!;
  }

  /** What all gaps can give beyond that. */
  tightenPt(from: number, to: number): number {
    return this.numbers[to * STRIDE + TIGHTENS]! - this.numbers[(from + 1) * STRIDE + TIGHTENS]!;
  }

  /** Shares in stretching. */
  stretch(from: number, to: number): number {
    return this.numbers[to * STRIDE + STRETCHES]! - this.numbers[(from + 1) * STRIDE + STRETCHES]!;
  }
}
