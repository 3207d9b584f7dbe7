/** changes.json: what returned files propose, for machines and for people who decide in it. */
import { KINDS, VERDICTS } from '#messages/returned.ts';
import type { Decisions, Person, Proposal, RemarkRow, Verdict } from './proposal.ts';
import type { ReturnedFile } from './returned-file.ts';

export interface ProposalBook {
  /** id of the report */
  readonly report: string;
  readonly title: string;
  readonly files: readonly ReturnedFile[];
  readonly proposals: readonly Proposal[];
  readonly remarks: readonly RemarkRow[];
  /** of all that is decided upon: a paper with another one belongs to other changes */
  readonly digest: string;
}

/** What the digest is taken of: who proposes what and where, not what becomes of it. */
export function identityOf({ report, proposals, remarks }: Omit<ProposalBook, 'digest'>): string {
  const who = (people: readonly Person[]): string[] =>
    people.map(({ author, date, file }) => `${file} ${author} ${date}`);
  return JSON.stringify([
    report,
    proposals.map(({ number, people, change }) => [
      ...[number, who(people), change.tracked, change.kind, change.anchor, change.old, change.new],
    ]),
    remarks.map(({ number, people, anchor, quote, text }) => [number, who(people), anchor, quote, text]),
  ]);
}

export function changesFile(book: ProposalBook, decisions: Decisions) {
  const { report, digest, files, proposals, remarks } = book;
  const tracked = proposals.filter(({ change }) => change.tracked).length;
  const counts = {
    tracked,
    untracked: proposals.length - tracked,
    comments: remarks.length,
    changingFigures: proposals.filter(({ change }) => change.figures.length > 0).length,
    contradicting: proposals.filter(({ against, beside }) => against.length + beside.length > 0).length,
    conflicts: proposals.filter(({ standing }) => standing === 'conflict').length,
    already: proposals.filter(({ standing }) => standing === 'already').length,
  };
  return {
    version: 1,
    report,
    digest,
    files: files.map(({ name, base }) => ({ name, base: base.kind, commit: base.commit })),
    counts,
    changes: proposals.map((proposal) => ({
      ...jsonProposal(proposal, files),
      ...decided(proposal.number, decisions),
    })),
    comments: remarks.map(({ number, people, anchor, place, quote, text, by }) => ({
      ...{ number, people: people.map((person) => jsonPerson(person, files)) },
      ...{ by, anchor, place, quote, text, ...decided(number, decisions) },
    })),
    // last, since nobody reads them here
    texts: [...new Set(files.flatMap(({ base }) => base.kept ?? []))],
  };
}

export type ChangesFile = ReturnType<typeof changesFile>;

function jsonProposal(
  { number, people, change, place, standing, sides, against, beside }: Proposal,
  files: readonly ReturnedFile[],
) {
  const { tracked, kind, anchor, old, context, figures } = change;
  return {
    ...{ number, people: people.map((person) => jsonPerson(person, files)), tracked, kind, what: KINDS[kind].zh },
    ...{ anchor, place, old, new: change.new, context, figures, standing, sides, against, beside },
  };
}

function jsonPerson({ author, date, file }: Person, files: readonly ReturnedFile[]) {
  return { author, date, file: files[file]?.name ?? '' };
}

function decided(number: number, decisions: Decisions): { decision: string; reason: string; wording: string } {
  const { verdict, reason, wording = '' } = decisions.get(number) ?? { verdict: 'pending' as Verdict, reason: '' };
  return { decision: VERDICTS[verdict].zh, reason, wording };
}
