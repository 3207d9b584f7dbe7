/** How much changed, for the line that says it first. */
import type { ChangeCounts } from '#messages/redline.ts';
import type { LeafChange, Redline } from '#model/redline.ts';
import { changedFigures } from './changed-figures.ts';

export type { ChangeCounts };

export function countChanges(redline: Redline): ChangeCounts {
  const all = [...redline.changes, ...redline.notes.flatMap((note) => note.changes)];
  const count = (...ops: LeafChange['op'][]): number => all.filter((change) => ops.includes(change.op)).length;
  return {
    edited: count('edit', 'editTable'),
    inserted: count('insert'),
    deleted: count('delete'),
    moved: count('moveTo'),
    figures: changedFigures(redline).length,
  };
}
