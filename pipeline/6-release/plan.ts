/** What a release would do, as data: which edition, from what, into which files, or why not. */
import type { Finding } from '#model/finding.ts';
import type { Place } from '#model/place.ts';
import type { FrontMatter, Stage } from '#model/report.ts';
import { editionOf, folderOf, tagOf } from './edition-name.ts';
import { type Refused, refusalsOf } from './refusals.ts';
import type { Completed, Register, Reserved } from './register/entry.ts';
import { completionOf, nextNumber, reservations, standing } from './register/register.ts';

/** What git says of the project; null where there is no commit. */
export interface TreeState {
  readonly commit: string;
  readonly tree: string;
  /** paths that differ from the commit, the register and the output folder left out */
  readonly changes: readonly string[];
}

export interface ReleaseAsked {
  readonly file: string;
  readonly front: FrontMatter;
  readonly title: { readonly text: string; readonly place: Place };
  /** `--stage`; null: the report's own */
  readonly stage: Stage | null;
  readonly state: TreeState | null;
  readonly register: Register;
  /** of all that the edition is made from */
  readonly inputs: string;
  /** SHA-256 of the report's bytes */
  readonly source: string;
  readonly findings: readonly Finding[];
  /** stand-ins among the fonts that this report's look asks for, by name */
  readonly substitutes: readonly string[];
  readonly acceptSubstitutes: boolean;
  readonly epochSeconds: number;
}

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
  const { front, title, register, inputs, state } = asked;
  const entries = register.entries;
  const known =
    reservations(entries).findLast((entry) => entry.inputs === inputs && entry.stage === front.stage) ?? null;
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
  };
}
