/** All that the returned files of one report propose: merged by place, an edit of several people once, contradictions named. */
import type { BaseText } from '../base/base-line.ts';
import type { Woven } from '../weave/stream.ts';
import { type Clash, clashOf } from './contradictions.ts';
import type { Entry } from './entry.ts';
import { mergeWoven } from './merge-woven.ts';
import { excerptOf, placeOf } from './place-words.ts';
import type { Person, Proposal } from './proposal.ts';
import { readFiles } from './read-files.ts';
import type { ReturnedFile } from './returned-file.ts';
import { sameEdits } from './same-edits.ts';
import type { Wordings } from './with-wordings.ts';

export interface Gathered {
  readonly woven: Woven;
  /** changed figures first, then in the order of the text */
  readonly proposals: readonly Proposal[];
  /** ids of those for which the words that people wrote have no place */
  readonly unplaced: ReadonlySet<number>;
}

/** @param wordings by id of a proposal: what people wrote to be taken instead */
export function gatherProposals(
  files: readonly ReturnedFile[],
  now: BaseText,
  wordings: Wordings = new Map(),
): Gathered {
  const groups = readFiles(files, now, wordings);
  const entries = groups.flatMap((group) => group.entries).sort((a, b) => a.id - b.id);
  const firstOf = sameEdits(entries);
  const woven = mergeWoven(
    now,
    groups.map((group) => group.woven),
    {
      change: (change) => firstOf.get(change)?.id ?? change,
      isRepeated: (change) => (firstOf.get(change)?.id ?? change) !== change,
    },
  );
  const unplaced = new Set(groups.flatMap((group) => [...group.unplaced]));
  return { woven, proposals: toProposals(entries, firstOf), unplaced };
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
      if (a.change.file === b.change.file) continue;
      const kind = clashBetween(a, b);
      if (!kind) continue;
      note(a.id, b.id, kind);
      note(b.id, a.id, kind);
    }
  }
  return found;
}

/** On the text as it is; where it holds one of them already or has left it behind, on the text that both were made on. */
function clashBetween(a: Entry, b: Entry): Clash {
  if (a.now && b.now) return clashOf(a.now, b.now);
  return a.group === b.group ? clashOf(a.print, b.print) : null;
}
