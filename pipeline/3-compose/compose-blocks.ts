/** Turns the author's blocks into composed ones: levels in order, tables numbered, figures marked. */

import type { Block, CellAlign, Table, TableCell } from '#model/block.ts';
import type { ComposedChart } from '#model/chart.ts';
import type { ComposedBlock, ComposedInline, ComposedTable, ComposedTableCell } from '#model/composed-report.ts';
import type { Figure, Numeral } from '#model/figure.ts';
import type { Inline } from '#model/inline.ts';
import type { LookTexts } from '#model/look.ts';
import { childBlocks, plainText, plainTextOf } from '#model/walk.ts';
import { composeInlines, type InlineCursor, type Span } from './compose-inlines.ts';
import { type Levels, styleLevel } from './heading-levels.ts';
import type { References } from './references.ts';

/** What all blocks of one division share while they are composed in order. */
export interface BlockContext {
  readonly file: string;
  readonly figures: ReadonlyMap<string, readonly Figure[]>;
  /** what a block's plain text spells in numbers, figures or not */
  readonly numeralsOf: (block: Block) => readonly Numeral[];
  /** of persons: each stays in one piece */
  readonly names: readonly string[];
  readonly references: References;
  readonly levels: Levels;
  readonly assets: ReadonlySet<string>;
  readonly texts: LookTexts;
  /** numbers of the glossary's entries by anchor, '' where none is printed */
  readonly entryLabels: ReadonlyMap<string, string>;
  tableCount: number;
  /** gives a table its drawing, or says why it can have none */
  readonly chartOf: (table: Table) => ComposedChart | null;
}

export function composeBlocks(blocks: readonly Block[], context: BlockContext): ComposedBlock[] {
  return blocks.map((block) => composeBlock(block, context));
}

/** The figures of the ledger and the numerals that are none, in order: each stays in one piece. */
function spansOf(block: Block, context: BlockContext): Span[] {
  if (childBlocks(block).length > 0) return [];
  const figures = (context.figures.get(block.anchor) ?? [])
    .filter((figure) => figure.kind !== 'verbal')
    .map((figure): Span => ({ from: figure.span[0], to: figure.span[1], figure }));
  const keeps = context
    .numeralsOf(block)
    .filter((numeral) => !numeral.figure && numeral.text.length <= 16)
    .map((numeral): Span => ({ from: numeral.start, to: numeral.end, figure: null }))
    .filter((keep) => !figures.some((figure) => figure.from < keep.to && keep.from < figure.to));
  const numbers = [...figures, ...keeps];
  const names = nameSpans(block, context.names).filter(
    (name) => !numbers.some((number) => number.from < name.to && name.from < number.to),
  );
  return [...numbers, ...names].sort((a, b) => a.from - b.from);
}

/** Longer names first: one that holds another is the whole. */
function nameSpans(block: Block, names: readonly string[]): Span[] {
  if (names.length === 0) return [];
  const text = plainText(block).value;
  const spans: Span[] = [];
  for (const name of names.toSorted((a, b) => b.length - a.length)) {
    for (let from = text.indexOf(name); from >= 0; from = text.indexOf(name, from + name.length)) {
      const to = from + name.length;
      if (!spans.some((span) => span.from < to && from < span.to)) spans.push({ from, to, figure: null, name: true });
    }
  }
  return spans;
}

function composeBlock(block: Block, context: BlockContext): ComposedBlock {
  const { references } = context;
  const cursor: InlineCursor = { offset: 0, file: context.file, spans: spansOf(block, context), references };
  const inlines = (list: readonly Inline[]): ComposedInline[] => composeInlines(list, cursor);
  const { anchor, place } = block;
  switch (block.kind) {
    case 'heading':
    case 'runInHeading': {
      const level = context.levels.next(block.level);
      const head = { anchor, place, level, styleLevel: styleLevel(block.ordinal, level) };
      if (block.kind === 'heading') {
        return { kind: 'heading', ...head, ordinal: block.ordinal, children: inlines(block.children) };
      }
      return { kind: 'runInHeading', ...head, heading: inlines(block.heading), body: inlines(block.body) };
    }
    case 'lead':
      return { kind: 'lead', anchor, place, dash: block.dash, lead: inlines(block.lead), body: inlines(block.body) };
    case 'labelledLine':
      return { kind: 'labelledLine', anchor, place, label: inlines(block.label), body: inlines(block.body) };
    case 'salutation':
    case 'paragraph':
      return { kind: block.kind, anchor, place, children: inlines(block.children) };
    case 'table':
      return composeTable(block, cursor, context);
    case 'glossaryEntry': {
      const term = inlines(block.term);
      cursor.offset += 1; // the line feed by which walk.ts parts term and definition
      const label = context.entryLabels.get(anchor) ?? '';
      return { kind: 'glossaryEntry', anchor, place, label, term, definition: inlines(block.definition), marks: [] };
    }
    default:
      return composeContainer(block, context);
  }
}

function composeContainer(
  block: Extract<Block, { kind: 'list' | 'quote' | 'picture' | 'codeBlock' | 'divider' }>,
  context: BlockContext,
): ComposedBlock {
  const { anchor, place } = block;
  switch (block.kind) {
    case 'list': {
      const items = block.items.map((item) => ({ label: item.label, blocks: composeBlocks(item.blocks, context) }));
      return { kind: 'list', anchor, place, ordered: block.ordered, items };
    }
    case 'quote':
      return { kind: 'quote', anchor, place, blocks: composeBlocks(block.blocks, context) };
    case 'codeBlock':
      return { kind: 'codeBlock', anchor, place, value: block.value, language: block.language };
    case 'divider':
      return { kind: 'divider', anchor, place };
    case 'picture': {
      const { url, alt, caption } = block;
      if (context.assets.has(url)) return { kind: 'picture', anchor, place, asset: url, alt, caption };
      const value = `［${context.texts.missingPicture}：${alt || url}］`;
      return { kind: 'paragraph', anchor, place, children: [{ kind: 'text', value, place }] };
    }
  }
}

function composeTable(table: Table, cursor: InlineCursor, context: BlockContext): ComposedTable {
  const caption = table.caption ? composeInlines(table.caption, cursor) : null;
  let first = caption === null;
  const align = table.align.map((set, column) => set ?? (isNumeric(table, column) ? 'right' : null));
  const row = (cells: readonly TableCell[]): ComposedTableCell[] =>
    cells.map((cell, column) => {
      if (!first) cursor.offset += 1; // the line feed by which walk.ts parts cells
      first = false;
      return { children: composeInlines(cell.children, cursor), align: align[column] ?? 'left' };
    });
  const head = row(table.head);
  const rows = table.rows.map(row);
  const empty = table.head.every((cell) => cell.children.length === 0);
  const chart = context.chartOf(table);
  return {
    kind: 'table',
    anchor: table.anchor,
    place: table.place,
    caption: caption && numbered(table, caption, context),
    align: align satisfies readonly CellAlign[],
    head: empty ? null : head,
    rows,
    ...(chart && { chart }),
  };
}

/** 表1　caption: the typed number, else the count within this division. */
function numbered(table: Table, caption: readonly ComposedInline[], context: BlockContext): ComposedInline[] {
  context.tableCount += 1;
  const number = table.number ?? String(context.tableCount);
  return [{ kind: 'text', value: `${context.texts.table}${number}　`, place: table.place }, ...caption];
}

const NUMERIC = /^[+\-−–]?[\d.,，]+\s*[%％‰]?$/u;

function isNumeric(table: Table, column: number): boolean {
  const cells = table.rows.map((row) => plainTextOf(row[column]?.children ?? []).value.trim()).filter(Boolean);
  return cells.length > 0 && cells.every((cell) => NUMERIC.test(cell) || /^[-—–－/]+$/u.test(cell));
}
