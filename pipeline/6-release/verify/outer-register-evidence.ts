/** Holds an edition against the complete register, which lies elsewhere: what a changed edition cannot change with it. */
import * as messages from '#messages/verification.ts';
import type { Digests } from '#ports/ports.ts';
import { editionOf, REGISTER_FILE } from '../edition-name.ts';
import type { Happening, Register } from '../register/entry.ts';
import { chainProblems, pastProblems } from '../register/judge-register.ts';
import { completionOf, type HashText, parseRegister } from '../register/register.ts';
import { type Evidence, noted, proven, refuted, unproven } from './evidence.ts';
import { decode, type ManifestRead } from './read-manifest.ts';

type Files = ReadonlyMap<string, Uint8Array>;

export interface OuterRegister {
  /** as given on the command line, or as found */
  readonly name: string;
  readonly text: string;
}

export function outerRegisterEvidence(
  files: Files,
  manifest: ManifestRead,
  outer: OuterRegister | null,
  digests: Digests,
): readonly Evidence[] {
  if (!outer) return [unproven('authentic', messages.noRegister)];
  const hash: HashText = (text) => digests.sha256(new TextEncoder().encode(text));
  const broken = chainProblems(outer.text, manifest.id, hash);
  const register = parseRegister(outer.text);
  if (broken.length > 0 || !register) return broken.map((message) => refuted('authentic', outer.name, message));
  const carried = parseRegister(decode(files.get(REGISTER_FILE)) ?? '');
  const past = carried ? pastProblems(carried.entries, register.entries) : [];
  if (past.length > 0) return past.map((message) => refuted('authentic', outer.name, message));
  return [...registered(files, manifest, register, outer, digests), ...fate(register, manifest)];
}

function registered(
  files: Files,
  manifest: ManifestRead,
  register: Register,
  outer: OuterRegister,
  digests: Digests,
): readonly Evidence[] {
  const completion = completionOf(register.entries, Number(manifest.edition.slice(1)));
  if (!completion) return [unproven('authentic', messages.notCompleted(manifest.edition))];
  const problems = [...new Set([...Object.keys(completion.files), ...files.keys()])]
    .filter((path) => {
      const bytes = files.get(path);
      return !bytes || completion.files[path] !== digests.sha256(bytes);
    })
    .map((path) => refuted('authentic', path, messages.notAsRegistered(path, outer.name)));
  return problems.length > 0 ? problems : [proven('authentic', messages.asRegistered(manifest.edition, outer.name))];
}

/** 撤回 and 更正: true of the edition, whatever its bytes are. */
function fate(register: Register, { edition }: ManifestRead): readonly Evidence[] {
  const own = register.entries.map(({ happened }) => happened).filter(({ number }) => editionOf(number) === edition);
  const later = register.entries.some(
    ({ happened }) => happened.kind === 'reserved' && happened.supersedes === Number(edition.slice(1)),
  );
  const told = own.flatMap((happened: Happening): Evidence[] => {
    if (happened.kind === 'withdrawn') return [noted('usable', messages.withdrawn(happened.date, happened.reason))];
    if (happened.kind !== 'corrected') return [];
    return happened.corrections.map(({ place, old, new: now, reason }) =>
      noted('usable', messages.corrected(place, old, now, reason)),
    );
  });
  return later ? [...told, noted('usable', messages.superseded)] : told;
}
