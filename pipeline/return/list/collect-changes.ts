/** Puts the marks of a stream together to changes: what one author did in one stretch, a move's two places, a row. */
import { END, isLevelSign, LEVEL_SIGN, levelOfSign, levelSign, NOTE, PICTURE, SYMBOL, type Who } from '../returned.ts';
import type { ColumnStream, Element, Mark, RowStream, Stream, TableStream, Woven } from '../weave/stream.ts';
import { marksOn } from '../weave/view.ts';
import type { ChangeKind } from './change.ts';
import { kindOfColumn } from './column-kinds.ts';

/** A change while it is put together. */
export interface Draft {
  readonly who: Who;
  readonly tracked: boolean;
  readonly file: number;
  readonly move: string | null;
  readonly anchor: string;
  readonly stream: Stream;
  old: string;
  new: string;
  kind: ChangeKind | null;
  /** whole letters, no mere end of a line */
  hasText: boolean;
  /** the stretch of the stream that it reaches over */
  first: number;
  last: number;
}

export function collectChanges(woven: Woven): Draft[] {
  const collector = new Collector();
  collector.stream(woven.body, 'blk_title');
  for (const { stream } of woven.notes) collector.stream(stream, '');
  for (const stream of woven.newNotes.values()) collector.stream(stream, '');
  return collector.drafts;
}

class Collector {
  readonly drafts: Draft[] = [];
  readonly #moves = new Map<string, number>();

  stream(stream: Stream, before: string): void {
    let open = new Map<string, { readonly id: number; readonly fromStart: boolean }>();
    let anchor = before;
    let atStart = true;
    for (const [index, element] of stream.elements.entries()) {
      anchor = anchorOf(stream, element) ?? (atStart ? anchorAhead(stream, index) : null) ?? anchor;
      const marks = marksOn(element);
      if (isLevelSign(element.text)) {
        for (const mark of marks) this.#note(this.#idOf(mark, null, anchor, stream), element, mark, index);
        continue;
      }
      if (marks.length === 0 && !element.table) open = new Map();
      for (const mark of marks) {
        const key = keyOf(mark);
        const known = open.get(key);
        const id = this.#idOf(mark, known?.id ?? null, anchor, stream);
        if (!known) open.set(key, { id, fromStart: atStart });
        this.#note(id, element, mark, index);
        // a change that covers a whole line ends with it: the next line is decided upon by itself
        if (element.text === END && (known?.fromStart ?? atStart)) open.delete(key);
      }
      if (element.table) {
        this.#table(element.table, element.inserted, anchor);
        open = new Map();
      }
      atStart = element.text === END || element.table !== null;
    }
  }

  #idOf(mark: Mark, known: number | null, anchor: string, stream: Stream): number {
    const moved = mark.move === null ? undefined : this.#moves.get(mark.move);
    const id = moved ?? (mark.move === null ? known : null) ?? this.#open(mark, anchor, stream);
    if (mark.move !== null) this.#moves.set(mark.move, id);
    mark.change = id;
    return id;
  }

  #open({ who, tracked, file, move }: Mark, anchor: string, stream: Stream): number {
    const empty = { old: '', new: '', kind: null, hasText: false, first: stream.elements.length, last: 0 };
    this.drafts.push({ who, tracked, file, move, anchor, stream, ...empty });
    return this.drafts.length - 1;
  }

  #note(id: number, element: Element, mark: Mark, index: number): void {
    const draft = this.drafts[id];
    if (!draft) return;
    draft.first = Math.min(draft.first, index);
    draft.last = Math.max(draft.last, index);
    const shown = shownText(element.text);
    if (element.inserted === mark) draft.new += shown;
    else draft.old += shown;
    if (element.text !== END) draft.hasText = true;
  }

  /** A row comes or goes as one, whatever the file says of its runs; so does a table of such rows by one author. */
  #table(table: TableStream, inserted: Mark | null, anchor: string): void {
    const whole = table.base === null ? this.#wholeTable(table, inserted, anchor) : null;
    for (const column of table.columns ?? []) this.#column(column, table, anchor);
    for (const row of table.rows) {
      const own = row.inserted ? [row.inserted] : row.deleted;
      if (own.length > 0 || whole !== null) this.#row(row, own, whole, anchor);
      else {
        for (const [at, cell] of row.cells.entries()) {
          const gone = columnsAt(table, row, at);
          if (gone.length > 0) this.#cellOfRow(cell, new Map(gone), anchor);
          else this.stream(cell, anchor);
        }
      }
    }
  }

  #column(column: ColumnStream, { base }: TableStream, anchor: string): void {
    const { mark, kind, cells } = column;
    mark.change = this.#open(mark, anchor, { items: [], elements: [] });
    const draft = this.drafts[mark.change];
    if (!draft) return;
    draft.kind = kindOfColumn(column, base);
    draft[kind === 'insert' ? 'new' : 'old'] = cells.map(({ text }) => text).join(' | ');
  }

  #wholeTable(table: TableStream, inserted: Mark | null, anchor: string): number | null {
    const marks = [...(inserted ? [inserted] : []), ...table.rows.flatMap((row) => row.inserted ?? [])];
    const [first] = marks;
    if (!first || marks.some((mark) => keyOf(mark) !== keyOf(first))) return null;
    const id = this.#open(first, anchor, { items: [], elements: [] });
    for (const mark of marks) mark.change = id;
    return id;
  }

  #row(row: RowStream, own: readonly Mark[], whole: number | null, anchor: string): void {
    const [cell] = row.cells;
    for (const mark of own) {
      const id = whole ?? this.#open(mark, anchor, cell ?? { items: [], elements: [] });
      mark.change = id;
      const draft = this.drafts[id];
      if (!draft) continue;
      const text = row.cells.map((each) =>
        each.elements.map(({ text: t }) => (t === END ? '' : shownText(t))).join(''),
      );
      draft.kind = row.inserted === mark ? 'rowInsert' : 'rowDelete';
      const line = `${text.join(' | ')}\n`;
      if (draft.kind === 'rowInsert') draft.new += line;
      else draft.old += line;
    }
    const keys = new Map(own.map((mark) => [keyOf(mark), mark.change]));
    for (const each of row.cells) this.#cellOfRow(each, keys, anchor);
  }

  /** Changes inside a row that comes or goes are the row's own where its author made them. */
  #cellOfRow(cell: Stream, keys: ReadonlyMap<string, number>, anchor: string): void {
    let others = false;
    for (const element of cell.elements) {
      for (const mark of marksOn(element)) {
        const id = keys.get(keyOf(mark));
        if (id === undefined) others = true;
        else mark.change = id;
      }
    }
    if (others) this.#othersIn(cell, anchor);
  }

  #othersIn(cell: Stream, anchor: string): void {
    for (const [index, element] of cell.elements.entries()) {
      for (const mark of marksOn(element)) {
        if (mark.change < 0) this.#note(this.#idOf(mark, null, anchor, cell), element, mark, index);
      }
    }
  }
}

/** The cell goes, and with it what it says. */
function columnsAt({ columns = [] }: TableStream, { base }: RowStream, at: number): [string, number][] {
  return columns
    .filter(({ kind, column, cells }) => kind === 'delete' && column === at && cells.some(({ row }) => row === base))
    .map(({ mark }) => [keyOf(mark), mark.change]);
}

function keyOf({ who, tracked, file }: Mark): string {
  return `${file} ${tracked} ${who.author}`;
}

function anchorOf(stream: Stream, { base }: Element): string | null {
  return base ? (stream.items[base.line]?.anchor ?? null) : null;
}

/** What comes before the first letter of a line stands in that line; a line of its own stands behind the one before. */
function anchorAhead(stream: Stream, from: number): string | null {
  for (const element of stream.elements.slice(from)) {
    if (element.base && element.text !== END) return anchorOf(stream, element);
    if (element.text === END || element.table) return null;
  }
  return null;
}

export function shownText(text: string): string {
  return text
    .replaceAll(END, '\n')
    .replaceAll(NOTE, '［注］')
    .replaceAll(PICTURE, '［图］')
    .replaceAll(SYMBOL, '［符号］')
    .replace(LEVEL_SIGN, (sign) => (sign === levelSign(0) ? '［改为正文］' : `［改为${levelOfSign(sign)}级标题］`));
}
