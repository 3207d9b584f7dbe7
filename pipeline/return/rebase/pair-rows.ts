/** Rows of an earlier table with proposals and the rows that stand there now, in the order that loses the fewest. */
import type { BaseRow } from '../base/base-line.ts';
import type { RowStream } from '../weave/stream.ts';
import type { Notes } from './notes.ts';
import { readWhole, type WholeReading } from './read-whole.ts';
import { isSameNote } from './same-note.ts';
import { sayOfCell } from './say-of-cell.ts';

export interface RowFit {
  /** null for a cell that says something else */
  readonly cells: readonly (WholeReading | null)[];
}

export type RowStep =
  | { readonly kind: 'fits'; readonly row: number; readonly now: number; readonly fit: RowFit }
  /** was taken away, as somebody proposed */
  | { readonly kind: 'gone'; readonly row: number; readonly now: null }
  /** was put in, as somebody proposed */
  | { readonly kind: 'came'; readonly row: number; readonly now: number }
  | { readonly kind: 'waits'; readonly row: number; readonly now: null }
  | { readonly kind: 'lost'; readonly row: number; readonly now: null }
  | { readonly kind: 'foreign'; readonly row: null; readonly now: number };

interface Way {
  readonly cost: number;
  readonly step: RowStep | null;
}

type Choice = readonly [step: RowStep, cost: number];

const END_OF_BOTH: Way = { cost: 0, step: null };

export function pairRows(rows: readonly RowStream[], now: readonly BaseRow[], notes: Notes): RowStep[] {
  return new RowPairing(rows, now, notes).steps();
}

class RowPairing {
  readonly #rows: readonly RowStream[];
  readonly #now: readonly BaseRow[];
  readonly #notes: Notes;
  /** the best way on, by row and row of now */
  readonly #ways = new Map<string, Way>();

  constructor(rows: readonly RowStream[], now: readonly BaseRow[], notes: Notes) {
    this.#rows = rows;
    this.#now = now;
    this.#notes = notes;
  }

  steps(): RowStep[] {
    for (let row = this.#rows.length; row >= 0; row--) {
      for (let at = this.#now.length; at >= 0; at--) this.#ways.set(`${row} ${at}`, this.#bestOf(row, at));
    }
    const steps: RowStep[] = [];
    for (let [row, at] = [0, 0]; ; ) {
      const step = this.#ways.get(`${row} ${at}`)?.step;
      if (!step) return steps;
      steps.push(step);
      if (step.row !== null) row++;
      if (step.now !== null) at++;
    }
  }

  #bestOf(row: number, at: number): Way {
    const [own, there] = [this.#rows[row], this.#now[at]];
    if (!own && !there) return END_OF_BOTH;
    const choices: Choice[] = [];
    if (own && there) choices.push(...this.#together(own, there, row, at));
    if (own) choices.push(...alone(own, row));
    if (there) choices.push([{ kind: 'foreign', row: null, now: at }, 1]);
    const ways = choices.map(([step, cost]): Way => {
      const rest = this.#ways.get(`${step.row === null ? row : row + 1} ${step.now === null ? at : at + 1}`);
      return { step, cost: cost + (rest?.cost ?? Number.POSITIVE_INFINITY) };
    });
    return ways.reduce((best, each) => (each.cost < best.cost ? each : best), ways[0] ?? END_OF_BOTH);
  }

  #together(own: RowStream, there: BaseRow, row: number, at: number): Choice[] {
    if (own.base === null) return isThere(own, there) ? [[{ kind: 'came', row, now: at }, 0]] : [];
    if (own.cells.length !== there.cells.length) return [];
    const cells = own.cells.map((cell, column) => {
      const line = there.cells[column];
      return line ? readWhole(cell, [line], (e, token) => isSameNote(e, token, cell, this.#notes)) : null;
    });
    const misses = cells.filter((cell) => cell === null).length;
    const step: RowStep = { kind: 'fits', row, now: at, fit: { cells } };
    if (misses === 0) return [[step, 0]];
    const isNamed = cells.length === 2 && cells[0] !== null;
    // a row of which most is another is another row
    return misses * 2 < cells.length || isNamed ? [[step, 0.5 + (0.5 * misses) / cells.length]] : [];
  }
}

function alone(own: RowStream, row: number): Choice[] {
  if (own.base === null) return [[{ kind: 'waits', row, now: null }, 0]];
  const lost: Choice = [{ kind: 'lost', row, now: null }, 1];
  return own.deleted.length > 0 ? [[{ kind: 'gone', row, now: null }, 0], lost] : [lost];
}

function isThere({ cells }: RowStream, there: BaseRow): boolean {
  return (
    cells.length === there.cells.length &&
    cells.every((cell, column) => sayOfCell(cell) === there.cells[column]?.text.trim())
  );
}
