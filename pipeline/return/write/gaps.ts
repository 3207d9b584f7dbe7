/** What stands between two letters of the base that stay: text that comes, ends of lines, tables. */
import type { BaseLine } from '../base/base-line.ts';
import { END, NOTE, type Raised } from '../returned.ts';
import type { Element, Stream, TableStream } from '../weave/stream.ts';
import { type Accepts, elementStands, marksOn } from '../weave/view.ts';
import { type NewText, NOTHING } from './markup.ts';
import type { LabelOf } from './writing.ts';

/** A letter of the base that stays. */
export interface Kept {
  readonly line: number;
  readonly at: number;
}

/** One line, or the part of one, that comes: `end` is the base's line whose end ends it, null for a new end. */
export type Part =
  | { readonly kind: 'text'; readonly text: NewText; readonly end: number | null }
  | { readonly kind: 'table'; readonly table: TableStream };

export interface Gap {
  readonly before: Kept | null;
  readonly after: Kept | null;
  /** whole lines: each with its end */
  readonly parts: readonly Part[];
  /** behind the last end: it opens the line of `after` */
  readonly rest: NewText;
  /** every change that has a mark here, accepted or not */
  readonly changes: ReadonlySet<number>;
  /** the text of a move that is accepted, by part */
  readonly moves: readonly (string | null)[];
}

interface Open {
  text: string;
  strong: (boolean | null)[];
  raised: (Raised | null)[];
  notes: string[];
  parts: Part[];
  moves: (string | null)[];
  move: string | null;
  changes: Set<number>;
}

function emptyGap(): Open {
  return { text: '', strong: [], raised: [], notes: [], parts: [], moves: [], move: null, changes: new Set() };
}

export function gapsOf(stream: Stream, accepts: Accepts, labelOf: LabelOf): Gap[] {
  const gaps: Gap[] = [];
  let before: Kept | null = null;
  let open = emptyGap();
  const close = (after: Kept | null): void => {
    const { parts, moves, changes } = open;
    const rest = open.text === '' ? NOTHING : textOf(open);
    gaps.push({ before, after, parts, rest, changes, moves });
    before = after;
    open = emptyGap();
  };
  for (const element of stream.elements) {
    for (const mark of marksOn(element)) open.changes.add(mark.change);
    if (!elementStands(element, accepts)) continue;
    if (isAnchored(stream, element)) close(element.base);
    else take(element, open, labelOf);
  }
  // behind the last line: the end that it came with is not taken
  if (open.parts.length > 0 && open.text.trim() !== '') take(LAST_END, open, labelOf);
  close(null);
  return gaps;
}

const LAST_END: Element = { text: END, base: null, inserted: null, deleted: [], note: null, table: null };

/** A letter of the base, a table of it that stays, or the end of a line without letters (a divider). */
function isAnchored(stream: Stream, { text, base, table }: Element): boolean {
  if (!base) return false;
  if (table) return true;
  const item = stream.items[base.line];
  return text !== END || (item?.kind === 'line' && item.text === '' && item.role !== 'cell');
}

function take({ text, base, table, inserted, note, strong, raised }: Element, open: Open, labelOf: LabelOf): void {
  const part = (): NewText => textOf(open);
  if (table) {
    if (open.text.trim() !== '') finish(open, { kind: 'text', text: part(), end: null });
    finish(open, { kind: 'table', table });
  } else if (text === END) finish(open, { kind: 'text', text: part(), end: base?.line ?? null });
  else {
    open.text += text;
    open.strong.push(strong ?? null);
    open.raised.push(raised ?? null);
    open.move = inserted?.move ?? open.move;
    if (text === NOTE) open.notes.push(labelOf({ note, inserted }));
  }
}

function textOf({ text, notes, strong, raised }: Open): NewText {
  return { text, notes, strong, raised };
}

function finish(open: Open, part: Part): void {
  open.parts.push(part);
  open.moves.push(open.move);
  open.text = '';
  open.strong = [];
  open.raised = [];
  open.notes = [];
  open.move = null;
}

/** Whether text can be parted or joined here at all. */
export function isProse({ role, block }: BaseLine): boolean {
  return block !== null && (role === 'paragraph' || role === 'heading');
}
