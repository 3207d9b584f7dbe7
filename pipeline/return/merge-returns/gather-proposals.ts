/** All that the returned files of one report propose: merged by place, an edit of several people once, contradictions named. */
import type { BaseText } from '../base/base-line.ts';
import type { Change } from '../list/change.ts';
import { listChanges } from '../list/list-changes.ts';
import type { Woven } from '../weave/stream.ts';
import { weave } from '../weave/weave.ts';
import { clashOf } from './contradictions.ts';
import { type Footprint, footprints } from './footprints.ts';
import { mergeWoven } from './merge-woven.ts';
import { numberMarks } from './number-marks.ts';
import { excerptOf, placeOf, sidesOf } from './place-words.ts';
import type { Person, Proposal, Sides, Standing } from './proposal.ts';
import { rebaseWoven } from './rebase-woven.ts';
import type { ReturnedFile } from './returned-file.ts';
import { unclearChanges } from './unclear-changes.ts';

export interface Gathered {
  readonly woven: Woven;
  /** changed figures first, then in the order of the text */
  readonly proposals: readonly Proposal[];
}

interface Entry {
  readonly id: number;
  readonly change: Change;
  readonly file: ReturnedFile;
  /** in the text that the file was made of */
  readonly print: Footprint;
  /** in the text as it is now; null: it is lost there */
  readonly now: Footprint | null;
  readonly standing: Standing;
  readonly sides: Sides | null;
}

export function gatherProposals(files: readonly ReturnedFile[], now: BaseText): Gathered {
  const entries: Entry[] = [];
  const texts: Woven[] = [];
  for (const [index, file] of files.entries()) {
    const read = readFile(file, index, now, entries.length);
    entries.push(...read.entries);
    texts.push(read.woven);
  }
  const firstOf = sameEdits(entries);
  const woven = mergeWoven(now, texts, {
    change: (change) => firstOf.get(change)?.id ?? change,
    isRepeated: (change) => (firstOf.get(change)?.id ?? change) !== change,
  });
  return { woven, proposals: toProposals(entries, firstOf) };
}

function readFile(file: ReturnedFile, index: number, now: BaseText, offset: number) {
  const { base, returned } = file;
  const { woven, unsure } = weave(base.text, returned, base.paraIds, index);
  const changes = listChanges(woven, unsure);
  const unclear =
    base.kind === 'unknown' ? unclearChanges(woven, (anchor) => base.unchanged.has(anchor)) : new Set<number>();
  const prints = footprints(woven);
  const numbered = numberMarks(woven, offset);
  const { woven: moved, lost } =
    base.kind === 'earlier' ? rebaseWoven(numbered, now) : { woven: numbered, lost: new Set() };
  const printsNow = base.kind === 'earlier' ? footprints(moved) : footprints(numbered);
  const entries = changes.flatMap((change): Entry[] => {
    const print = prints.get(change.id);
    const id = change.id + offset;
    if (!print) return [];
    const isLost = lost.has(id);
    const standing = isLost ? 'conflict' : unclear.has(change.id) ? 'unclear' : change.unsure ? 'unsure' : 'ready';
    const sides = isLost ? sidesOf(print, base.text, now) : null;
    return [{ id, change, file, print, now: isLost ? null : (printsNow.get(id) ?? null), standing, sides }];
  });
  return { woven: moved, entries };
}

/** The same edit of somebody else came before: each change → the entry that stands for it. */
function sameEdits(entries: readonly Entry[]): ReadonlyMap<number, Entry> {
  const known = new Map<string, Entry[]>();
  const firstOf = new Map<number, Entry>();
  for (const entry of entries) {
    const { base } = entry.file;
    const text = entry.now ? 'now' : `${base.commit ?? base.kind}`;
    const key = `${text}\n${entry.standing}\n${(entry.now ?? entry.print).signature}`;
    const others = (known.get(key) ?? []).filter((other) => !isOwn(other, entry));
    const nested = entry.print.nested || others.some(({ print }) => print.nested);
    firstOf.set(entry.id, nested ? entry : (others[0] ?? entry));
    known.set(key, [...(known.get(key) ?? []), entry]);
  }
  return firstOf;
}

function isOwn(a: Entry, b: Entry): boolean {
  return a.change.file === b.change.file && a.change.who.author === b.change.who.author;
}

function toProposals(entries: readonly Entry[], firstOf: ReadonlyMap<number, Entry>): Proposal[] {
  const hasFigures = ({ change }: Entry): number => Number(change.figures.length > 0);
  const ordered = entries
    .filter((entry) => firstOf.get(entry.id) === entry)
    .sort((a, b) => hasFigures(b) - hasFigures(a) || a.print.order - b.print.order || a.id - b.id);
  const numbers = new Map(ordered.map(({ id }, index) => [id, index + 1]));
  const clashes = clashesOf(ordered);
  const numbered = (ids: readonly number[] | undefined): number[] =>
    (ids ?? []).flatMap((id) => numbers.get(id) ?? []).sort((a, b) => a - b);
  return ordered.map((entry, index): Proposal => {
    const { id, change, file, print, standing, sides } = entry;
    const people = entries.filter((each) => firstOf.get(each.id) === entry).map(personOf);
    const place = placeOf(file.base, print.spot, change);
    const clash = clashes.get(id);
    const [against, beside] = [numbered(clash?.either), numbered(clash?.order)];
    return {
      ...{ id, number: index + 1, people, change, place },
      ...{ excerpt: excerptOf(print.spot), standing, sides, against, beside },
    };
  });
}

function personOf({ change }: Entry): Person {
  return { author: change.who.author, date: change.who.date, file: change.file };
}

interface Clashes {
  readonly either: number[];
  readonly order: number[];
}

/** Only between files: who wrote into one file after the other saw what was there. */
function clashesOf(entries: readonly Entry[]): ReadonlyMap<number, Clashes> {
  const found = new Map<number, Clashes>();
  const note = (a: number, b: number, kind: 'either' | 'order'): void => {
    const own = found.get(a) ?? { either: [], order: [] };
    own[kind].push(b);
    found.set(a, own);
  };
  for (const [index, a] of entries.entries()) {
    for (const b of entries.slice(index + 1)) {
      if (!a.now || !b.now || a.change.file === b.change.file) continue;
      const kind = clashOf(a.now, b.now);
      if (!kind) continue;
      note(a.id, b.id, kind);
      note(b.id, a.id, kind);
    }
  }
  return found;
}
