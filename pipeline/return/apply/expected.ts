/** What the report has to say once the accepted changes are in it, line by line, and which changes stand behind each. */
import type { BaseItem, BaseText } from '../base/base-line.ts';
import { comparedText } from '../base/compared-text.ts';
import { END, MADE, NOTE } from '../returned.ts';
import { type Element, lineOf, type Stream, type TableStream, type Woven } from '../weave/stream.ts';
import { type Accepts, elementStands, marksOn, rowStands } from '../weave/view.ts';
import type { NoteLabels } from '../write/note-labels.ts';

export interface ExpectedLine {
  /** as it is compared: what an edition makes by itself is one sign */
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
    const fresh = notes.fresh.find((each) => each.label === label)?.lines ?? [];
    return fresh.map((text): ExpectedLine => ({ text: tidy(text), literal: tidy(text), changes: new Set() }));
  });
  return [...body, ...behind].filter(({ literal }) => literal !== '');
}

function linesOf(stream: Stream, accepts: Accepts, seen: (element: Element, stream: Stream) => void): ExpectedLine[] {
  const lines: ExpectedLine[] = [];
  let [text, literal, changes] = ['', '', new Set<number>()];
  const close = (): void => {
    lines.push({ text: tidy(text), literal: tidy(literal), changes });
    [text, literal, changes] = ['', '', new Set<number>()];
  };
  for (const element of stream.elements) {
    for (const mark of marksOn(element)) changes.add(mark.change);
    if (element.table) for (const change of changesIn(element.table)) changes.add(change);
    if (!elementStands(element, accepts)) continue;
    seen(element, stream);
    if (element.table) {
      if (literal.trim() !== '') close();
      literal = tableText(element.table, accepts, seen);
      text = literal;
      close();
    } else if (element.text === END) close();
    else {
      const char = element.base && lineOf(stream, element.base.line)?.chars[element.base.at];
      if (element.base && !char) text += text.endsWith(MADE) ? '' : MADE;
      else text += element.text;
      literal += element.text;
    }
  }
  if (literal !== '' || changes.size > 0) close();
  return lines;
}

/** White space at the ends of a line and beside a break inside it is no text to Markdown. */
export function tidy(text: string): string {
  return text.replace(/[ \t]*\n[ \t]*/gu, '\n').trim();
}

function changesIn({ rows }: TableStream): number[] {
  return rows.flatMap((row) => [
    ...marksOn(row).map((mark) => mark.change),
    ...row.cells.flatMap((cell) => cell.elements.flatMap((element) => marksOn(element).map((mark) => mark.change))),
  ]);
}

function tableText(table: TableStream, accepts: Accepts, seen: (element: Element, stream: Stream) => void): string {
  const rows = table.rows.filter((row) => rowStands(row, accepts));
  return rows
    .map((row) => {
      const cells = row.cells.map((cell) =>
        linesOf(cell, accepts, seen)
          .map(({ text }) => text)
          .filter(Boolean)
          .join(END),
      );
      return `|${cells.join('|')}|`;
    })
    .join('\n');
}

/** The same lines of a report as it is. */
export function actualLines({ body, notes }: BaseText): { readonly text: string; readonly literal: string }[] {
  return [...body, ...notes.flatMap((note) => note.items)]
    .map((item) => {
      if (item.kind === 'line') return { text: tidy(comparedText(item)), literal: tidy(item.text) };
      const text = tableOf(item);
      return { text, literal: text };
    })
    .filter(({ literal }) => literal !== '');
}

function tableOf(item: Extract<BaseItem, { kind: 'table' }>): string {
  return item.rows.map((row) => `|${row.cells.map((cell) => tidy(comparedText(cell))).join('|')}|`).join('\n');
}
