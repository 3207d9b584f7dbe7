/** What was wanted → what can be taken: nothing that contradicts what else is wanted, or that nobody has decided upon. */
import type { ProposalBook } from './changes-file.ts';
import type { Decisions, Proposal } from './proposal.ts';

export type Choice =
  | { readonly by: 'all' | 'none' }
  | { readonly by: 'authors'; readonly names: readonly string[] }
  | { readonly by: 'paper'; readonly decisions: Decisions };

/** Numbers of proposals, sorted; `accepted` holds ids for applying. */
export interface Outcome {
  readonly accepted: ReadonlySet<number>;
  readonly wanted: readonly number[];
  /** wanted, and in the text by now */
  readonly already: readonly number[];
  /** in the text by now, though it was decided not to take them */
  readonly against: readonly number[];
  /** wanted, and so is what contradicts them, or it is not decided upon yet */
  readonly contradicted: readonly number[];
  /** wanted, but their block is another now */
  readonly conflicts: readonly number[];
  /** wanted, but their place is unsure or their base unknown */
  readonly unsure: readonly number[];
  /** wanted, but never applied */
  readonly manual: readonly number[];
  /** adopted in part without a word about which: to be worked in by hand */
  readonly partial: readonly number[];
  /** adopted in part, in words that people wrote */
  readonly worded: readonly number[];
  /** adopted in part in words that have no place there */
  readonly unplaced: readonly number[];
  /** not decided upon in the paper */
  readonly pending: readonly number[];
  /** comments that were taken: there is nothing to apply */
  readonly remarks: readonly number[];
}

/** @param unplaced ids of proposals for which the words that people wrote have no place */
export function decide(
  { proposals, remarks }: Pick<ProposalBook, 'proposals' | 'remarks'>,
  choice: Choice,
  unplaced: ReadonlySet<number>,
): Outcome {
  const wanted = proposals.filter((proposal) => isWanted(proposal, choice));
  const numbers = new Set(wanted.map(({ number }) => number));
  const isOpen = (number: number): boolean => numbers.has(number) || isPending(number, choice);
  // told in so many words which two stand in one place, both come in the order of the files
  const isContradicted = ({ against, beside }: Proposal): boolean =>
    against.some(isOpen) ||
    (choice.by === 'paper' ? beside.some((each) => isPending(each, choice)) : beside.some(isOpen));
  const isThere = ({ id, standing }: Proposal): boolean => standing === 'already' && !unplaced.has(id);
  const contradicted = wanted.filter((proposal) => !isThere(proposal) && isContradicted(proposal));
  const rest = wanted.filter((proposal) => !isThere(proposal) && !isContradicted(proposal));
  const ready = rest.filter(({ id, standing }) => standing === 'ready' && !unplaced.has(id));
  const numbersOf = (list: readonly { readonly number: number }[]): number[] => list.map(({ number }) => number);
  const decidedOn = (verdict: string, list: readonly Proposal[]): number[] =>
    choice.by === 'paper' ? numbersOf(list.filter(({ number }) => verdictOf(number, choice) === verdict)) : [];
  return {
    accepted: new Set(ready.map(({ id }) => id)),
    wanted: numbersOf(wanted),
    already: numbersOf(wanted.filter(isThere)),
    against: decidedOn('reject', proposals.filter(isThere)),
    contradicted: numbersOf(contradicted),
    conflicts: numbersOf(rest.filter(({ standing }) => standing === 'conflict')),
    unsure: numbersOf(rest.filter(({ standing }) => standing === 'unsure' || standing === 'unclear')),
    manual: numbersOf(rest.filter(({ standing }) => standing === 'manual')),
    partial: decidedOn(
      'partial',
      proposals.filter(({ number }) => !isWorded(number, choice)),
    ),
    worded: numbersOf(wanted.filter(({ number }) => isWorded(number, choice))),
    pending: decidedOn(
      'pending',
      proposals.filter((each) => !isThere(each)),
    ),
    unplaced: numbersOf(rest.filter(({ id }) => unplaced.has(id))),
    remarks: choice.by === 'paper' ? numbersOf(remarks.filter(({ number }) => isTaken(number, choice))) : [],
  };
}

function verdictOf(number: number, choice: Choice): string | null {
  return choice.by === 'paper' ? (choice.decisions.get(number)?.verdict ?? 'pending') : null;
}

function isTaken(number: number, choice: Choice): boolean {
  const verdict = verdictOf(number, choice);
  return verdict === 'accept' || verdict === 'partial';
}

/** Adopted in part, in words that people wrote. */
function isWorded(number: number, choice: Choice): boolean {
  return choice.by === 'paper' && choice.decisions.get(number)?.wording !== undefined;
}

function isPending(number: number, choice: Choice): boolean {
  return verdictOf(number, choice) === 'pending';
}

/** What nobody tracked is never taken by the way, only where a person says so of this very edit. */
function isWanted({ number, people, change }: Proposal, choice: Choice): boolean {
  switch (choice.by) {
    case 'all':
      return change.tracked;
    case 'none':
      return false;
    case 'authors':
      return change.tracked && people.some(({ author }) => choice.names.includes(author));
    case 'paper':
      return verdictOf(number, choice) === 'accept' || isWorded(number, choice);
  }
}
