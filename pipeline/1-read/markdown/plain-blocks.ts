/**
 * Makes the nodes of blocks without any mark of Markdown inside: paragraphs and headings of one line, tight lists of such
 * lines, tables. As the parser makes them, to the last place; what is not surely plain is left to the parser.
 */
import type { AlignType, Heading, List, ListItem, Paragraph, Table, TableCell, TableRow, Text } from 'mdast';
import type { Point } from '#model/place.ts';

export type PlainBlock = Paragraph | Heading | List | Table;

/** A text in lines, each without its line end. */
export interface Lines {
  readonly texts: readonly string[];
  /** offset of each line */
  readonly starts: readonly number[];
}

/** Begins no block of any kind: 1. and 1) would begin a list. */
const OPENING = /^(?:[\u3400-\u9fff“‘《（〔【〇—…●０-９Ａ-Ｚａ-ｚA-Za-z]|\d+(?![\d.)]))/;
/**
 * Means something within a line: \ ` * _ [ ] < & ~ and control characters; a directive is nothing without its [. > { } |
 * stand in raw text and tables, which other lines decide. A space at the end is not printed.
 */
const MARK = /[\\`*_[\]<>&~{}|\0-\x1f\x7f-\x9f]| $/;
/** One space behind the signs; further signs at the end would not be printed. */
const HEADING = /^(#{1,6}) [^ #][^#]*$/;
const ITEM = /^([-*+]|\d{1,9}[.)]) /;
const ROW = /^\|[^\\`*_[\]<>&~{}\0-\x1f\x7f-\x9f]*\|$/;
const DELIMITERS = /^\|(?: *:?-+:? *\|)+$/;

/** The block of lines `from` to `to`, both included, which blank lines part from all others; null where it is not plain. */
export function readPlainBlock(lines: Lines, from: number, to: number): PlainBlock | null {
  const first = lines.texts[from] ?? '';
  if (to === from) {
    if (OPENING.test(first)) return MARK.test(first) ? null : paragraph(lines, from, 0);
    if (first.startsWith('#')) return heading(lines, from);
  }
  if (first.startsWith('|')) return to > from ? table(lines, from, to) : null;
  return ITEM.test(first) ? list(lines, from, to) : null;
}

function pointAt({ starts }: Lines, line: number, at: number): Point {
  return { line: line + 1, column: at + 1, offset: (starts[line] ?? 0) + at };
}

function text(lines: Lines, line: number, from: number, value: string): Text {
  const start = pointAt(lines, line, from);
  const end = pointAt(lines, line, from + value.length);
  return { type: 'text', value, position: { start, end }, data: { runs: [{ at: 0, start: { ...start } }] } };
}

function paragraph(lines: Lines, line: number, from: number): Paragraph {
  const only = text(lines, line, from, (lines.texts[line] ?? '').slice(from));
  const { start, end } = only.position as Span;
  return { type: 'paragraph', children: [only], position: { start: { ...start }, end: { ...end } } };
}

interface Span {
  readonly start: Point;
  readonly end: Point;
}

function heading(lines: Lines, line: number): Heading | null {
  const whole = lines.texts[line] ?? '';
  const depth = (HEADING.exec(whole)?.[1]?.length ?? 0) as 0 | Heading['depth'];
  if (depth === 0 || MARK.test(whole)) return null;
  const only = text(lines, line, depth + 1, whole.slice(depth + 1));
  const position = { start: pointAt(lines, line, 0), end: pointAt(lines, line, whole.length) };
  return { type: 'heading', depth, children: [only], position };
}

/** All items by the same sign: another one would begin another list. */
function list(lines: Lines, from: number, to: number): List | null {
  const first = ITEM.exec(lines.texts[from] ?? '')?.[1] ?? '';
  const sign = first.slice(-1);
  const children: ListItem[] = [];
  for (let line = from; line <= to; line += 1) {
    const whole = lines.texts[line] ?? '';
    const label = ITEM.exec(whole)?.[1];
    const body = whole.slice((label?.length ?? 0) + 1);
    if (!label?.endsWith(sign) || !OPENING.test(body) || MARK.test(body)) return null;
    const position = { start: pointAt(lines, line, 0), end: pointAt(lines, line, whole.length) };
    const children_ = [paragraph(lines, line, label.length + 1)];
    children.push({ type: 'listItem', spread: false, checked: null, children: children_, position });
  }
  const ordered = first.length > 1;
  const start = ordered ? Number.parseInt(first, 10) : null;
  const position = { start: pointAt(lines, from, 0), end: pointAt(lines, to, (lines.texts[to] ?? '').length) };
  return { type: 'list', ordered, start, spread: false, children, position };
}

function table(lines: Lines, from: number, to: number): Table | null {
  const delimiters = lines.texts[from + 1] ?? '';
  if (!DELIMITERS.test(delimiters)) return null;
  const align = delimiters.slice(1, -1).split('|').map(alignOf);
  const children: TableRow[] = [];
  for (let line = from; line <= to; line += line === from ? 2 : 1) {
    if (!ROW.test(lines.texts[line] ?? '')) return null;
    children.push(row(lines, line));
  }
  // of another width it is no head, and the lines are a paragraph
  if (children[0]?.children.length !== align.length) return null;
  const position = { start: pointAt(lines, from, 0), end: pointAt(lines, to, (lines.texts[to] ?? '').length) };
  return { type: 'table', align, children, position };
}

function alignOf(delimiter: string): AlignType {
  const sign = delimiter.trim();
  if (sign.endsWith(':')) return sign.startsWith(':') ? 'center' : 'right';
  return sign.startsWith(':') ? 'left' : null;
}

/** A cell begins at its bar; the last one has the closing bar too. */
function row(lines: Lines, line: number): TableRow {
  const whole = lines.texts[line] ?? '';
  const children: TableCell[] = [];
  for (let from = 0; from < whole.length - 1; ) {
    const bar = whole.indexOf('|', from + 1);
    const end = bar === whole.length - 1 ? whole.length : bar;
    children.push(cell(lines, line, { from, bar, end }));
    from = bar;
  }
  const position = { start: pointAt(lines, line, 0), end: pointAt(lines, line, whole.length) };
  return { type: 'tableRow', children, position };
}

function cell(
  lines: Lines,
  line: number,
  { from, bar, end }: { readonly from: number; readonly bar: number; readonly end: number },
): TableCell {
  const whole = lines.texts[line] ?? '';
  let first = from + 1;
  let last = bar;
  while (first < bar && whole[first] === ' ') first += 1;
  while (last > first && whole[last - 1] === ' ') last -= 1;
  const children = last > first ? [text(lines, line, first, whole.slice(first, last))] : [];
  return {
    type: 'tableCell',
    children,
    position: { start: pointAt(lines, line, from), end: pointAt(lines, line, end) },
  };
}
