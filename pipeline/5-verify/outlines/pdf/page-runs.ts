/** All text that one page draws, run by run: what it says, where it stands, and whether a person can see it. */
import type { UnseenReason } from '#model/outline.ts';
import type { Marks } from './marks.ts';

/** Why a run is not seen; white space alone cannot be. */
type Sight = UnseenReason | 'blank' | null;

/** From `from` to before `to`. */
export interface Stretch {
  readonly runs: PageRuns;
  readonly marks: Marks;
  readonly from: number;
  to: number;
}

/** Columns instead of an object for each run: a long report has tens of thousands, and all are kept until it is read. */
export class PageRuns {
  /** from 1 */
  readonly page: number;
  /** of all runs, in the order of drawing */
  text = '';
  /** runs one behind the other that stand within the same marks, taken together */
  readonly stretches: Stretch[] = [];
  /** where each run ends in `text` */
  readonly #ends: number[] = [];
  readonly #sights: Sight[] = [];
  /** of each run five numbers: left, baseline, right and size in pt, luminance of its ink */
  readonly #places: number[] = [];

  constructor(page: number) {
    this.page = page;
  }

  /** A run whose text ends at `end`. */
  add(end: number, marks: Marks, sight: Sight): void {
    const run = this.#ends.push(end);
    this.#sights.push(sight);
    const last = this.stretches.at(-1);
    if (last?.marks === marks) last.to = run;
    else this.stretches.push({ runs: this, marks, from: run - 1, to: run });
  }

  get count(): number {
    return this.#ends.length;
  }

  /** Of the run that was added last. */
  place(left: number, baseline: number, right: number, size: number, ink: number): void {
    this.#places.push(left, baseline, right, size, ink);
  }

  left(run: number): number {
    return this.#places[run * 5] as number;
  }

  baseline(run: number): number {
    return this.#places[run * 5 + 1] as number;
  }

  right(run: number): number {
    return this.#places[run * 5 + 2] as number;
  }

  sizePt(run: number): number {
    return this.#places[run * 5 + 3] as number;
  }

  ink(run: number): number {
    return this.#places[run * 5 + 4] as number;
  }

  isBlank(run: number): boolean {
    return this.#sights[run] === 'blank';
  }

  /** null for a run that is seen, or has nothing to see. */
  unseen(run: number): UnseenReason | null {
    const sight = this.#sights[run] ?? null;
    return sight === 'blank' ? null : sight;
  }

  /** Of a run that was taken for seen. */
  hide(run: number, reason: UnseenReason | null): void {
    this.#sights[run] = reason;
  }

  /** What the runs from `from` to before `to` say. */
  textOf(from: number, to = from + 1): string {
    return this.text.slice(from === 0 ? 0 : this.#ends[from - 1], this.#ends[to - 1]);
  }
}
