/** How a stream with proposals is held against the lines that stand there now: letters, marks of notes, tables. */
import { likeness, pairsOf } from '../../redline/likeness.ts';
import type { BaseItem, BaseTable } from '../base/base-line.ts';
import { wordsOf } from '../merge-returns/pair-items.ts';
import type { Element, Stream } from '../weave/stream.ts';
import { compareLetters } from './compare-letters.ts';
import type { Comparison, TableComparison } from './find-readings.ts';
import type { Notes } from './notes.ts';
import { type RebasedTable, rebaseTable } from './rebase-table.ts';
import { isSameNote } from './same-note.ts';
import { sayOfCell } from './say-of-cell.ts';
import type { Token } from './text-tokens.ts';

export interface Compared {
  readonly comparison: Comparison;
  readonly tableOn: (element: Element, token: Token) => RebasedTable;
}

/** Tables with less than this in common are two tables. */
const ALIKE = 0.3;

export function compareStream(stream: Stream, now: readonly BaseItem[], notes: Notes): Compared {
  const known = new Map<Element, Map<Token, RebasedTable>>();
  const tableOn = (element: Element, token: Token): RebasedTable => {
    const own = known.get(element) ?? new Map<Token, RebasedTable>();
    known.set(element, own);
    const found = own.get(token) ?? rebaseTable(element, token, notes);
    own.set(token, found);
    return found;
  };
  const letters = compareLetters(stream, now, (element, token) => isSameNote(element, token, stream, notes));
  const tables: TableComparison = {
    misfit: (element, token) => (areAlike(element, token) ? (tableOn(element, token).isWhole ? 0 : 1) : null),
    isThere: (element, token) => token.table !== null && sayOf(element) === sayOfNow(token.table),
  };
  return { comparison: { ...letters, tables }, tableOn };
}

function areAlike(element: Element, { table }: Token): boolean {
  const base = element.table?.base;
  if (!base || !table) return false;
  if (base.block === null || table.block === null) return base.block === table.block;
  if (base.anchor === table.anchor) return true;
  return likeness(pairsOf(wordsOf(base)), pairsOf(wordsOf(table))) >= ALIKE;
}

/** A table that would come, once it is there. */
function sayOf({ table }: Element): string {
  const rows = table?.rows ?? [];
  return rows.map(({ cells }) => cells.map((cell) => sayOfCell(cell)).join('|')).join('\n');
}

function sayOfNow(table: BaseTable): string {
  return table.rows.map(({ cells }) => cells.map(({ text }) => text.trim()).join('|')).join('\n');
}
