/** Joins the register that an edition left with the one on the default branch: entries are only ever added. */
import type { Register } from '#release/register/entry.ts';
import { append, completionOf, type HashText } from '#release/register/register.ts';

export type Merged =
  /** it is entered already */
  | { readonly kind: 'known' }
  | { readonly kind: 'add'; readonly register: Register }
  /** entered with another manifest */
  | { readonly kind: 'other' }
  /** neither is the beginning of the other */
  | { readonly kind: 'diverged' };

/** @param branch null: the default branch has none yet. @param made with the completed entry of `number` */
export function mergeRegister(branch: Register | null, made: Register, number: number, hash: HashText): Merged {
  const ours = completionOf(made.entries, number);
  if (!ours) return { kind: 'diverged' };
  if (!branch) return { kind: 'add', register: made };
  const theirs = completionOf(branch.entries, number);
  if (theirs) return { kind: theirs.manifest === ours.manifest ? 'known' : 'other' };
  if (branch.report === made.report && branch.entries.every((entry, at) => entry.hash === made.entries[at]?.hash)) {
    return { kind: 'add', register: made };
  }
  // the reservation was committed from a desk, and something after it: only the completion is missing
  const reserved = (register: Register): string | undefined =>
    register.entries.find(({ happened }) => happened.kind === 'reserved' && happened.number === number)?.hash;
  if (reserved(branch) === undefined || reserved(branch) !== reserved(made)) return { kind: 'diverged' };
  return { kind: 'add', register: append(branch, ours, hash) };
}
