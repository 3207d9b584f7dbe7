/** One way to walk over blocks and inlines, for every stage that counts, searches or lists. */
import type { Block } from './block.ts';
import type { Inline, Text } from './inline.ts';
import type { SourceRun } from './place.ts';
import type { Report } from './report.ts';

/** A block's text as a reader sees it, and where each piece of it stands. Note marks and images are left out. */
export interface PlainText {
  readonly value: string;
  readonly runs: readonly SourceRun[];
}

/** The inline lists of a block in reading order; children that are blocks are not entered. */
export function inlineLists(block: Block): readonly (readonly Inline[])[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
    case 'salutation':
      return [block.children];
    case 'runInHeading':
      return [block.heading, block.body];
    case 'lead':
      return [block.lead, block.body];
    case 'labelledLine':
      return [block.label, block.body];
    case 'glossaryEntry':
      return [block.term, block.definition];
    case 'table':
      return [
        ...(block.caption ? [block.caption] : []),
        ...[block.head, ...block.rows].flatMap((row) => row.map((cell) => cell.children)),
      ];
    case 'list':
    case 'quote':
    case 'picture':
    case 'codeBlock':
    case 'divider':
      return [];
  }
}

/** The blocks that stand inside a block. */
export function childBlocks(block: Block): readonly Block[] {
  if (block.kind === 'list') return block.items.flatMap((item) => item.blocks);
  if (block.kind === 'quote') return block.blocks;
  return [];
}

/** Every block below these, parents before children, in reading order. */
export function* walkBlocks(blocks: readonly Block[]): Generator<Block> {
  for (const block of blocks) {
    yield block;
    const below = childBlocks(block);
    if (below.length > 0) yield* walkBlocks(below);
  }
}

/** Every block of a report in reading order: body, annexes and glossary with their headings, then the notes. */
export function* blocksOf(report: Report): Generator<Block> {
  for (const division of report.divisions) {
    if (division.heading) yield division.heading;
    yield* walkBlocks(division.blocks);
  }
  for (const note of report.notes) yield* walkBlocks(note.blocks);
}

/** Every inline, parents before children. */
export function* walkInlines(inlines: readonly Inline[]): Generator<Inline> {
  for (const inline of inlines) {
    yield inline;
    if ('children' in inline) yield* walkInlines(inline.children);
  }
}

/** Text nodes and code in order; formatting is transparent, so a figure in bold joins its unit. */
export function* walkTexts(inlines: readonly Inline[]): Generator<Text> {
  for (const inline of walkInlines(inlines)) if (inline.kind === 'text') yield inline;
}

/** Joins the texts of an inline list; a hard line break is a line feed. */
export function plainTextOf(inlines: readonly Inline[]): PlainText {
  const [only, second] = inlines;
  // most lists: there are as many of these as paragraphs and cells
  if (only?.kind === 'text' && !second) return { value: only.value, runs: only.runs };
  const text = { value: '', runs: [] };
  addTexts(inlines, text);
  return text;
}

interface Growing {
  value: string;
  readonly runs: SourceRun[];
}

function addTexts(inlines: readonly Inline[], to: Growing): void {
  for (const inline of inlines) {
    if ('children' in inline) addTexts(inline.children, to);
    else if (inline.kind === 'text') addText(inline, to);
    else if (inline.kind === 'lineBreak' || inline.kind === 'code') {
      to.runs.push({ at: to.value.length, start: inline.place.start });
      to.value += inline.kind === 'code' ? inline.value : '\n';
    }
  }
}

function addText({ value, runs }: PlainText, to: Growing): void {
  const base = to.value.length;
  for (const run of runs) to.runs.push(base === 0 ? run : { at: base + run.at, start: run.start });
  to.value += value;
}

/**
 * The plain text of a block: its inline lists joined. Those of a table are parted by a line feed, so that no figure
 * runs from one cell into the next.
 */
export function plainText(block: Block): PlainText {
  const lists = inlineLists(block);
  const [only] = lists;
  if (only && lists.length === 1) return plainTextOf(only);
  const parted = block.kind === 'table' || block.kind === 'glossaryEntry';
  const text: Growing = { value: '', runs: [] };
  for (const [index, list] of lists.entries()) {
    const part = plainTextOf(list);
    if (parted && index > 0) {
      text.runs.push({ at: text.value.length, start: part.runs[0]?.start ?? block.place.start });
      text.value += '\n';
    }
    addText(part, text);
  }
  return text;
}
