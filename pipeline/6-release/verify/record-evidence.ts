/** Whether the records inside an edition say the same of it: record, manifest, proof, and the register's copy. */
import * as messages from '#messages/verification.ts';
import type { Bilingual } from '#model/finding.ts';
import type { Digests } from '#ports/ports.ts';
import { canonicalJson, type Json } from '../canonical-json.ts';
import { editionOf, REGISTER_FILE } from '../edition-name.ts';
import { chainProblems } from '../register/judge-register.ts';
import { type HashText, parseRegister } from '../register/register.ts';
import { type Evidence, either, proven, refuted, unproven } from './evidence.ts';
import { decode, type ManifestRead, parseJson } from './read-manifest.ts';

type Files = ReadonlyMap<string, Uint8Array>;

const authentic = (file: string, message: Bilingual): Evidence => refuted('authentic', file, message);

interface RecordRead {
  readonly edition_id?: unknown;
  readonly stage?: unknown;
  readonly provenance?: { readonly commit?: unknown; readonly tree?: unknown };
  readonly renditions?: unknown;
}

/** Canonical, of this edition and commit, and every rendition it names is the file that lies here. */
export function recordEvidence(files: Files, manifest: ManifestRead): readonly Evidence[] {
  const file = 'record.json';
  const text = decode(files.get(file));
  const data = parseJson(text) as (RecordRead & Json) | undefined;
  if (data === undefined || data === null || typeof data !== 'object')
    return [authentic(file, messages.unreadableList(file))];
  const { commit, tree } = data.provenance ?? {};
  const fits =
    canonicalJson(data) === text &&
    commit === manifest.commit &&
    tree === manifest.tree &&
    data.stage === manifest.stage &&
    String(data.edition_id).endsWith(`.${manifest.edition}`);
  const problems = fits ? [] : [authentic(file, messages.recordDiffers(file))];
  const renditions = (Array.isArray(data.renditions) ? data.renditions : []) as { path?: string; sha512?: string }[];
  for (const { path, sha512 } of renditions) {
    // against the manifest, not against the file: a changed file is not the record's fault
    const listed = manifest.files.find((file) => file.path === path);
    if (listed && listed.sha512 !== sha512) problems.push(authentic(file, messages.listChanged(file, listed.path)));
  }
  return either(problems, proven('authentic', messages.recordFits(manifest.edition, manifest.commit)));
}

/** The register up to this edition's own reservation: sound, and it reserved just this edition of just this text. */
export function ownRegisterEvidence(files: Files, manifest: ManifestRead, digests: Digests): readonly Evidence[] {
  const text = decode(files.get(REGISTER_FILE)) ?? '';
  const hash: HashText = (value) => digests.sha256(new TextEncoder().encode(value));
  const chain = chainProblems(text, manifest.id, hash).map((message) => authentic(REGISTER_FILE, message));
  if (chain.length > 0) return chain;
  const last = parseRegister(text)?.entries.at(-1)?.happened;
  const source = files.get('report.md');
  const fits =
    last?.kind === 'reserved' &&
    editionOf(last.number) === manifest.edition &&
    last.commit === manifest.commit &&
    last.inputs === manifest.inputs &&
    last.stage === manifest.stage;
  if (!fits) return [authentic(REGISTER_FILE, messages.reservationDiffers)];
  if (!source || last.source !== digests.sha256(source)) return [authentic('report.md', messages.reservedOtherText)];
  return [proven('authentic', messages.reservationFits(manifest.edition))];
}

interface WitnessRead {
  readonly state?: unknown;
  readonly reader?: { readonly name?: unknown; readonly version?: unknown };
}

interface ProofRead {
  readonly equal?: unknown;
  readonly report?: unknown;
  readonly witnesses?: unknown;
}

/** What proof.json itself says: the comparison was made when the edition was, it is not made again here. */
export function proofEvidence(files: Files, manifest: ManifestRead): readonly Evidence[] {
  const file = 'proof.json';
  const proof = parseJson(decode(files.get(file))) as ProofRead | undefined;
  if (proof?.equal !== true || proof.report !== manifest.id) return [authentic(file, messages.proofMissing)];
  return [proven('authentic', messages.proofSays), ...witnessEvidence(proof)];
}

function witnessEvidence({ witnesses }: ProofRead): readonly Evidence[] {
  const all = Array.isArray(witnesses) ? (witnesses as readonly WitnessRead[]) : [];
  const named = (state: string): readonly string[] =>
    all
      .filter((one) => one.state === state)
      .map(({ reader }) => [reader?.name, reader?.version].filter(Boolean).join(' '));
  const agreed = named('agrees');
  return [
    ...(agreed.length > 0 ? [proven('authentic', messages.witnessesSaid(agreed))] : []),
    ...named('not-run').map((name) => unproven('authentic', messages.witnessNotRun(name))),
  ];
}

/** What validators confirmed when the edition was made; without a word on PDF/A it is not proven that the PDF will last. */
export function claimsEvidence(manifest: ManifestRead): readonly Evidence[] {
  const claims = manifest.files.flatMap(({ path, conformance }) =>
    conformance.map(({ standard, validator }) => ({ path, standard, by: `${validator.tool} ${validator.version}` })),
  );
  const lasting = claims.some(({ standard }) => standard.startsWith('PDF/A'));
  return [
    ...claims.map(({ path, standard, by }) => proven('usable', messages.claimMade(path, standard, by))),
    ...(lasting ? [] : [unproven('usable', messages.noClaim)]),
  ];
}
