/** All text that one page draws, run by run: what it says, where it stands, and whether a person can see it. */
import type { UnseenReason } from '#model/outline.ts';
import type { Marks } from './marks.ts';

/** Columns instead of an object for each run: a long report has tens of thousands, and all are kept until it is read. */
export class PageRuns {
  /** from 1 */
  readonly page: number;
  /** of all runs, in the order of drawing */
  text = '';
  /** where each run ends in `text` */
  readonly ends: number[] = [];
  readonly marks: Marks[] = [];
  readonly blank: boolean[] = [];
  readonly unseen: (UnseenReason | null)[] = [];
  /** of each run four numbers, in pt: left, baseline, right, size */
  readonly #places: number[] = [];

  constructor(page: number) {
    this.page = page;
  }

  get count(): number {
    return this.ends.length;
  }

  place(left: number, baseline: number, right: number, size: number): void {
    this.#places.push(left, baseline, right, size);
  }

  left(run: number): number {
    return this.#places[run * 4] as number;
  }

  baseline(run: number): number {
    return this.#places[run * 4 + 1] as number;
  }

  right(run: number): number {
    return this.#places[run * 4 + 2] as number;
  }

  sizePt(run: number): number {
    return this.#places[run * 4 + 3] as number;
  }

  /** What the runs from `from` to before `to` say. */
  textOf(from: number, to = from + 1): string {
    return this.text.slice(from === 0 ? 0 : this.ends[from - 1], this.ends[to - 1]);
  }
}

/** Runs one behind the other that stand within the same marks: from `from` to before `to`. */
export interface Stretch {
  readonly runs: PageRuns;
  readonly marks: Marks;
  readonly from: number;
  readonly to: number;
}

export function stretchesOf(runs: PageRuns): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (let from = 0, to = 1; from < runs.count; from = to++) {
    const marks = runs.marks[from] as Marks;
    while (to < runs.count && runs.marks[to] === marks) to++;
    stretches.push({ runs, marks, from, to });
  }
  return stretches;
}
