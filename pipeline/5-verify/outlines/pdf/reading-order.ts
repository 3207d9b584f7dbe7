/** Watches that what is read next also stands next: below or right of what was read before, as an eye goes. */
import type { PageRuns } from './page-runs.ts';

/** A run, by its number on its page. */
interface Reached {
  readonly runs: PageRuns;
  readonly run: number;
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
  breaks(runs: PageRuns, run: number): boolean {
    if (runs.isBlank(run)) return false;
    const before = this.#reached;
    const row = this.#rowStart;
    const here = { runs, run };
    this.#reached = here;
    this.#extend(here);
    if (this.#cellOpens) {
      this.#cellOpens = false;
      if (!this.#rowOpens) return row !== null && runs.page < row.runs.page;
      this.#rowOpens = false;
      this.#rowStart = here;
      return row !== null && isAbove(here, row);
    }
    return before !== null && (isAbove(here, before) || isUpon(here, before));
  }

  #extend({ runs, run }: Reached): void {
    const { page } = runs;
    if (this.#cellOpens) {
      const [left, right, y] = [runs.left(run), runs.right(run), runs.baseline(run)];
      this.#cells.push({ page, top: y, bottom: y, left, right, sizePt: runs.sizePt(run) });
      return;
    }
    const cell = this.#cells.at(-1);
    if (cell?.page !== page) return;
    cell.top = Math.max(cell.top, runs.baseline(run));
    cell.bottom = Math.min(cell.bottom, runs.baseline(run));
    cell.right = Math.max(cell.right, runs.right(run));
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

function isAbove({ runs, run }: Reached, before: Reached): boolean {
  if (runs.page !== before.runs.page) return runs.page < before.runs.page;
  return runs.baseline(run) > before.runs.baseline(before.run) + runs.sizePt(run) * RISE_EM;
}

function isUpon({ runs, run }: Reached, before: Reached): boolean {
  const other = before.runs;
  if (runs.page !== other.page || Math.abs(runs.baseline(run) - other.baseline(before.run)) > 1) return false;
  return runs.left(run) < other.right(before.run) - runs.sizePt(run) * OVERLAP_EM;
}
