/** changes.json: what changed between two editions for machines, changed figures first. */
import type { Piece, Pieces, Redline } from '#model/redline.ts';
import { type ChangedFigure, changedFigures } from './changed-figures.ts';
import { type ChangedLine, linesOf, numberChanges, sideOf, textOf } from './changed-lines.ts';
import { type ChangeCounts, countChanges } from './count-changes.ts';

/** What an edition goes by: its id or file, and its commit where it has one. */
export interface EditionName {
  readonly name: string;
  readonly commit: string | null;
}

export interface ChangesFile {
  readonly version: 1;
  readonly old: EditionName & { readonly title: string };
  readonly new: EditionName & { readonly title: string };
  readonly counts: ChangeCounts;
  readonly figures: readonly ChangedFigure[];
  readonly changes: readonly JsonChange[];
}

interface JsonChange {
  readonly number: number;
  readonly op: ChangedLine['change']['op'];
  readonly kind: string;
  readonly anchor: string;
  readonly section: string;
  /** '' where there is none */
  readonly old: string;
  readonly new: string;
  /** of a line or cell that changed: what stayed, came and went, in order */
  readonly lines: readonly (readonly { readonly op: Piece['op']; readonly text: string }[])[];
}

export function changesFile(redline: Redline, old: EditionName, now: EditionName): ChangesFile {
  const lines = numberChanges(redline).flatMap(({ line }) => line ?? []);
  return {
    version: 1,
    old: { ...old, title: redline.old.title },
    new: { ...now, title: redline.new.title },
    counts: countChanges(redline),
    figures: changedFigures(redline),
    changes: lines.map(jsonChange),
  };
}

function jsonChange({ number, change, anchor, section }: ChangedLine): JsonChange {
  const lines = linesOf(change);
  const side = (which: 'old' | 'new'): string =>
    lines
      .map((pieces) => textOf(sideOf(pieces, which)))
      .filter(Boolean)
      .join('\n');
  const isEdit = change.op === 'edit' || change.op === 'editTable';
  const changed = isEdit ? lines.filter((pieces) => pieces.some((piece) => piece.op !== 'same')) : [];
  const { kind } = 'new' in change ? change.new.block : change.old.block;
  return {
    number,
    op: change.op,
    kind,
    anchor,
    section,
    old: side('old'),
    new: side('new'),
    lines: changed.map((pieces: Pieces) => pieces.map((piece) => ({ op: piece.op, text: textOf([piece]) }))),
  };
}
