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

/** What one cell of a row takes up: lines on the page that it begins on. */
interface Extent {
  readonly page: number;
  top: number;
  bottom: number;
  right: number;
  readonly left: number;
  readonly sizePt: number;
}

/** The same line, or none yet: cells of one row each start anew, rows go downwards. */
export class ReadingOrder {
  #reached: Reached | null = null;
  #rowStart: Reached | null = null;
  #cellOpens = false;
  #rowOpens = false;
  #cells: Extent[] = [];

  /** True when this run stands before or upon what was read already. */
  breaks(run: Run): boolean {
    if (run.text.trim() === '') return false;
    const before = this.#reached;
    const row = this.#rowStart;
    this.#reached = { page: run.page, y: run.y, x1: run.x1 };
    this.#extend(run);
    if (this.#cellOpens) {
      this.#cellOpens = false;
      if (!this.#rowOpens) return row !== null && run.page < row.page;
      this.#rowOpens = false;
      this.#rowStart = this.#reached;
      return row !== null && isAbove(run, row);
    }
    return before !== null && (isAbove(run, before) || isUpon(run, before));
  }

  #extend(run: Run): void {
    const cell = this.#cells.at(-1);
    if (this.#cellOpens) {
      const { page, y, x0, x1, sizePt } = run;
      this.#cells.push({ page, top: y, bottom: y, left: x0, right: x1, sizePt });
    } else if (cell?.page === run.page) {
      cell.top = Math.max(cell.top, run.y);
      cell.bottom = Math.min(cell.bottom, run.y);
      cell.right = Math.max(cell.right, run.x1);
    }
  }

  /** Cells of a row stand side by side, from left to right: true when one does not. Called when the row is read. */
  rowIsTorn(): boolean {
    const cells = this.#cells;
    this.#cells = [];
    return cells.some((cell, i) => {
      const before = cells[i - 1];
      if (!before || before.page !== cell.page) return false;
      const half = Math.max(cell.sizePt, before.sizePt) / 2;
      const apart = cell.top < before.bottom - half || cell.bottom > before.top + half;
      return apart || cell.left < before.right - cell.sizePt * OVERLAP_EM;
    });
  }

  table(): void {
    this.#rowStart = this.#reached;
  }

  row(): void {
    this.#rowOpens = true;
    this.#cells = [];
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
