/** A report and the proposals on it as one line of letters: all rejected it is the base, all accepted the returned file. */
import type { BaseItem, BaseLine, BaseTable } from '../base/base-line.ts';
import type { Raised, Who } from '../returned.ts';

/** Who proposes that something come or go. `change` is its number in the list, given once all are known. */
export interface Mark {
  readonly who: Who;
  /** false: the file differs from its base without a tracked change that says so */
  readonly tracked: boolean;
  readonly move: string | null;
  /** index of the returned file */
  readonly file: number;
  change: number;
}

/** A letter, the end of a line, or a table. */
export interface Element {
  /** one letter, END, or '' for a table */
  readonly text: string;
  /** the line of the flow and the letter in it (its length: the line's end); null for what comes anew */
  readonly base: { readonly line: number; readonly at: number } | null;
  readonly inserted: Mark | null;
  /** any of these accepted, and it is gone */
  readonly deleted: readonly Mark[];
  /** the footnote of an inserted mark: its lines */
  readonly note: string | null;
  readonly table: TableStream | null;
  /** of a letter that comes: in bold; null: in a style of its own */
  readonly strong?: boolean | null;
  /** of a letter that comes */
  readonly raised?: Raised | null;
}

export interface TableStream {
  readonly base: BaseTable | null;
  readonly rows: readonly RowStream[];
  /** from the left to the right */
  readonly columns?: readonly ColumnStream[];
}

/** Cells of one column that somebody puts in, takes away or joins, in all rows or in some. */
export interface ColumnStream {
  readonly mark: Mark;
  readonly kind: 'insert' | 'delete' | 'merge';
  /** of the base, from 0: what goes, or before which something comes */
  readonly column: number;
  /** rows of the base, from 0, null for a row that came; and what the cells say */
  readonly cells: readonly { readonly row: number | null; readonly text: string }[];
}

export interface RowStream {
  /** index of the base's row */
  readonly base: number | null;
  readonly inserted: Mark | null;
  readonly deleted: readonly Mark[];
  readonly cells: readonly Stream[];
}

export interface Stream {
  readonly items: readonly BaseItem[];
  readonly elements: readonly Element[];
}

export interface NoteStream {
  readonly label: string;
  readonly stream: Stream;
}

/** Everything of a report that people can propose changes to. */
export interface Woven {
  readonly body: Stream;
  readonly notes: readonly NoteStream[];
  /** labels of the base's notes by file and id of their footnotes */
  readonly labels: ReadonlyMap<string, string>;
  /** footnotes that came anew, by file and id: what others did to them is marked */
  readonly newNotes: ReadonlyMap<string, Stream>;
}

export function lineOf(stream: Stream, index: number): BaseLine | null {
  const item = stream.items[index];
  return item?.kind === 'line' ? item : null;
}

export function plainElement(text: string, line: number, at: number): Element {
  return { text, base: { line, at }, inserted: null, deleted: [], note: null, table: null };
}

/** Tables of a stream with their cells, in order. */
export function* tablesIn(stream: Stream): Generator<TableStream> {
  for (const { table } of stream.elements) if (table) yield table;
}

/** Every stream of letters: the text, the cells of its tables where they stand, the notes. */
export function* streamsOf(woven: Woven): Generator<Stream> {
  for (const stream of [woven.body, ...woven.notes.map((note) => note.stream), ...woven.newNotes.values()]) {
    yield stream;
    for (const table of tablesIn(stream)) for (const row of table.rows) yield* row.cells;
  }
}
