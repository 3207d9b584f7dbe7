/** Where something stands in the source: what every node, figure and finding points with. */

/** line and column are 1-based, column counts UTF-16 units; offset is 0-based into the decoded text. */
export interface Point {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

/** end is exclusive: it points just behind the last character. */
export interface Place {
  readonly file: string;
  readonly start: Point;
  readonly end: Point;
}

/** From `at` (an index into a text's value) on, the value equals the source letter by letter, starting at `start`. */
export interface SourceRun {
  readonly at: number;
  readonly start: Point;
}

/** The source point of index `index` of a value that was read in `runs` (never empty, ascending, first `at` is 0). */
export function pointAt(runs: readonly SourceRun[], index: number): Point {
  // by halves: a table has a run for each cell
  let low = 0;
  let high = runs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((runs[middle] as SourceRun).at <= index) low = middle;
    else high = middle - 1;
  }
  const run = runs[low];
  if (!run) throw new Error('a text without source runs');
  const ahead = index - run.at;
  return { line: run.start.line, column: run.start.column + ahead, offset: run.start.offset + ahead };
}

/** The place of value[from, to): the end is taken behind the last character, so it never jumps over a soft break. */
export function placeOf(file: string, runs: readonly SourceRun[], from: number, to: number): Place {
  const start = pointAt(runs, from);
  if (to <= from) return { file, start, end: start };
  const last = pointAt(runs, to - 1);
  return { file, start, end: { line: last.line, column: last.column + 1, offset: last.offset + 1 } };
}
