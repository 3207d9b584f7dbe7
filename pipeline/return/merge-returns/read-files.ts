/** What each returned file proposes, on the text that it was made of, and the same on the text as it is now. */
import type { BaseText } from '../base/base-line.ts';
import { type Change, isByHand } from '../list/change.ts';
import { listChanges } from '../list/list-changes.ts';
import { rebaseWoven } from '../rebase/rebase-woven.ts';
import type { Woven } from '../weave/stream.ts';
import { weave } from '../weave/weave.ts';
import { clashOf } from './contradictions.ts';
import type { Entry } from './entry.ts';
import type { Footprint } from './footprint.ts';
import { footprints } from './footprints.ts';
import { mergeWoven } from './merge-woven.ts';
import { numberMarks } from './number-marks.ts';
import { sidesOf } from './place-words.ts';
import type { Standing } from './proposal.ts';
import type { ReturnedFile } from './returned-file.ts';
import { sameEdits } from './same-edits.ts';
import { standsSo } from './stands-so.ts';
import { unclearChanges } from './unclear-changes.ts';
import { type Wordings, withWordings } from './with-wordings.ts';

interface Read {
  readonly file: ReturnedFile;
  /** the report as it is, or one text that it once was */
  readonly source: string | null;
  readonly woven: Woven;
  readonly entries: readonly Entry[];
}

export interface Group {
  readonly entries: readonly Entry[];
  /** on the text as it is now, an edit of several files once */
  readonly woven: Woven;
  /** changes for which the words that people wrote have no place */
  readonly unplaced: ReadonlySet<number>;
}

/** Files of one text are merged on it first: only together do they say what has been taken since. */
export function readFiles(files: readonly ReturnedFile[], now: BaseText, wordings: Wordings): Group[] {
  const all: Read[] = [];
  for (const [index, file] of files.entries()) {
    const offset = all.reduce((most, { entries }) => Math.max(most, ...entries.map(({ id }) => id + 1)), 0);
    all.push(readFile(file, index, offset));
  }
  const sources = [...new Set(all.map(({ source }) => source))];
  return sources.map((source, group) => {
    const reads = all.filter((read) => read.source === source);
    const entries = reads.flatMap((read) => read.entries.map((entry) => ({ ...entry, group })));
    return groupOf(reads, entries, now, wordings);
  });
}

function readFile(file: ReturnedFile, index: number, offset: number): Read {
  const { base, returned } = file;
  const { woven, unsure } = weave(base.text, returned, base.paraIds, index);
  const changes = listChanges(woven, unsure);
  const prints = footprints(woven);
  const unclear =
    base.kind === 'unknown' ? unclearChanges(woven, (anchor) => base.unchanged.has(anchor)) : new Set<number>();
  const standingOf = (change: Change): Standing =>
    isByHand(change.kind) ? 'manual' : unclear.has(change.id) ? 'unclear' : change.unsure ? 'unsure' : 'ready';
  const entries = changes.flatMap((change): Entry[] => {
    const print = prints.get(change.id);
    if (!print) return [];
    const standing = standingOf(change);
    return [{ id: change.id + offset, change, file, group: 0, print, now: null, standing, sides: null }];
  });
  const source = base.kind === 'earlier' ? base.text.source : null;
  return { file, source, woven: numberMarks(woven, offset), entries };
}

function groupOf(reads: readonly Read[], entries: readonly Entry[], now: BaseText, wordings: Wordings): Group {
  const [one] = reads;
  const base = one?.file.base.text ?? now;
  const firstOf = sameEdits(entries);
  const plain = mergeWoven(
    one?.source === null ? now : base,
    reads.map(({ woven }) => woven),
    {
      change: (change) => firstOf.get(change)?.id ?? change,
      isRepeated: (change) => (firstOf.get(change)?.id ?? change) !== change,
    },
  );
  const own = new Map([...wordings].filter(([id]) => entries.some((entry) => entry.id === id)));
  const { woven: merged, unplaced } = withWordings(plain, own);
  const nothing: ReadonlySet<number> = new Set();
  const { woven, lost, already } =
    one?.source === null ? { woven: merged, lost: nothing, already: nothing } : rebaseWoven(merged, now);
  const prints = footprints(woven);
  const settled = entries.map((entry): Entry => {
    const id = firstOf.get(entry.id)?.id ?? entry.id;
    if (already.has(id)) return { ...entry, standing: 'already' };
    if (lost.has(id)) {
      const found = lostIn(entry, base, now);
      const isThere = found.sides !== null && standsSo(entry.print, entry.change, found.sides);
      return isThere ? { ...entry, standing: 'already' } : found;
    }
    return { ...entry, now: printOf(prints, id) };
  });
  const entriesNow = settled.map((entry) => (isOvertaken(entry, settled) ? lostIn(entry, base, now) : entry));
  return { entries: entriesNow, woven, unplaced };
}

/** What contradicts it has been taken: what it would change there is no more. */
function isOvertaken({ standing, print, change }: Entry, entries: readonly Entry[]): boolean {
  if (standing === 'already') return false;
  const taken = entries.filter((each) => each.standing === 'already' && each.change.file !== change.file);
  return taken.some((each) => clashOf(each.print, print) === 'either');
}

function lostIn(entry: Entry, base: BaseText, now: BaseText): Entry {
  return { ...entry, now: null, standing: 'conflict', sides: sidesOf(entry.print, base, now) };
}

function printOf(prints: ReadonlyMap<number, Footprint>, id: number): Footprint | null {
  return prints.get(id) ?? null;
}
