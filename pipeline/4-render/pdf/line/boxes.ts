/** A paragraph's boxes, one per character; any stretch of them is measured in constant time by sums. */
import { type Cell, FREE, NEVER, type Run } from './paragraph.ts';

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

/** Whole numbers per box, side by side in another array. */
const MARKS = 4;
const RUN = 0;
const OFFSET = 1;
const BREAK = 2;
const INKED = 3;

/** boxes: most paragraphs have fewer */
const LEAST_ROOM = 512;

/** Lengths in pt. Made once for many paragraphs: lists as long as these are dear to make. */
export class Boxes<P = unknown> {
  runs: readonly Run<P>[] = [];
  length = 0;
  /** those from `length` on are of a paragraph before */
  private readonly cells: Cell[] = [];
  private marks = new Int32Array(0);
  private numbers = new Float64Array(0);

  /** Begins a paragraph; what was said of the one before is forgotten. */
  begin(runs: readonly Run<P>[]): void {
    let most = 0;
    for (const { text, objectPt } of runs) most += objectPt === null ? text.length : 1;
    this.runs = runs;
    this.length = 0;
    if (this.marks.length < (most + 1) * MARKS) {
      const room = Math.max(LEAST_ROOM, 2 * most);
      this.marks = new Int32Array(room * MARKS);
      this.numbers = new Float64Array(room * STRIDE);
    }
    this.marks.fill(0, 0, MARKS);
    this.numbers.fill(0, 0, STRIDE);
  }

  /** undefined behind the last one */
  cell(k: number): Cell | undefined {
    return k < this.length ? this.cells[k] : undefined;
  }

  /** index into the runs */
  runOf(k: number): number {
    return this.marks[k * MARKS + RUN]!;
  }

  /** where its text begins in its run's */
  offset(k: number): number {
    return this.marks[k * MARKS + OFFSET]!;
  }

  /** whether a line may end before box k; at the end of all it always may */
  breakBefore(k: number): number {
    return this.marks[k * MARKS + BREAK]!;
  }

  sizePt(k: number): number {
    return this.runs[this.runOf(k)]!.sizePt;
  }

  /** A box that begins the paragraph until `join` says otherwise. `widthPt`: cell and tracking. */
  add(cell: Cell, run: number, offset: number, widthPt: number): void {
    const k = this.length++;
    const at = k * STRIDE;
    const { numbers, marks } = this;
    const { sizePt } = this.runs[run]!;
    this.cells[k] = cell;
    const mark = k * MARKS;
    marks[mark + RUN] = run;
    marks[mark + OFFSET] = offset;
    marks[mark + BREAK] = NEVER;
    marks[mark + MARKS + BREAK] = FREE;
    // index behind the last box before the next that is no space
    marks[mark + MARKS + INKED] = cell.kind === 'space' ? marks[mark + INKED]! : k + 1;
    numbers[at + GAP] = 0;
    numbers[at + WIDTH] = widthPt;
    numbers[at + TRIM_LEFT] = cell.blankLeftEm * sizePt;
    numbers[at + TRIM_RIGHT] = cell.blankRightEm * sizePt;
    numbers[at + STRIDE + WIDTHS] = numbers[at + WIDTHS]! + widthPt;
    numbers[at + STRIDE + SHRINKS] = numbers[at + SHRINKS]!;
    numbers[at + STRIDE + TIGHTENS] = numbers[at + TIGHTENS]!;
    numbers[at + STRIDE + STRETCHES] = numbers[at + STRETCHES]!;
  }

  /** How the last box stands to the one before. `gapPt`: squeeze (negative) or the gap of Han and Latin. */
  join(breakBefore: number, gapPt: number): void {
    const k = this.length - 1;
    const at = k * STRIDE;
    this.marks[k * MARKS + BREAK] = breakBefore;
    this.numbers[at + GAP] = gapPt;
    this.numbers[at + TRIM_LEFT]! += gapPt;
    this.numbers[at + STRIDE + WIDTHS]! += gapPt;
  }

  /**
   * What the gap before the last box can do: its share in stretching (0 for none), how much it may give in at first
   * (white of marks), and how much more where that is not enough (between Han).
   */
  give(stretch: number, shrinkPt: number, tightenPt: number): void {
    const at = this.length * STRIDE;
    this.numbers[at + STRETCHES]! += stretch;
    this.numbers[at + SHRINKS]! += shrinkPt;
    this.numbers[at + TIGHTENS]! += tightenPt;
  }

  /** Before box k, where it does not begin a line: as it would be, then as its line has it. */
  gapPt(k: number): number {
    return this.numbers[k * STRIDE + GAP]!;
  }

  setGap(k: number, gapPt: number): void {
    this.numbers[k * STRIDE + GAP] = gapPt;
  }

  widthPt(k: number): number {
    return this.numbers[k * STRIDE + WIDTH]!;
  }

  /** Where the printing boxes of a line [from, end) end: spaces at its end are not printed. */
  inkEnd(from: number, end: number): number {
    return Math.max(from + 1, this.marks[end * MARKS + INKED]!);
  }

  /**
   * Width of [from, to) with nothing stretched. GB/T 15834-2011 5.1.10: a full-width mark at the end of a line takes half
   * a cell; an opening one at its start, too.
   */
  naturalPt(from: number, to: number): number {
    const { numbers } = this;
    const first = from * STRIDE;
    const end = to * STRIDE;
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
