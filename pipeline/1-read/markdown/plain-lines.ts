/**
 * Spares the parser the blocks without any mark of Markdown, nine tenths of a report: each run of them goes through it as
 * a paragraph of one letter and is put in its place afterwards. The tree is the same, to the last place.
 */
import type { Nodes, Parents, Root, RootContent } from 'mdast';
import { type Lines, type PlainBlock, readPlainBlock } from './plain-blocks.ts';

const BLANK = /^[ \t]*$/;
const LETTER = '字';
/** Ends a list whatever stands before: neither indented nor an item. */
const NO_ITEM = /^[^ \t\d*+-]/;

/** Blank lines stand around it. */
interface Block {
  /** first and last line, from 0 */
  readonly from: number;
  readonly to: number;
  readonly node: PlainBlock | null;
}

/** Plain blocks one behind the other. */
interface Run {
  readonly nodes: PlainBlock[];
  readonly from: number;
  to: number;
}

interface Shortened {
  readonly text: string;
  readonly lines: Lines;
  /** for each line of the shortened text the line that it was */
  readonly lineOf: readonly number[];
  /** by line of the shortened text */
  readonly runs: ReadonlyMap<number, Run>;
}

/** As `parse` reads the text whole, at a fraction of its time. */
export function parseSparingly(text: string, parse: (text: string) => Root): Root {
  // the parser counts no place for a byte-order mark
  if (text.startsWith('\uFEFF')) return parse(text);
  const shortened = shorten(text);
  if (shortened.runs.size === 0) return parse(text);
  const root = parse(shortened.text);
  // behind a front matter that nothing closes the parser sees no list
  if (text.startsWith('---') && root.children[0]?.type !== 'yaml') return parse(text);
  // a letter in code or raw HTML stood for no block: what was cut is not to be put back piece by piece
  return restore(root, shortened) === shortened.runs.size ? root : parse(text);
}

function linesOf(text: string): Lines {
  const texts: string[] = [];
  const starts: number[] = [];
  let from = 0;
  for (const { index, 0: end } of text.matchAll(/\r\n|\n|\r/g)) {
    texts.push(text.slice(from, index));
    starts.push(from);
    from = index + end.length;
  }
  texts.push(text.slice(from));
  starts.push(from);
  return { texts, starts };
}

function blocksOf(lines: Lines): readonly Block[] {
  const blocks: Block[] = [];
  for (let from = 0; from < lines.texts.length; from += 1) {
    if (BLANK.test(lines.texts[from] ?? '')) continue;
    let to = from;
    while (!BLANK.test(lines.texts[to + 1] ?? '')) to += 1;
    blocks.push({ from, to, node: readPlainBlock(lines, from, to) });
    from = to;
  }
  return blocks;
}

/** A list beside what may belong to it is not read alone. */
function isPlain(lines: Lines, blocks: readonly Block[], at: number): boolean {
  const node = blocks[at]?.node;
  if (node?.type !== 'list') return node !== null && node !== undefined;
  const before = blocks[at - 1];
  const after = blocks[at + 1];
  const parted =
    !before || (NO_ITEM.test(lines.texts[before.from] ?? '') && (before.node !== null || before.from === before.to));
  return parted && (!after || NO_ITEM.test(lines.texts[after.from] ?? ''));
}

function runsOf(lines: Lines): readonly Run[] {
  const blocks = blocksOf(lines);
  const runs: Run[] = [];
  let open: Run | null = null;
  for (const [at, { from, to, node }] of blocks.entries()) {
    if (!node || !isPlain(lines, blocks, at)) open = null;
    else if (open) {
      open.nodes.push(node);
      open.to = to;
    } else {
      open = { nodes: [node], from, to };
      runs.push(open);
    }
  }
  return runs;
}

function shorten(text: string): Shortened {
  const lines = linesOf(text);
  const lineOf: number[] = [];
  const runs = new Map<number, Run>();
  let short = '';
  let line = 0;
  let offset = 0;
  for (const run of runsOf(lines)) {
    while (line <= run.from) lineOf.push(line++);
    runs.set(lineOf.length - 1, run);
    short += text.slice(offset, lines.starts[run.from]) + LETTER;
    line = run.to + 1;
    offset = (lines.starts[run.to] ?? 0) + (lines.texts[run.to] ?? '').length;
  }
  while (line < lines.texts.length) lineOf.push(line++);
  return { text: short + text.slice(offset), lines, lineOf, runs };
}

interface MutablePoint {
  line: number;
  column: number;
  offset?: number | undefined;
}

/** @returns how many runs stand in their place again */
function restore(root: Root, shortened: Shortened): number {
  let restored = 0;
  const left: Parents[] = [root];
  for (let parent = left.pop(); parent; parent = left.pop()) {
    setRight(parent, shortened);
    const children: Nodes[] = [];
    for (const child of parent.children) {
      const run = runAt(child, shortened);
      if (run) {
        children.push(...run.nodes);
        restored += 1;
      } else {
        children.push(child);
        if ('children' in child) left.push(child);
        else setRight(child, shortened);
      }
    }
    // the blocks of a run stand where a paragraph stood
    parent.children = children as RootContent[];
  }
  return restored;
}

function runAt(node: Nodes, { runs }: Shortened): Run | undefined {
  const only = node.type === 'paragraph' && node.children.length === 1 ? node.children[0] : undefined;
  return only?.type === 'text' && only.value === LETTER ? runs.get((only.position?.start.line ?? 0) - 1) : undefined;
}

function setRight(node: Nodes, shortened: Shortened): void {
  if (node.position) {
    setPoint(node.position.start, shortened);
    setPoint(node.position.end, shortened);
  }
  if (node.type === 'text') for (const run of node.data?.runs ?? []) setPoint(run.start as MutablePoint, shortened);
}

/** What begins or ends with a run, as a directive that nothing closes, begins or ends with its blocks. */
function setPoint(point: MutablePoint, { lines, lineOf, runs }: Shortened): void {
  const run = runs.get(point.line - 1);
  const line = run && point.column > 1 ? run.to : (lineOf[point.line - 1] ?? 0);
  if (run && point.column > 1) point.column = (lines.texts[line] ?? '').length + 1;
  point.line = line + 1;
  point.offset = (lines.starts[line] ?? 0) + point.column - 1;
}
