/** One way through a composed report for those who count: its blocks with all that stand in them, and their inlines. */
import type { ComposedBlock, ComposedInline, ComposedReport } from '#model/composed-report.ts';

export function childBlocks(block: ComposedBlock): readonly ComposedBlock[] {
  if (block.kind === 'list') return block.items.flatMap((item) => item.blocks);
  return block.kind === 'quote' ? block.blocks : [];
}

/** Parents before children, in printed order. */
export function* walkBlocks(blocks: readonly ComposedBlock[]): Generator<ComposedBlock> {
  for (const block of blocks) {
    yield block;
    const below = childBlocks(block);
    if (below.length > 0) yield* walkBlocks(below);
  }
}

/** The text without its notes. */
export function* bodyBlocks(report: ComposedReport): Generator<ComposedBlock> {
  for (const division of report.divisions) {
    if (division.heading) yield division.heading;
    yield* walkBlocks(division.blocks);
  }
}

export function* allBlocks(report: ComposedReport): Generator<ComposedBlock> {
  yield* bodyBlocks(report);
  for (const note of report.notes) yield* walkBlocks(note.blocks);
}

/** The inline lists of a block in printed order; those of blocks within it are not among them. */
export function inlineLists(block: ComposedBlock): readonly (readonly ComposedInline[])[] {
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
        block.caption ?? [],
        ...[block.head ?? [], ...block.rows].flatMap((row) => row.map((cell) => cell.children)),
      ];
    default:
      return [];
  }
}

/** Parents before children. */
export function* walkInlines(inlines: readonly ComposedInline[]): Generator<ComposedInline> {
  for (const inline of inlines) {
    yield inline;
    if ('children' in inline) yield* walkInlines(inline.children);
  }
}

export function* inlinesOf(block: ComposedBlock): Generator<ComposedInline> {
  for (const list of inlineLists(block)) yield* walkInlines(list);
}
