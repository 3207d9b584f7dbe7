/**
 * A composed report as one line of leaves: every paragraph, table and picture with what stands around it told in place.
 * Word knows no containers, and editions are compared leaf by leaf.
 */
import type {
  ComposedBlock,
  ComposedDivision,
  ComposedHeading,
  ComposedList,
  ComposedNote,
  ComposedQuote,
  ComposedReport,
  FrontLine,
} from './composed-report.ts';

/** A line of plain text that the report's parts print of themselves. */
export interface LineBlock {
  readonly kind: 'line';
  readonly anchor: string;
  readonly role: 'title' | FrontLine['role'] | 'keyFiguresTitle' | 'divisionLabel';
  readonly text: string;
}

/** `target` is the block that holds the figure; a tab parts indicator and figure. */
export interface KeyFigureBlock {
  readonly kind: 'keyFigure';
  readonly anchor: string;
  readonly target: string;
  readonly indicator: string;
  readonly text: string;
}

export interface DivisionHeadingBlock {
  readonly kind: 'divisionHeading';
  readonly anchor: string;
  readonly heading: ComposedHeading;
}

/** The label of an item that opens with a table, a picture or another container: a line of its own. */
export interface LabelBlock {
  readonly kind: 'label';
  readonly anchor: string;
}

export type LeafBlock =
  | Exclude<ComposedBlock, ComposedList | ComposedQuote>
  | LineBlock
  | KeyFigureBlock
  | DivisionHeadingBlock
  | LabelBlock;

export interface Container {
  readonly kind: 'list' | 'quote';
  /** this item of the list has a bullet */
  readonly bullet: boolean;
}

export interface Leaf {
  readonly block: LeafBlock;
  /** outermost first */
  readonly containers: readonly Container[];
  /** of the containers that open here, outermost first, then the block's own, as far as they are anchors of the report */
  readonly anchors: readonly string[];
  /** printed before the block's own text: `1.`, `[5] `; '' for none */
  readonly label: string;
  /** the first paragraph of an item with a bullet */
  readonly bullet: boolean;
  /** the first leaf of a division */
  readonly opens: ComposedDivision['kind'] | null;
}

interface Around {
  readonly containers: readonly Container[];
  readonly anchors: readonly string[];
  readonly label: string;
  readonly bullet: boolean;
}

const NOTHING_AROUND: Around = { containers: [], anchors: [], label: '', bullet: false };

export function leavesOf(blocks: readonly ComposedBlock[], around: Around = NOTHING_AROUND): Leaf[] {
  return blocks.flatMap((block, index) => leavesOfBlock(block, index === 0 ? around : after(around)));
}

/** The same containers without what their first leaf alone carries. */
function after(around: Around): Around {
  return { ...NOTHING_AROUND, containers: around.containers };
}

function leavesOfBlock(block: ComposedBlock, around: Around): Leaf[] {
  if (block.kind === 'list') return listLeaves(block, around);
  const anchors = [...around.anchors, block.anchor];
  if (block.kind !== 'quote') return [{ block, ...around, anchors, opens: null }];
  const containers: Container[] = [...around.containers, { kind: 'quote', bullet: false }];
  return leavesOf(block.blocks, { ...around, containers, anchors });
}

function listLeaves(list: ComposedList, around: Around): Leaf[] {
  return list.items.flatMap((item, index) => {
    const bullet = item.label === null;
    const opening: Around = {
      containers: [...around.containers, { kind: 'list', bullet }],
      anchors: index === 0 ? [...around.anchors, list.anchor] : [],
      label: (index === 0 ? around.label : '') + (item.label ?? ''),
      bullet,
    };
    const [first] = item.blocks;
    if (first && takesLabel(first)) return leavesOf(item.blocks, opening);
    const alone: Leaf = { block: { kind: 'label', anchor: `${list.anchor}_${index + 1}` }, ...opening, opens: null };
    return [alone, ...leavesOf(item.blocks, after(opening))];
  });
}

function takesLabel(block: ComposedBlock): boolean {
  return !['table', 'picture', 'codeBlock', 'divider', 'list', 'quote'].includes(block.kind);
}

function leafOf(block: LeafBlock, anchors: readonly string[], opens: Leaf['opens'] = null): Leaf {
  return { ...NOTHING_AROUND, block, anchors, opens };
}

/** Title, front lines, key figures. */
export function frontLeaves(report: ComposedReport, keyFiguresTitle: string): Leaf[] {
  const line = (role: LineBlock['role'], anchor: string, text: string): Leaf =>
    leafOf({ kind: 'line', anchor, role, text }, [anchor]);
  const figures = report.keyFigures.map(({ indicator, text, anchor: target }) =>
    leafOf({ kind: 'keyFigure', anchor: `key_${indicator}`, target, indicator, text }, []),
  );
  const head: LineBlock = { kind: 'line', anchor: 'key_title', role: 'keyFiguresTitle', text: keyFiguresTitle };
  return [
    line('title', report.titleAnchor, report.title),
    ...report.front.map(({ role, anchor, text }) => line(role, anchor, text)),
    ...(figures.length > 0 ? [leafOf(head, [])] : []),
    ...figures,
  ];
}

export function divisionLeaves({ kind, label, heading, blocks }: ComposedDivision): Leaf[] {
  const labelled = label ? (heading?.anchor ?? blocks[0]?.anchor ?? '') : '';
  const leaves = [
    ...(label ? [leafOf({ kind: 'line', anchor: `${labelled}_label`, role: 'divisionLabel', text: label }, [])] : []),
    ...(heading ? [leafOf({ kind: 'divisionHeading', anchor: heading.anchor, heading }, [heading.anchor])] : []),
    ...leavesOf(blocks),
  ];
  return leaves.map((leaf, index) => (index === 0 ? { ...leaf, opens: kind } : leaf));
}

/** The note's anchor stands on its first leaf. `label` is printed where the place does not number notes itself. */
export function noteLeaves(note: ComposedNote, label = ''): Leaf[] {
  return leavesOf(note.blocks, { ...NOTHING_AROUND, anchors: [note.anchor], label });
}
