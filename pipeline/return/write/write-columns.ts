/** Columns that come and go, as the smallest edits of each line of a table and of the rule below its head. */
import type { TakenColumns } from '../weave/columns.ts';
import type { RowStream } from '../weave/stream.ts';
import type { SourceEdit } from './edits.ts';
import { type Manner, written } from './markup.ts';

/** Of a cell: from the bar before it, where there is one, to the next; the last with the bar behind it. */
interface Span {
  readonly from: number;
  readonly to: number;
}

interface Line {
  readonly cells: readonly Span[];
  readonly source: string;
}

interface Coming {
  /** before which cell, from 0 */
  readonly at: number;
  readonly text: string;
}

export function writeColumns(
  { base, cells }: RowStream,
  { gone, come }: TakenColumns,
  { source, manner }: { readonly source: string; readonly manner: Manner },
): SourceEdit[] {
  if (base === null || gone.size + come.length === 0) return [];
  const spans = cells.flatMap(({ items: [line] }) => (line?.kind === 'line' && line.block ? [line.block] : []));
  const texts = come.map((column) => ({
    at: column.column,
    text: written({ text: column.cells[base]?.text ?? '', notes: [] }, manner),
  }));
  const line: Line = { cells: spans, source };
  return [...without(line, gone), ...coming(line, texts, gone)];
}

/** @param rule the line below the head */
export function writeRule(rule: Span, { gone, come }: TakenColumns, source: string): SourceEdit[] {
  if (gone.size + come.length === 0) return [];
  const line: Line = { cells: cellsOfRule(rule, source), source };
  const dashes = come.map(({ column }) => ({ at: column, text: '---' }));
  return [...without(line, gone), ...coming(line, dashes, gone)];
}

function cellsOfRule({ from, to }: Span, source: string): Span[] {
  const dashes = [...source.slice(from, to).matchAll(/:?-+:?/gu)].map(({ index, 0: { length } }) => ({
    from: from + index,
    to: from + index + length,
  }));
  const barIn = (start: number, end: number): number | null => {
    const found = source.slice(start, end).indexOf('|');
    return found < 0 ? null : start + found;
  };
  const starts = dashes.map((own, at) => barIn(dashes[at - 1]?.to ?? from, own.from) ?? own.from);
  return dashes.map((own, at) => {
    const closing = barIn(own.to, to);
    return { from: starts[at] ?? own.from, to: starts[at + 1] ?? (closing === null ? own.to : closing + 1) };
  });
}

/** The bar behind the last cell stays. */
function without({ cells, source }: Line, gone: ReadonlySet<number>): SourceEdit[] {
  return [...gone].flatMap((column) => {
    const cell = cells[column];
    if (!cell) return [];
    const isLast = column === cells.length - 1;
    const closes = isLast && cell.to - cell.from > 1 && source[cell.to - 1] === '|';
    return [{ from: cell.from, to: closes ? cell.to - 1 : cell.to, text: '' }];
  });
}

function coming({ cells, source }: Line, come: readonly Coming[], gone: ReadonlySet<number>): SourceEdit[] {
  return [...new Set(come.map(({ at }) => at))].flatMap((place) => {
    const texts = come.flatMap(({ at, text }) => (at === place ? [text] : []));
    const [next, last] = [cells[place], cells.at(-1)];
    if (next) {
      const words = texts.map((text) => `| ${text} `).join('');
      // without a bar before it, what comes first could be taken for a list
      const hasBar = source[next.from] === '|' || gone.has(place);
      return [{ from: next.from, to: next.from, text: hasBar ? words : `${words}| ` }];
    }
    if (!last) return [];
    const closes = source[last.to - 1] === '|';
    const words = texts.map((text) => (closes ? ` ${text} |` : ` | ${text}`));
    return [{ from: last.to, to: last.to, text: words.join('') }];
  });
}
