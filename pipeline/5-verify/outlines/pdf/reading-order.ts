/** Watches that what is read next also stands next: below or right of what was read before, as an eye goes. */
import type { Run } from './run.ts';

interface Reached {
  readonly page: number;
  readonly y: number;
  readonly x1: number;
}

/** raised and lowered text stays within this part of its size */
const RISE_EM = 0.9;
/** of 。“ both are squeezed to their halves: the blank halves lie upon each other */
const OVERLAP_EM = 1.1;

/** The same line, or none yet: cells of one row each start anew, rows go downwards. */
export class ReadingOrder {
  #reached: Reached | null = null;
  #rowStart: Reached | null = null;
  #cellOpens = false;
  #rowOpens = false;

  /** True when this run stands before or upon what was read already. */
  breaks(run: Run): boolean {
    if (run.text.trim() === '') return false;
    const before = this.#reached;
    const row = this.#rowStart;
    this.#reached = { page: run.page, y: run.y, x1: run.x1 };
    if (this.#cellOpens) {
      this.#cellOpens = false;
      if (!this.#rowOpens) return row !== null && run.page < row.page;
      this.#rowOpens = false;
      this.#rowStart = this.#reached;
      return row !== null && isAbove(run, row);
    }
    return before !== null && (isAbove(run, before) || isUpon(run, before));
  }

  table(): void {
    this.#rowStart = this.#reached;
  }

  row(): void {
    this.#rowOpens = true;
  }

  cell(): void {
    this.#cellOpens = true;
  }
}

function isAbove(run: Run, before: Reached): boolean {
  if (run.page !== before.page) return run.page < before.page;
  return run.y > before.y + run.sizePt * RISE_EM;
}

function isUpon(run: Run, before: Reached): boolean {
  if (run.page !== before.page || Math.abs(run.y - before.y) > 1) return false;
  return run.x0 < before.x1 - run.sizePt * OVERLAP_EM;
}
