/** Several returned files on one base → one text with all their proposals, an edit that several made standing there once. */
import type { BaseText } from '../base/base-line.ts';
import { plainTable } from '../rebase/plain-table.ts';
import type { ColumnStream, Element, Mark, RowStream, Stream, TableStream, Woven } from '../weave/stream.ts';

/** What becomes of a mark; null: the same was proposed before, and what it puts there stands there already. */
export interface Renaming {
  /** the number that a change goes by */
  readonly change: (change: number) => number;
  readonly isRepeated: (change: number) => boolean;
}

export function mergeWoven(base: BaseText, all: readonly Woven[], renaming: Renaming): Woven {
  const merger = new Merger(renaming);
  const body = merger.streams(
    base.body,
    all.map((woven) => woven.body),
  );
  const notes = base.notes.map(({ label, items }) => {
    const streams = all.flatMap((woven) => woven.notes.find((note) => note.label === label)?.stream ?? []);
    return { label, stream: merger.streams(items, streams) };
  });
  return {
    body,
    notes,
    labels: new Map(all.flatMap((woven) => [...woven.labels])),
    newNotes: new Map(
      all.flatMap(({ newNotes }) => [...newNotes].map(([id, note]) => [id, merger.streams([], [note])] as const)),
    ),
  };
}

/** What comes before each element of the base, and behind the last. */
interface Parts<Item> {
  readonly come: readonly (readonly Item[])[];
  readonly stay: readonly Item[];
}

function parted<Item extends { readonly base: unknown }>(items: readonly Item[]): Parts<Item> {
  const come: Item[][] = [[]];
  const stay: Item[] = [];
  for (const item of items) {
    if (item.base === null) come.at(-1)?.push(item);
    else {
      stay.push(item);
      come.push([]);
    }
  }
  return { come, stay };
}

class Merger {
  readonly #renaming: Renaming;
  readonly #marks = new Map<Mark, Mark>();

  constructor(renaming: Renaming) {
    this.#renaming = renaming;
  }

  streams(items: Stream['items'], streams: readonly Stream[]): Stream {
    const parts = streams.map(({ elements }) => parted(elements));
    const [first] = parts;
    if (!first) return { items, elements: [] };
    const elements: Element[] = [];
    for (let at = 0; at <= first.stay.length; at++) {
      for (const { come } of parts) elements.push(...this.#coming(come[at] ?? []));
      const staying = parts.flatMap(({ stay }) => stay[at] ?? []);
      const [one] = staying;
      if (one) elements.push(this.#staying(one, staying));
    }
    return { items, elements };
  }

  #coming(elements: readonly Element[]): Element[] {
    return elements.flatMap((element) => {
      if (element.inserted && this.#renaming.isRepeated(element.inserted.change)) return [];
      const { inserted, deleted, table } = element;
      return {
        ...element,
        inserted: inserted && this.#mark(inserted),
        deleted: deleted.map((mark) => this.#mark(mark)),
        table: table && { ...table, rows: table.rows.map((row) => this.#row(row)) },
      };
    });
  }

  #staying(one: Element, all: readonly Element[]): Element {
    const tables = all.flatMap(({ table }) => table ?? []);
    return {
      ...one,
      deleted: this.#joined(all.flatMap(({ deleted }) => deleted)),
      table: one.table && this.#tables(one.table, tables),
    };
  }

  #tables(one: TableStream, all: readonly TableStream[]): TableStream {
    if (!one.base) return one;
    const base = one.base;
    const parts = all.map(({ rows }) => parted(rows));
    const rows: RowStream[] = [];
    for (const [at, plain] of [...plainTable(base).rows, null].entries()) {
      for (const { come } of parts) {
        const fresh = (come[at] ?? []).filter(
          ({ inserted }) => !inserted || !this.#renaming.isRepeated(inserted.change),
        );
        rows.push(...fresh.map((row) => this.#row(row)));
      }
      if (!plain) continue;
      const staying = parts.flatMap(({ stay }) => stay[at] ?? []);
      const cells = plain.cells.map((cell, column) => {
        // a row with another number of cells is shown and never applied
        const own = staying.filter((row) => row.cells.length === plain.cells.length);
        const streams = own.flatMap((row) => row.cells[column] ?? []);
        return streams.length > 0 ? this.streams(cell.items, streams) : cell;
      });
      rows.push({ ...plain, cells, deleted: this.#joined(staying.flatMap(({ deleted }) => deleted)) });
    }
    return { base, rows, columns: this.#columns(all) };
  }

  #columns(all: readonly TableStream[]): ColumnStream[] {
    return all
      .flatMap(({ columns = [] }) => columns)
      .filter(({ mark }) => !this.#renaming.isRepeated(mark.change))
      .map((column) => ({ ...column, mark: this.#mark(column.mark) }))
      .sort((a, b) => a.column - b.column);
  }

  #row(row: RowStream): RowStream {
    return {
      ...row,
      inserted: row.inserted && this.#mark(row.inserted),
      deleted: row.deleted.map((mark) => this.#mark(mark)),
      cells: row.cells.map((cell) => ({ ...cell, elements: this.#coming(cell.elements) })),
    };
  }

  #joined(marks: readonly Mark[]): Mark[] {
    const out: Mark[] = [];
    for (const each of marks.map((mark) => this.#mark(mark))) {
      if (!out.some(({ change }) => change === each.change)) out.push(each);
    }
    return out;
  }

  #mark(mark: Mark): Mark {
    const known = this.#marks.get(mark);
    if (known) return known;
    const fresh = { ...mark, change: this.#renaming.change(mark.change) };
    this.#marks.set(mark, fresh);
    return fresh;
  }
}
