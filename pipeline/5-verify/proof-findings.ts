/** Turns a proof that failed into findings at the places of the source. */
import { difference, moreDifferences, unreadableEdition, unseen } from '#messages/verify.ts';
import type { Finding } from '#model/finding.ts';
import type { Place } from '#model/place.ts';
import type { Difference, EditionProof, ProvenPromise } from '#model/proof.ts';

/** `elsewhere`: for what stands at no place of the source of its own (the report's title is a good one). */
export function proofFindings(proof: EditionProof, elsewhere: Place): readonly Finding[] {
  const { format, failure } = proof;
  if (failure) {
    const message = unreadableEdition(format, failure);
    return [{ rule: 'verify/edition-unreadable', severity: 'error', message, place: elsewhere }];
  }
  return proof.promises.flatMap((promise) => findingsOf(proof, promise, elsewhere));
}

function findingsOf(proof: EditionProof, promise: ProvenPromise, elsewhere: Place): readonly Finding[] {
  const rule = `verify/${promise.promise}`;
  const found = promise.differences.map(
    (each): Finding => ({
      rule,
      severity: 'error',
      message: messageOf(proof, promise, each),
      place: each.place ?? elsewhere,
      expected: each.expected,
      actual: each.found,
    }),
  );
  if (promise.more <= 0) return found;
  const message = moreDifferences(proof.format, promise.promise, promise.more);
  return [...found, { rule, severity: 'error', message, place: elsewhere }];
}

function messageOf({ format }: EditionProof, { promise }: ProvenPromise, each: Difference): Finding['message'] {
  if (each.reason) return unseen(format, each.reason, each);
  return difference(format, promise, each);
}
