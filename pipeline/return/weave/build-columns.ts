/** Cells of a table that somebody puts in, takes away or joins by tracked changes: column by column. */
import { acceptedText, type CellRead, NO_TEXT, rejectedText, type Who } from '../returned.ts';
import { type Building, tracked } from './line-elements.ts';
import type { ColumnStream } from './stream.ts';

type Kind = ColumnStream['kind'];
type Cell = ColumnStream['cells'][number];
type Draft = ColumnStream & { readonly cells: Cell[] };

export class Columns {
  readonly #building: Building;
  readonly #found = new Map<string, Draft>();

  constructor(building: Building) {
    this.#building = building;
  }

  /** @param row of the base, null for one that came @param cells of that row in the file */
  add(row: number | null, cells: readonly CellRead[]): void {
    let [column, fresh] = [0, 0];
    for (const cell of cells) {
      if (cell.inserted) {
        // several may come before one that was there
        this.#note('insert', cell.inserted, column, fresh++, { row, text: said(cell, acceptedText) });
        continue;
      }
      const own = { row, text: said(cell, rejectedText) };
      if (cell.deleted) this.#note('delete', cell.deleted, column, 0, own);
      if (cell.merged) this.#note('merge', cell.merged, column, 0, own);
      column++;
      fresh = 0;
    }
  }

  /** From the left to the right. */
  all(): ColumnStream[] {
    return [...this.#found.values()].sort((a, b) => a.column - b.column);
  }

  #note(kind: Kind, who: Who, column: number, step: number, cell: Cell): void {
    const key = `${kind} ${column} ${step} ${who.author}`;
    const known = this.#found.get(key) ?? { mark: tracked(this.#building, who), kind, column, cells: [] };
    known.cells.push(cell);
    this.#found.set(key, known);
  }
}

function said({ paragraphs }: CellRead, textOf: typeof acceptedText): string {
  return paragraphs.map(textOf).join(' ').replace(NO_TEXT, '').trim();
}
