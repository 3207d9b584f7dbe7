/** Two editions of a report → what changed: leaf by leaf, word by word, figures whole, tables cell by cell, notes apart. */
import type { ComposedNoteMark, ComposedReport } from '#model/composed-report.ts';
import { divisionLeaves, frontLeaves, type Leaf, noteLeaves } from '#model/leaf.ts';
import type { NoteChange, Redline } from '#model/redline.ts';
import { compareLeaves, type Moves } from './compare-leaves.ts';
import type { Sides } from './diff-lines.ts';
import { firstMarks } from './first-marks.ts';
import type { OpensNote } from './tokens.ts';

/** @param keyFiguresTitle what the look prints above the key figures */
export function compareReports(old: ComposedReport, now: ComposedReport, keyFiguresTitle: string): Redline {
  const moves: Moves = { count: 0 };
  const [before, after] = [firstMarks(old), firstMarks(now)];
  const opens: Sides = { old: opensNote(before), new: opensNote(after) };
  const changes = compareLeaves(
    textLeaves(old, before, keyFiguresTitle),
    textLeaves(now, after, keyFiguresTitle),
    opens,
    moves,
  );
  return { old, new: now, changes, notes: compareNotes(old, now, opens, moves) };
}

function opensNote(first: ReadonlyMap<string, string>): OpensNote {
  return (mark: ComposedNoteMark) => first.get(mark.target) === mark.anchor;
}

/** Notes that no mark in the text opens stand at its end, as an edition prints them. */
function textLeaves(report: ComposedReport, first: ReadonlyMap<string, string>, keyFiguresTitle: string): Leaf[] {
  const unmarked = report.notes.filter((note) => !first.has(note.anchor));
  return [
    ...frontLeaves(report, keyFiguresTitle),
    ...report.divisions.flatMap(divisionLeaves),
    ...unmarked.flatMap((note) => noteLeaves(note, `[${note.label}] `)),
  ];
}

/** Of every note of either edition, in the new order, those that are gone last. */
function compareNotes(old: ComposedReport, now: ComposedReport, opens: Sides, moves: Moves): NoteChange[] {
  const before = new Map(old.notes.map((note) => [note.anchor, note]));
  const after = new Map(now.notes.map((note) => [note.anchor, note]));
  const anchors = [...new Set([...after.keys(), ...before.keys()])];
  return anchors.map((anchor) => {
    const leaves = (note: ComposedReport['notes'][number] | undefined): Leaf[] => (note ? noteLeaves(note) : []);
    return { anchor, changes: compareLeaves(leaves(before.get(anchor)), leaves(after.get(anchor)), opens, moves) };
  });
}
