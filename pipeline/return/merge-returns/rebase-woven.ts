/** Proposals on an earlier text → the same proposals on the text as it is now; those on what has changed since are lost. */
import type { BaseItem, BaseText } from '../base/base-line.ts';
import { END } from '../returned.ts';
import { wholeLine } from '../weave/line-elements.ts';
import { type Element, plainElement, type Stream, type TableStream, type Woven } from '../weave/stream.ts';
import { marksOn } from '../weave/view.ts';
import { type ItemPairs, pairItems } from './pair-items.ts';
import { plainTable } from './plain-table.ts';

export interface Rebased {
  readonly woven: Woven;
  /** changes that touch a block which is another now */
  readonly lost: ReadonlySet<number>;
}

export function rebaseWoven(woven: Woven, now: BaseText): Rebased {
  const lost = new Set<number>();
  const body = rebaseStream(woven.body, now.body, lost);
  const notes = now.notes.map(({ label, items }) => {
    const stream = woven.notes.find((note) => note.label === label)?.stream;
    return { label, stream: stream ? rebaseStream(stream, items, lost) : untouched(items) };
  });
  const labels = new Set(notes.map(({ label }) => label));
  for (const note of woven.notes) if (!labels.has(note.label)) loseAll(note.stream.elements, lost);
  const known = [...woven.labels].filter(([, label]) => labels.has(label));
  return { woven: { body, notes, labels: new Map(known), newNotes: woven.newNotes }, lost };
}

function untouched(items: readonly BaseItem[]): Stream {
  return { items, elements: items.flatMap((item, index) => plainItem(item, index)) };
}

function plainItem(item: BaseItem, index: number): Element[] {
  if (item.kind === 'table') return [{ ...plainElement('', index, 0), table: plainTable(item) }];
  return wholeLine(item, []).elements.map((element) => ({
    ...element,
    base: element.base && { line: index, at: element.base.at },
  }));
}

function loseAll(elements: readonly Element[], lost: Set<number>): void {
  for (const element of elements) {
    for (const mark of marksOn(element)) lost.add(mark.change);
    if (element.table) loseTable(element.table, lost);
  }
}

function loseTable({ rows }: TableStream, lost: Set<number>): void {
  for (const row of rows) {
    for (const mark of marksOn(row)) lost.add(mark.change);
    for (const cell of row.cells) loseAll(cell.elements, lost);
  }
}

/** A line of the earlier text with all that is proposed on it, and the lines that would come before it. */
interface Group {
  readonly between: readonly Element[];
  readonly own: readonly Element[];
}

/** One more than there are lines: what comes behind the last. */
function groupsOf({ items, elements }: Stream): Group[] {
  const groups: Group[] = [];
  let open: Element[] = [];
  for (const element of elements) {
    open.push(element);
    const closes = element.base && (element.text === END || element.table);
    if (!closes) continue;
    groups.push(cut(open));
    open = [];
  }
  groups.push({ between: open, own: [] });
  if (groups.length !== items.length + 1) throw new Error('a stream has every line of its base once');
  return groups;
}

/** Whole lines and tables come before the line; what follows the last of their ends opens it. */
function cut(elements: readonly Element[]): Group {
  const first = elements.findIndex(({ base }) => base !== null);
  const isWhole = ({ text, table }: Element): boolean => text === END || table !== null;
  const last = elements.slice(0, first).findLastIndex(isWhole);
  const isTable = elements.at(-1)?.table !== null;
  const at = isTable ? elements.length - 1 : last + 1;
  return { between: elements.slice(0, at), own: elements.slice(at) };
}

function rebaseStream(stream: Stream, now: readonly BaseItem[], lost: Set<number>): Stream {
  const pairs = pairItems(stream.items, now);
  const groups = groupsOf(stream);
  const before = new Map<number, Element[]>();
  const behind = new Map<number, Element[]>();
  const kept = new Map<number, Element[]>();
  for (const [index, { between, own }] of groups.entries()) {
    placeBetween({ between, index, pairs, before, behind, now }, lost);
    const at = pairs.same[index] ?? null;
    const item = stream.items[index];
    const fresh = at === null ? undefined : now[at];
    if (at === null || !item || !fresh) loseAll(own, lost);
    else kept.set(at, carried(own, item, fresh, at));
    loseJoin(own.at(-1), index, pairs, lost);
  }
  const elements = now.flatMap((item, at) => [
    ...(before.get(at) ?? []),
    ...(kept.get(at) ?? plainItem(item, at)),
    ...(behind.get(at) ?? []),
  ]);
  return { items: now, elements: now.length === 0 ? [...(before.get(0) ?? [])] : elements };
}

interface Placing {
  readonly between: readonly Element[];
  readonly index: number;
  readonly pairs: ItemPairs;
  readonly before: Map<number, Element[]>;
  readonly behind: Map<number, Element[]>;
  readonly now: readonly BaseItem[];
}

/** New lines go where they went: behind the line before them, or before the one behind them. */
function placeBetween({ between, index, pairs, before, behind, now }: Placing, lost: Set<number>): void {
  if (between.length === 0) return;
  const previous = index === 0 ? null : (pairs.same[index - 1] ?? null);
  const next = pairs.same[index] ?? null;
  if (previous !== null) behind.set(previous, [...(behind.get(previous) ?? []), ...between]);
  else if (next !== null) before.set(next, [...(before.get(next) ?? []), ...between]);
  else if (pairs.same.length === 0 && now.length === 0) before.set(0, [...between]);
  else loseAll(between, lost);
}

/** An end of a line that would go joins two lines: both must be there still, side by side. */
function loseJoin(end: Element | undefined, index: number, { same }: ItemPairs, lost: Set<number>): void {
  if (!end || end.text !== END || end.deleted.length === 0) return;
  const [here, next] = [same[index] ?? null, same[index + 1] ?? null];
  const isLast = index + 1 >= same.length;
  if (here !== null && (isLast || next === here + 1)) return;
  for (const mark of end.deleted) lost.add(mark.change);
}

/** What the edition makes by itself (the number of a table) may be another now: the letters of the source are the same. */
function carried(own: readonly Element[], item: BaseItem, fresh: BaseItem, index: number): Element[] {
  if (item.kind === 'table' || fresh.kind === 'table') {
    return own.map((element) => ({
      ...element,
      base: element.base && { line: index, at: 0 },
      table: element.table && fresh.kind === 'table' ? { ...element.table, base: fresh } : element.table,
    }));
  }
  const out: Element[] = [];
  let at = 0;
  const made = (marks: Element['deleted']): void => {
    while (at < fresh.text.length && !fresh.chars[at]) {
      out.push({ ...plainElement(fresh.text[at] ?? '', index, at), deleted: marks });
      at++;
    }
  };
  for (const element of own) {
    if (!element.base) out.push(element);
    else if (element.text === END) {
      made(element.deleted);
      out.push({ ...element, base: { line: index, at: fresh.text.length } });
    } else if (item.chars[element.base.at]) {
      made(element.deleted);
      out.push({ ...element, base: { line: index, at: at++ } });
    }
  }
  return out;
}
