/** What the report has to say once the accepted changes are in it, line by line, and which changes stand behind each. */
import type { BaseItem, BaseTable, BaseText } from '../base/base-line.ts';
import { comparedText } from '../base/compared-text.ts';
import { END, NOTE } from '../returned.ts';
import { takenColumns, withColumns } from '../weave/columns.ts';
import { type Element, lineOf, type Stream, type TableStream, type Woven } from '../weave/stream.ts';
import { type Accepts, elementStands, marksOn, rowStands } from '../weave/view.ts';
import type { NoteLabels } from '../write/note-labels.ts';

export interface ExpectedLine {
  /** as it is compared: without what an edition makes by itself */
  readonly text: string;
  /** letter by letter */
  readonly literal: string;
  /** changes that have a mark on it or before it */
  readonly changes: ReadonlySet<number>;
}

/** The text, then the notes in the order of their first marks. */
export function expectedLines(woven: Woven, accepts: Accepts, notes: NoteLabels): ExpectedLine[] {
  const labels: string[] = [];
  const seen = (element: Element, stream: Stream): void => {
    const label = element.text === NOTE ? notes.labelAt(element, stream) : '';
    if (label !== '' && !labels.includes(label)) labels.push(label);
  };
  const body = linesOf(woven.body, accepts, seen);
  const behind = labels.flatMap((label) => {
    const note = woven.notes.find((each) => each.label === label);
    if (note) return linesOf(note.stream, accepts, () => {});
    const { lines, changes } = notes.fresh.find((each) => each.label === label) ?? { lines: [], changes: new Set() };
    return lines.map(({ text }): ExpectedLine => ({ text: tidy(text), literal: tidy(text), changes }));
  });
  return [...body, ...behind].filter(isSaid);
}

/** What an edition makes by itself alone may be made anew, or no more. */
function isSaid({ text, literal }: Pick<ExpectedLine, 'text' | 'literal'>): boolean {
  return literal !== '' && text !== '';
}

function isOfEdition({ block }: BaseTable): boolean {
  return block === null;
}

function linesOf(stream: Stream, accepts: Accepts, seen: (element: Element, stream: Stream) => void): ExpectedLine[] {
  const lines: ExpectedLine[] = [];
  let [text, literal, changes, isFresh] = ['', '', new Set<number>(), true];
  const close = (): void => {
    const fresh = isFresh ? withoutNumber(literal, stream) : text;
    lines.push({ text: tidy(fresh), literal: tidy(literal), changes });
    [text, literal, changes, isFresh] = ['', '', new Set<number>(), true];
  };
  for (const element of stream.elements) {
    for (const mark of marksOn(element)) changes.add(mark.change);
    if (element.table) for (const change of changesIn(element.table)) changes.add(change);
    if (!elementStands(element, accepts)) continue;
    seen(element, stream);
    if (element.table?.base && isOfEdition(element.table.base)) continue;
    if (element.table) {
      if (literal.trim() !== '') close();
      literal = tableText(element.table, accepts, seen);
      [text, isFresh] = [literal, false];
      close();
    } else if (element.text === END) close();
    else {
      const char = element.base && lineOf(stream, element.base.line)?.chars[element.base.at];
      if (element.base) isFresh = false;
      if (!element.base || char) text += element.text;
      literal += element.text;
    }
  }
  if (literal !== '' || changes.size > 0) close();
  return lines;
}

/** A line that went elsewhere took along what its edition had put before it. */
function withoutNumber(literal: string, { items }: Stream): string {
  const moved = items.find((item) => item.kind === 'line' && item.text === literal);
  return moved?.kind === 'line' ? comparedText(moved) : literal;
}

/** White space at the ends of a line and beside a break inside it is no text to Markdown. */
export function tidy(text: string): string {
  return text.replace(/[ \t]*\n[ \t]*/gu, '\n').trim();
}

function changesIn({ rows, columns = [] }: TableStream): number[] {
  const inRows = rows.flatMap((row) => [
    ...marksOn(row).map((mark) => mark.change),
    ...row.cells.flatMap((cell) => cell.elements.flatMap((element) => marksOn(element).map((mark) => mark.change))),
  ]);
  return [...inRows, ...columns.map(({ mark }) => mark.change)];
}

function tableText(table: TableStream, accepts: Accepts, seen: (element: Element, stream: Stream) => void): string {
  const rows = table.rows.filter((row) => rowStands(row, accepts));
  const columns = takenColumns(table, accepts);
  return rows
    .map((row) => {
      const cells = row.cells.map((cell) =>
        linesOf(cell, accepts, seen)
          .map(({ text }) => text)
          .filter(Boolean)
          .join(END),
      );
      return `|${(row.base === null ? cells : withColumns(row.base, cells, columns)).join('|')}|`;
    })
    .join('\n');
}

/** The same lines of a report as it is. */
export function actualLines({ body, notes }: BaseText): { readonly text: string; readonly literal: string }[] {
  return [...body, ...notes.flatMap((note) => note.items)]
    .filter((item) => item.kind === 'line' || !isOfEdition(item))
    .map((item) => {
      if (item.kind === 'line') return { text: tidy(comparedText(item)), literal: tidy(item.text) };
      const text = tableOf(item);
      return { text, literal: text };
    })
    .filter(isSaid);
}

function tableOf(item: Extract<BaseItem, { kind: 'table' }>): string {
  return item.rows.map((row) => `|${row.cells.map((cell) => tidy(comparedText(cell))).join('|')}|`).join('\n');
}
