/** Where each block of a report stands: its extent, what is around it, and the numbers typed before it. */
import type { Block, List } from '#model/block.ts';
import type { Report } from '#model/report.ts';
import type { Extent } from './base-line.ts';

export interface TypedLabel {
  readonly text: string;
  readonly from: number;
}

export interface BlockIndex {
  readonly blocks: ReadonlyMap<string, Block>;
  readonly extents: ReadonlyMap<string, Extent>;
  /** of the items that open with a block, outermost first */
  readonly labels: ReadonlyMap<string, readonly TypedLabel[]>;
}

interface Around {
  readonly containers: Extent['containers'];
  readonly labels: readonly TypedLabel[];
}

export function indexBlocks(report: Report): BlockIndex {
  const blocks = new Map<string, Block>();
  const extents = new Map<string, Extent>();
  const labels = new Map<string, readonly TypedLabel[]>();
  const visit = (block: Block, around: Around): void => {
    const here = { from: block.place.start.offset, to: block.place.end.offset };
    blocks.set(block.anchor, block);
    extents.set(block.anchor, { ...here, containers: around.containers });
    if (around.labels.length > 0) labels.set(block.anchor, around.labels);
    if (block.kind === 'list')
      visitItems(block, { ...around, containers: [...around.containers, { kind: 'list', ...here }] });
    if (block.kind === 'quote') {
      const inside: Around = { ...around, containers: [...around.containers, { kind: 'quote', ...here }] };
      for (const [index, child] of block.blocks.entries())
        visit(child, index === 0 ? inside : { ...inside, labels: [] });
    }
  };
  const visitItems = (list: List, around: Around): void => {
    for (const [index, item] of list.items.entries()) {
      const from = item.place.start.offset;
      const own = item.label === null ? [] : [{ text: item.label, from }];
      const containers = [...around.containers, { kind: 'item' as const, from, to: item.place.end.offset }];
      const opened = [...(index === 0 ? around.labels : []), ...own];
      // where no paragraph takes the number it stands alone
      if (opened.length > 0) labels.set(`${list.anchor}_${index + 1}`, opened);
      for (const [at, block] of item.blocks.entries()) visit(block, { containers, labels: at === 0 ? opened : [] });
    }
  };
  for (const division of report.divisions) {
    if (division.heading) visit(division.heading, { containers: [], labels: [] });
    for (const block of division.blocks) visit(block, { containers: [], labels: [] });
  }
  for (const note of report.notes) {
    const { start, end } = note.place;
    const containers = [{ kind: 'note' as const, from: start.offset, to: end.offset }];
    for (const block of note.blocks) visit(block, { containers, labels: [] });
  }
  return { blocks, extents, labels };
}
