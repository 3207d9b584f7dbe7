/** Takes whole lines of a report out of its source, with the comments that speak of them alone. */
import type { BaseItem, BaseLine, Extent } from '../base/base-line.ts';
import type { SourceEdit } from './edits.ts';
import { wrappersOf } from './line-edit.ts';

export interface Removing {
  readonly source: string;
  readonly items: readonly BaseItem[];
  /** comments of the source that pin or waive: they go with what they speak of */
  readonly ties: readonly { readonly from: number; readonly to: number }[];
}

/** @param gone indexes of items that go as a whole */
export function removeItems(gone: ReadonlySet<number>, removing: Removing): SourceEdit[] {
  const { items } = removing;
  const done = new Set<string>();
  const edits = [...gone].flatMap((index) => {
    const item = items[index];
    if (!item?.block) return [];
    const isLabelLeft = items.some((each, at) => each.anchor === `${item.anchor}_label` && !gone.has(at));
    if (isLabelLeft && item.kind === 'line') return [{ ...behindLabel(item, removing.source), text: '' }];
    const range = isCaptionAlone(items, index, gone) ? captionRange(item as BaseLine, removing.source) : null;
    const whole = range ?? widest(item.block, gone, items);
    const key = `${whole.from} ${whole.to}`;
    if (done.has(key)) return [];
    done.add(key);
    return [{ ...lines(whole, removing), text: '' }];
  });
  return toTheEnd(edits, removing.source);
}

/** What goes right up to something that goes to the end of the file goes to the end too: no empty line is left. */
function toTheEnd(edits: readonly SourceEdit[], source: string): SourceEdit[] {
  const last = edits.find(({ to }) => to === source.length);
  if (!last) return [...edits];
  let { from } = last;
  for (const edit of [...edits].sort((x, y) => y.from - x.from))
    if (edit.to >= from && edit.from < from) from = edit.from;
  return edits.map((edit) => (edit === last && from < last.from ? { ...edit, from: beforeBlank(source, from) } : edit));
}

/** The words of an annex's heading with the space before them; its label stands there still. */
function behindLabel({ chars, block }: BaseLine, source: string): { from: number; to: number } {
  const first = chars.find((char) => char !== null);
  const from = wrappersOf(first).at(-1)?.from ?? first?.from ?? 0;
  return { from: source.slice(0, from).trimEnd().length, to: block?.to ?? from };
}

/** The caption of a table or picture that stays. */
function isCaptionAlone(items: readonly BaseItem[], index: number, gone: ReadonlySet<number>): boolean {
  const item = items[index];
  if (item?.kind !== 'line' || item.role !== 'caption') return false;
  return [index - 1, index + 1].some((at) => items[at]?.anchor === item.anchor && !gone.has(at));
}

function captionRange({ chars, block }: BaseLine, source: string): { from: number; to: number } {
  const own = chars.flatMap((char) => char ?? []);
  const [from, to] = [own[0]?.from ?? 0, own.at(-1)?.to ?? 0];
  // a picture's caption stands inside its mark, a table's on a line of its own
  return source.startsWith('!', block?.from ?? 0) ? { from, to } : { from: block?.from ?? from, to };
}

/** The outermost list, item, quote or note of which nothing is left; else the block. */
function widest(extent: Extent, gone: ReadonlySet<number>, items: readonly BaseItem[]): { from: number; to: number } {
  const isEmptied = ({ from, to }: { from: number; to: number }): boolean =>
    items.every((item, index) => gone.has(index) || !item.block || item.block.from < from || item.block.to > to);
  const whole = extent.containers.find(isEmptied);
  if (whole) return whole;
  // the mark of an item goes with the paragraph that it stands before
  const item = extent.containers.findLast(({ kind }) => kind === 'item');
  const isFirst =
    item !== undefined && items.every(({ block }) => !block || block.from < item.from || block.from >= extent.from);
  return isFirst ? { from: item.from, to: extent.to } : extent;
}

const BLANK = /^[ \t>]*$/u;

/** Whole lines with what ties to them and the empty lines behind; at the end of the file those before. */
function lines(range: { from: number; to: number }, { source, ties }: Removing): { from: number; to: number } {
  let from = startOf(source, range.from);
  for (let tie = tieBefore(source, from, ties); tie; tie = tieBefore(source, from, ties))
    from = startOf(source, tie.from);
  let to = range.to;
  while (to < source.length) {
    const end = endOfLine(source, to);
    if (!BLANK.test(source.slice(to, end.text))) break;
    to = end.next;
    if (end.next === end.text) break;
  }
  if (to < source.length || from === 0) return { from, to };
  return { from: beforeBlank(source, from), to: source.length };
}

/** Back to the start of the line where nothing but white space stands before. */
function startOf(source: string, at: number): number {
  const start = Math.max(source.lastIndexOf('\n', at - 1), source.lastIndexOf('\r', at - 1)) + 1;
  return BLANK.test(source.slice(start, at)) ? start : at;
}

function tieBefore(source: string, at: number, ties: Removing['ties']): { from: number; to: number } | undefined {
  return ties.find(({ to }) => to <= at && /^[\s>]*$/u.test(source.slice(to, at)) && to < at);
}

function endOfLine(source: string, at: number): { text: number; next: number } {
  const text = at + source.slice(at).search(/\r?\n|\r|$/u);
  const feed = /^(?:\r\n|\n|\r)?/u.exec(source.slice(text, text + 2))?.[0] ?? '';
  return { text, next: text + feed.length };
}

/** Leaves one line end before what goes to the end of the file. */
function beforeBlank(source: string, at: number): number {
  const kept = source.slice(0, at).trimEnd();
  const feed = /^(?:\r\n|\n|\r)?/u.exec(source.slice(kept.length, kept.length + 2))?.[0] ?? '';
  return kept.length + feed.length;
}
