/** What a release will do, as data: its number, its entries in the register, or why it may not be made. */
import type { Stage } from '#model/report.ts';
import { byPath } from './edition/checksums.ts';
import { editionOf, folderOf, tagOf } from './edition-name.ts';
import { type Refused, refusalsOf } from './refusals.ts';
import type { Completed, Judge, Reserved } from './register/entry.ts';
import { completionOf, nextNumber, reservations, standing } from './register/register.ts';
import type { ReleaseAsked, TreeState } from './release-asked.ts';

export interface ReleasePlan {
  readonly version: 1;
  readonly id: string;
  readonly title: string;
  readonly stage: Stage;
  readonly number: number;
  readonly edition: string;
  readonly folder: string;
  readonly tag: string;
  /** make: a new number; resume: one that was reserved for the same inputs; done: these inputs are released already */
  readonly step: 'make' | 'resume' | 'done';
  readonly sourceDateEpoch: number;
  readonly substitutes: readonly string[];
  /** not empty: nothing will be done */
  readonly refusals: readonly Refused[];
  /** the entry that is, or would be, in the register before the edition is made; null when refused for want of a commit */
  readonly reservation: Reserved | null;
  readonly completion: Completed | null;
}

export function planRelease(asked: ReleaseAsked): ReleasePlan {
  const { front, title, register, state } = asked;
  const entries = register.entries;
  const known = reservedBefore(asked);
  const completion = known && completionOf(entries, known.number);
  const number = known?.number ?? nextNumber(entries);
  const accepted = asked.acceptSubstitutes || known?.substitutesAccepted === true;
  return {
    version: 1,
    id: front.id,
    title: title.text,
    stage: front.stage,
    number,
    edition: editionOf(number),
    folder: folderOf(front.id, number),
    tag: tagOf(front.id, number),
    step: completion ? 'done' : known ? 'resume' : 'make',
    sourceDateEpoch: asked.epochSeconds,
    substitutes: asked.substitutes,
    refusals: refusalsOf({ ...asked, acceptSubstitutes: accepted }),
    reservation: known ?? (state && reserve(asked, state, number)),
    completion,
  };
}

/** A completed edition of the same inputs; else one that was begun with the same judges, whose bytes would be the same. */
function reservedBefore(asked: ReleaseAsked): Reserved | null {
  const { entries } = asked.register;
  const same = reservations(entries).filter(
    ({ inputs, stage }) => inputs === asked.inputs && stage === asked.front.stage,
  );
  const done = same.findLast(({ number }) => completionOf(entries, number));
  const judges = JSON.stringify(judgesOf(asked));
  return done ?? same.findLast((entry) => JSON.stringify(entry.judges) === judges) ?? null;
}

function judgesOf({ judges, missingReaders, without }: ReleaseAsked): readonly Judge[] {
  const agreed = missingReaders.filter((name) => without.includes(name)).map((name) => ({ name, version: null }));
  return [...judges, ...agreed].sort((a, b) => byPath(a.name, b.name));
}

function reserve(asked: ReleaseAsked, state: TreeState, number: number): Reserved {
  const { front, inputs, source, substitutes, acceptSubstitutes, register } = asked;
  return {
    kind: 'reserved',
    number,
    stage: front.stage,
    commit: state.commit,
    tree: state.tree,
    inputs,
    source,
    dates: { delivered: front.date, approved: front.approval?.date ?? null },
    supersedes: standing(register.entries),
    substitutesAccepted: substitutes.length > 0 && acceptSubstitutes,
    judges: [...judgesOf(asked)],
  };
}
