/** All that the files of one edition's folder prove of themselves, and with a complete register beside them. */
import { noEdition, noVirusScan } from '#messages/verification.ts';
import type { Digests } from '#ports/ports.ts';
import { type Evidence, refuted, unproven } from './evidence.ts';
import { listsEvidence, MANIFEST_FILE } from './lists-evidence.ts';
import { type OuterRegister, outerRegisterEvidence } from './outer-register-evidence.ts';
import { readManifest } from './read-manifest.ts';
import { claimsEvidence, ownRegisterEvidence, proofEvidence, recordEvidence } from './record-evidence.ts';

export interface EditionToJudge {
  readonly name: string;
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly register: OuterRegister | null;
}

export function editionEvidence({ name, files, register }: EditionToJudge, digests: Digests): readonly Evidence[] {
  if (!files.has(MANIFEST_FILE) && !files.has('SHA512SUMS')) return [refuted('whole', MANIFEST_FILE, noEdition(name))];
  const manifest = readManifest(files.get(MANIFEST_FILE));
  const lists = listsEvidence(files, manifest, digests);
  const open = unproven('safe', noVirusScan);
  if (!manifest) return [...lists, open];
  return [
    ...lists,
    ...recordEvidence(files, manifest),
    ...ownRegisterEvidence(files, manifest, digests),
    ...proofEvidence(files, manifest),
    ...claimsEvidence(manifest),
    ...outerRegisterEvidence(files, manifest, register, digests),
    open,
  ];
}
