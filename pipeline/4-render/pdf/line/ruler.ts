/** Measures any stretch of a paragraph in constant time: sums over its boxes, edges trimmed as line ends ask. */
import { type Box, NEVER } from './paragraph.ts';

/** Plain arrays and no objects on the way: this is called for every pair of line ends that comes into question. */
export class Ruler {
  readonly boxes: readonly Box[];
  /** whether a line may end before box k, as Box.breakBefore; one more for the end */
  readonly breakBefore: Uint8Array;
  private readonly widths: Float64Array;
  private readonly shrinks: Float64Array;
  private readonly tightens: Float64Array;
  private readonly stretches: Float64Array;
  /** taken off where a line begins or ends with box k */
  private readonly trimLeft: Float64Array;
  private readonly trimRight: Float64Array;
  /** index behind the last box before k that is no space */
  private readonly inked: Int32Array;

  constructor(boxes: readonly Box[]) {
    const n = boxes.length;
    this.boxes = boxes;
    this.breakBefore = new Uint8Array(n + 1).fill(NEVER);
    this.widths = new Float64Array(n + 1);
    this.shrinks = new Float64Array(n + 1);
    this.tightens = new Float64Array(n + 1);
    this.stretches = new Float64Array(n + 1);
    this.trimLeft = new Float64Array(n + 1);
    this.trimRight = new Float64Array(n + 1);
    this.inked = new Int32Array(n + 1);
    boxes.forEach((box, k) => {
      this.add(box, k);
    });
    this.breakBefore[n] = 0;
  }

  private add(box: Box, k: number): void {
    this.breakBefore[k] = box.breakBefore;
    this.widths[k + 1] = this.widths[k]! + box.gapPt + box.widthPt;
    this.shrinks[k + 1] = this.shrinks[k]! + box.shrinkPt;
    this.tightens[k + 1] = this.tightens[k]! + box.tightenPt;
    this.stretches[k + 1] = this.stretches[k]! + box.stretch;
    this.trimLeft[k] = box.gapPt + box.cell.blankLeftEm * box.sizePt;
    this.trimRight[k] = box.cell.blankRightEm * box.sizePt;
    this.inked[k + 1] = box.kind === 'space' ? this.inked[k]! : k + 1;
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
    return this.widths[to]! - this.widths[from]! - this.trimLeft[from]! - this.trimRight[to - 1]!;
  }

  /** What marks, spaces and gaps can give. */
  shrinkPt(from: number, to: number): number {
    return this.shrinks[to]! - this.shrinks[from + 1]!;
  }

  /** What all gaps can give beyond that. */
  tightenPt(from: number, to: number): number {
    return this.tightens[to]! - this.tightens[from + 1]!;
  }

  /** Shares in stretching. */
  stretch(from: number, to: number): number {
    return this.stretches[to]! - this.stretches[from + 1]!;
  }
}
