/** The footnotes of a redline: one for each mark that opens a note, in the text that stays, comes or goes. */
import type { ComposedInline, ComposedNote, ComposedNoteMark } from '#model/composed-report.ts';
import { type Leaf, noteLeaves } from '#model/leaf.ts';
import { textsOf } from '#model/leaf-texts.ts';
import type { LeafChange, Pieces, Redline } from '#model/redline.ts';
import type { Means } from './frame.ts';
import type { NoteMarks, Side } from './note-marks.ts';
import { firstMarksOf, footnotesOf } from './notes.ts';
import type { Block } from './ooxml/paragraph.ts';
import { walkInlines } from './walk-composed.ts';

type Op = Pieces[number]['op'];

interface OpenedNote {
  readonly number: number;
  readonly target: string;
  readonly op: Op;
}

export interface RedlineNotes extends NoteMarks {
  readonly opened: readonly OpenedNote[];
}

export function planRedlineNotes({ old, new: now, changes }: Redline): RedlineNotes {
  const first = { old: firstMarksOf(old), new: firstMarksOf(now) };
  const numbers = { old: new Map<string, number>(), new: new Map<string, number>() };
  const opened: OpenedNote[] = [];
  const opens = (mark: ComposedNoteMark, side: Side): boolean => first[side].get(mark.target) === mark.anchor;
  for (const [inlines, op] of changes.flatMap(stretchesOf)) {
    const side: Side = op === 'delete' ? 'old' : 'new';
    for (const inline of walkInlines(inlines)) {
      if (inline.kind !== 'noteMark' || !opens(inline, side)) continue;
      opened.push({ number: opened.length + 1, target: inline.target, op });
      numbers[side].set(inline.anchor, opened.length);
    }
  }
  return {
    opened,
    footnoteOf: (mark, side) => numbers[side].get(mark.anchor) ?? null,
    firstMarkOf: (mark, side) => first[side].get(mark.target) ?? null,
  };
}

type Stretch = readonly [inlines: readonly ComposedInline[], op: Op];

/** All inlines of a change in printed order, with what became of them. */
function stretchesOf(change: LeafChange): Stretch[] {
  const pieces = (each: Pieces): Stretch[] => each.map(({ inlines, op }) => [inlines, op]);
  switch (change.op) {
    case 'same':
      return leafStretches(change.new, 'same');
    case 'insert':
    case 'moveTo':
      return leafStretches(change.new, 'insert');
    case 'delete':
    case 'moveFrom':
      return leafStretches(change.old, 'delete');
    case 'edit':
      return pieces(change.pieces);
    case 'editTable':
      return [
        ...pieces(change.caption ?? []),
        ...change.rows.flatMap((row) =>
          row.op === 'same'
            ? row.cells.flatMap((cell) => pieces(cell.pieces))
            : row.cells.map(({ children }): Stretch => [children, row.op]),
        ),
      ];
  }
}

function leafStretches(leaf: Leaf, op: Op): Stretch[] {
  if (leaf.block.kind !== 'table') return Object.values(textsOf(leaf)).map((inlines) => [inlines, op]);
  const cells = [leaf.block.head ?? [], ...leaf.block.rows].flat();
  return [[leaf.block.caption ?? [], op], ...cells.map(({ children }): Stretch => [children, op])];
}

export type WriteChange = (change: LeafChange, means: Means, inNote: boolean) => Block[];

/** A note whose mark stays is compared; one whose mark comes or goes, comes or goes as a whole. */
export function writeRedlineNotes(redline: Redline, notes: RedlineNotes, means: Means, write: WriteChange): string {
  const byAnchor = new Map(redline.notes.map((note) => [note.anchor, note.changes]));
  const leaves = (list: readonly ComposedNote[], anchor: string): Leaf[] =>
    list.filter((note) => note.anchor === anchor).flatMap((note) => noteLeaves(note));
  const changesOf = ({ target, op }: OpenedNote): readonly LeafChange[] => {
    if (op === 'insert') return leaves(redline.new.notes, target).map((leaf) => ({ op, new: leaf }));
    if (op === 'delete') return leaves(redline.old.notes, target).map((leaf) => ({ op, old: leaf }));
    return byAnchor.get(target) ?? [];
  };
  return footnotesOf(
    notes.opened.map((opened) => [opened.number, changesOf(opened).flatMap((change) => write(change, means, true))]),
  );
}
