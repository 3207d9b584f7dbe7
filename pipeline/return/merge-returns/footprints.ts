/** Where each change reaches in the base: what it takes away, where it puts something, and what lies inside of that. */
import type { BaseItem } from '../base/base-line.ts';
import { END, NOTE } from '../returned.ts';
import { noteLines } from '../weave/new-notes.ts';
import type { ColumnStream, Element, Mark, RowStream, Stream, TableStream, Woven } from '../weave/stream.ts';
import { marksOn } from '../weave/view.ts';
import type { Footprint, Point } from './footprint.ts';
import { lineNames, rowNames } from './line-names.ts';
import { placeOf } from './place-in-line.ts';

interface Drawing {
  readonly events: string[];
  /** lines that it stands on, in order */
  readonly lines: string[];
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
    [...walker.drawings].map(([change, { events, lines, ...drawing }]) => [
      change,
      { ...drawing, signature: [...lines, ...events].join('\n') },
    ]),
  );
}

interface Here {
  /** of the stream, and what of the base stands before it there */
  readonly name: string;
  readonly at: number;
  /** of the line that stands there or comes next, and the letter in it */
  readonly line: string;
  readonly offset: number;
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

  stream(stream: Stream, name: string, cell: Cell | null, home = name): void {
    const names = lineNames(stream, home);
    let at = 0;
    for (const [index, element] of stream.elements.entries()) {
      if (element.base) this.#order++;
      const drawings = marksOn(element).map((mark) => this.#of(mark));
      for (const drawing of drawings) this.#spot(drawing, stream, index, cell);
      const here = names[index] ?? { line: home, offset: 0 };
      this.#deletions(element, { name, at, ...here });
      this.#insertion(element, { name, at, ...here });
      if (element.table) {
        const own = `${name}/${at}`;
        this.#table(element.table, own, here.line, element.base ? null : element.inserted);
      }
      if (element.base) at++;
    }
  }

  #deletions(element: Element, { name, at, line, offset }: Here): void {
    for (const mark of element.deleted) {
      const drawing = this.#of(mark);
      if (!element.base) {
        drawing.events.push(`again ${lineIn(drawing, line)} ${offset} ${element.text}`);
        continue;
      }
      drawing.events.push(`out ${lineIn(drawing, line)} ${offset}`);
      if (element.table) drawing.covers.push(`${name}/${at}/`);
      const last = drawing.deleted.at(-1);
      if (last && last.stream === name && last.to === at) last.to = at + 1;
      else drawing.deleted.push({ stream: name, from: at, to: at + 1 });
    }
  }

  #insertion({ text, inserted, deleted, note, table }: Element, { name, at, line, offset }: Here): void {
    if (!inserted) return;
    const drawing = this.#of(inserted);
    const said = text === NOTE ? `${text}${this.#noteText(inserted, note)}` : table ? 'table' : text;
    drawing.events.push(`in ${lineIn(drawing, line)} ${offset} ${said}`);
    if (deleted.length > 0) drawing.nested = true;
    const last = drawing.inserted.at(-1);
    if (last?.stream !== name || last.at !== at) drawing.inserted.push({ stream: name, at });
  }

  #table(table: TableStream, name: string, line: string, whole: Mark | null): void {
    const homes = rowNames(table.rows, line);
    for (const column of table.columns ?? []) this.#column(column, table, { name, at: 0, line, offset: 0 });
    let at = 0;
    for (const [index, row] of table.rows.entries()) {
      const home = homes[index] ?? line;
      this.#row(row, { name, at, line: home, offset: 0 }, whole);
      for (const [column, stream] of row.cells.entries()) {
        if (row.base !== null) {
          this.stream(stream, `${name}/${at}/${column}/`, { row: at, column }, `${home} ${column}`);
        } else this.#newCell(stream, home);
      }
      if (row.base !== null) at++;
    }
  }

  #row(row: RowStream, { name, at, line }: Here, whole: Mark | null): void {
    const [first] = row.cells;
    for (const mark of marksOn(row)) {
      const drawing = this.#of(mark);
      if (first) this.#spot(drawing, first, 0, { row: at, column: null });
      if (row.inserted === mark || row.base === null) {
        drawing.events.push(`row in ${lineIn(drawing, line)} ${row.cells.map(textOf).join('|')}`);
        if (whole?.change !== mark.change) drawing.inserted.push({ stream: `${name} rows`, at });
      } else {
        drawing.events.push(`row out ${lineIn(drawing, line)}`);
        drawing.deleted.push({ stream: `${name} rows`, from: at, to: at + 1 });
        drawing.covers.push(`${name}/${at}/`);
      }
    }
  }

  #column({ mark, kind, column, cells }: ColumnStream, { base }: TableStream, { name, line }: Here): void {
    const drawing = this.#of(mark);
    const said = cells.map(({ row, text }) => `${row} ${text}`).join('|');
    drawing.events.push(`column ${kind} ${lineIn(drawing, line)} ${column} ${said}`);
    if (!base) return;
    const row = cells.length === 1 ? (cells[0]?.row ?? null) : null;
    drawing.spot ??= { item: base, from: 0, to: 0, row, column };
    if (kind === 'insert') drawing.inserted.push({ stream: `${name} columns`, at: column });
    if (kind !== 'delete') return;
    drawing.deleted.push({ stream: `${name} columns`, from: column, to: column + 1 });
    drawing.covers.push(...cells.map((cell) => `${name}/${cell.row}/${column}/`));
  }

  /** Text of a row that came is told with the row; what others did to it is told by itself. */
  #newCell(stream: Stream, line: string): void {
    for (const [index, element] of stream.elements.entries()) {
      for (const mark of marksOn(element)) {
        const drawing = this.#of(mark);
        this.#spot(drawing, stream, index, null);
        const what = element.inserted === mark ? 'in' : 'out';
        drawing.events.push(`cell new ${lineIn(drawing, line)} ${index} ${what} ${element.text}`);
      }
    }
  }

  #noteText(mark: Mark, note: string | null): string {
    const key = `${mark.file} ${note}`;
    const fresh = this.#woven.newNotes.get(key);
    const lines = fresh ? noteLines(fresh, () => false) : [];
    return this.#woven.labels.get(key) ?? lines.map(({ text }) => text).join(' ');
  }

  #of(mark: Mark): Drawing {
    const known = this.drawings.get(mark.change);
    if (known) return known;
    const fresh: Drawing = {
      ...{ events: [`${mark.tracked}`], lines: [], deleted: [], inserted: [], covers: [] },
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

function lineIn({ lines }: Drawing, line: string): number {
  const known = lines.lastIndexOf(line);
  return known >= 0 ? known : lines.push(line) - 1;
}

function textOf(stream: Stream): string {
  return stream.elements.map(({ text }) => (text === END ? ' ' : text)).join('');
}
