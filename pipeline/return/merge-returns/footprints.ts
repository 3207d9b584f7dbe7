/** Where each change reaches in the base: what it takes away, where it puts something, and what lies inside of that. */
import type { BaseItem } from '../base/base-line.ts';
import { END, NOTE } from '../returned.ts';
import { noteLines } from '../weave/new-notes.ts';
import type { Element, Mark, RowStream, Stream, TableStream, Woven } from '../weave/stream.ts';
import { marksOn } from '../weave/view.ts';
import { placeOf } from './place-in-line.ts';

/** Elements of the base count from 0 in each stream; the same base gives the same count whoever changed it. */
export interface Span {
  readonly stream: string;
  readonly from: number;
  readonly to: number;
}

export interface Point {
  readonly stream: string;
  readonly at: number;
}

/** Where a reader finds it. */
export interface Spot {
  readonly item: BaseItem;
  /** letters of the line before which it begins and behind which it ends */
  readonly from: number;
  readonly to: number;
  /** in a table: from 0, the head row counted; null elsewhere */
  readonly row: number | null;
  /** null for a whole row */
  readonly column: number | null;
}

export interface Footprint {
  /** equal for the same edit, whoever made it */
  readonly signature: string;
  readonly deleted: readonly Span[];
  readonly inserted: readonly Point[];
  /** streams that go with what it takes away */
  readonly covers: readonly string[];
  /** what it puts there was changed again by somebody else */
  readonly nested: boolean;
  /** rises with the text */
  readonly order: number;
  readonly spot: Spot | null;
}

interface Drawing {
  readonly events: string[];
  readonly deleted: { stream: string; from: number; to: number }[];
  readonly inserted: Point[];
  readonly covers: string[];
  nested: boolean;
  readonly order: number;
  spot: { item: BaseItem; from: number; to: number; row: number | null; column: number | null } | null;
}

/** By change. */
export function footprints(woven: Woven): ReadonlyMap<number, Footprint> {
  const walker = new Walker(woven);
  walker.stream(woven.body, 'text', null);
  for (const { label, stream } of woven.notes) walker.stream(stream, `note ${label}`, null);
  for (const [id, stream] of woven.newNotes) walker.stream(stream, `new note ${id}`, null);
  return new Map(
    [...walker.drawings].map(([change, { events, ...drawing }]) => [
      change,
      { ...drawing, signature: events.join('\n') },
    ]),
  );
}

interface Cell {
  readonly row: number;
  readonly column: number | null;
}

class Walker {
  readonly drawings = new Map<number, Drawing>();
  readonly #woven: Woven;
  #order = 0;

  constructor(woven: Woven) {
    this.#woven = woven;
  }

  stream(stream: Stream, name: string, cell: Cell | null): void {
    let at = 0;
    for (const [index, element] of stream.elements.entries()) {
      this.#order++;
      const drawings = marksOn(element).map((mark) => this.#of(mark));
      for (const drawing of drawings) this.#spot(drawing, stream, index, cell);
      this.#deletions(element, name, at);
      this.#insertion(element, name, at);
      if (element.table) this.#table(element.table, `${name}/${at}`, element.base ? null : element.inserted);
      if (element.base) at++;
    }
  }

  #deletions(element: Element, name: string, at: number): void {
    for (const mark of element.deleted) {
      const drawing = this.#of(mark);
      if (!element.base) {
        drawing.events.push(`again ${name} ${at} ${element.text}`);
        continue;
      }
      drawing.events.push(`out ${name} ${at}`);
      if (element.table) drawing.covers.push(`${name}/${at}/`);
      const last = drawing.deleted.at(-1);
      if (last && last.stream === name && last.to === at) last.to = at + 1;
      else drawing.deleted.push({ stream: name, from: at, to: at + 1 });
    }
  }

  #insertion({ text, inserted, deleted, note, table }: Element, name: string, at: number): void {
    if (!inserted) return;
    const drawing = this.#of(inserted);
    const said = text === NOTE ? `${text}${this.#noteText(inserted, note)}` : table ? 'table' : text;
    drawing.events.push(`in ${name} ${at} ${said}`);
    if (deleted.length > 0) drawing.nested = true;
    const last = drawing.inserted.at(-1);
    if (last?.stream !== name || last.at !== at) drawing.inserted.push({ stream: name, at });
  }

  #table(table: TableStream, name: string, whole: Mark | null): void {
    let at = 0;
    for (const row of table.rows) {
      this.#row(row, name, at, whole);
      for (const [column, stream] of row.cells.entries()) {
        if (row.base !== null) this.stream(stream, `${name}/${at}/${column}`, { row: at, column });
        else this.#newCell(stream, `${name} new ${at}`);
      }
      if (row.base !== null) at++;
    }
  }

  #row(row: RowStream, name: string, at: number, whole: Mark | null): void {
    const [first] = row.cells;
    for (const mark of marksOn(row)) {
      const drawing = this.#of(mark);
      if (first) this.#spot(drawing, first, 0, { row: at, column: null });
      if (row.inserted === mark || row.base === null) {
        drawing.events.push(`row in ${name} ${at} ${row.cells.map(textOf).join('|')}`);
        if (whole?.change !== mark.change) drawing.inserted.push({ stream: `${name} rows`, at });
      } else {
        drawing.events.push(`row out ${name} ${at}`);
        drawing.deleted.push({ stream: `${name} rows`, from: at, to: at + 1 });
        drawing.covers.push(`${name}/${at}/`);
      }
    }
  }

  /** Text of a row that came is told with the row; what others did to it is told by itself. */
  #newCell(stream: Stream, name: string): void {
    for (const [index, element] of stream.elements.entries()) {
      for (const mark of marksOn(element)) {
        const drawing = this.#of(mark);
        this.#spot(drawing, stream, index, null);
        drawing.events.push(`cell ${name} ${index} ${element.inserted === mark ? 'in' : 'out'} ${element.text}`);
      }
    }
  }

  #noteText(mark: Mark, note: string | null): string {
    const key = `${mark.file} ${note}`;
    const fresh = this.#woven.newNotes.get(key);
    return this.#woven.labels.get(key) ?? (fresh ? noteLines(fresh, () => false).join(' ') : '');
  }

  #of(mark: Mark): Drawing {
    const known = this.drawings.get(mark.change);
    if (known) return known;
    const fresh: Drawing = {
      ...{ events: [`${mark.tracked}`], deleted: [], inserted: [], covers: [] },
      ...{ nested: false, order: this.#order, spot: null },
    };
    this.drawings.set(mark.change, fresh);
    return fresh;
  }

  #spot(drawing: Drawing, stream: Stream, index: number, cell: Cell | null): void {
    const here = placeOf(stream, index);
    const item = here && stream.items[here.line];
    if (!here || !item) return;
    if (!drawing.spot) {
      drawing.spot = { item, from: here.at, to: here.to, row: cell?.row ?? null, column: cell?.column ?? null };
    } else if (drawing.spot.item === item) drawing.spot.to = Math.max(drawing.spot.to, here.to);
  }
}

function textOf(stream: Stream): string {
  return stream.elements.map(({ text }) => (text === END ? ' ' : text)).join('');
}
