/** Holds every file of an edition against two lists of digests, and says which of the three was changed. */
import * as messages from '#messages/verification.ts';
import type { Digests } from '#ports/ports.ts';
import { CHECKSUMS_FILE, checksumsText, type DigestList, parseChecksums } from '../edition/checksums.ts';
import { type Evidence, either, proven, refuted } from './evidence.ts';
import { decode, type ManifestRead } from './read-manifest.ts';

export const MANIFEST_FILE = 'manifest.json';
type Files = ReadonlyMap<string, Uint8Array>;

/** Three witnesses of one file: its bytes, SHA512SUMS and the manifest (which cannot list itself). Two agree against one. */
function judgeFile(
  path: string,
  actual: string | null,
  summed: string | undefined,
  listed: string | undefined,
): Evidence[] {
  const lists = [summed, listed].filter((digest) => digest !== undefined);
  if (actual === null) {
    // a name that one list alone knows was changed in that list
    if (lists.length === 2 || path === MANIFEST_FILE) return [refuted('whole', path, messages.fileMissing(path))];
    const list = summed === undefined ? MANIFEST_FILE : CHECKSUMS_FILE;
    return [refuted('whole', list, messages.listNamesMissing(list, path))];
  }
  if (path === MANIFEST_FILE) {
    if (summed === actual) return [];
    return [path, CHECKSUMS_FILE].map((file) => refuted('whole', file, messages.oneOfTwoChanged(path, CHECKSUMS_FILE)));
  }
  if (lists.length === 0) return [refuted('whole', path, messages.fileUnlisted(path))];
  const sumFits = summed === actual;
  const listFits = listed === actual;
  if (sumFits && listFits) return [];
  if (listFits) return [refuted('whole', CHECKSUMS_FILE, messages.listChanged(CHECKSUMS_FILE, path))];
  if (sumFits) return [refuted('whole', MANIFEST_FILE, messages.listChanged(MANIFEST_FILE, path))];
  return [refuted('whole', path, messages.fileChanged(path))];
}

/** The digest that a manifest has for a path; with it, SHA-256 and the size must fit as well. */
function manifestDigest(manifest: ManifestRead | null, path: string, bytes: Uint8Array | undefined, digests: Digests) {
  const entry = manifest?.files.find((file) => file.path === path);
  if (!entry) return undefined;
  if (bytes && (entry.sha256 !== digests.sha256(bytes) || entry.bytes !== bytes.length)) return '';
  return entry.sha512;
}

/** `files` is the whole folder. */
export function listsEvidence(files: Files, manifest: ManifestRead | null, digests: Digests): readonly Evidence[] {
  const text = decode(files.get(CHECKSUMS_FILE));
  const sums: DigestList = parseChecksums(text ?? '');
  const names = new Set([...files.keys(), ...Object.keys(sums), ...(manifest?.files.map(({ path }) => path) ?? [])]);
  const actual = Object.fromEntries([...files].map(([path, bytes]) => [path, digests.sha512(bytes)]));
  const problems: Evidence[] = [];
  if (!files.has(CHECKSUMS_FILE)) problems.push(refuted('whole', CHECKSUMS_FILE, messages.fileMissing(CHECKSUMS_FILE)));
  if (files.has(MANIFEST_FILE) && !manifest) {
    problems.push(refuted('whole', MANIFEST_FILE, messages.unreadableList(MANIFEST_FILE)));
  }
  for (const path of [...names].sort()) {
    if (path === CHECKSUMS_FILE) continue;
    const listed = manifestDigest(manifest, path, files.get(path), digests);
    problems.push(...judgeFile(path, actual[path] ?? null, sums[path], listed));
  }
  const { [CHECKSUMS_FILE]: _self, ...others } = actual;
  if (problems.length === 0 && text !== checksumsText(others)) {
    problems.push(refuted('whole', CHECKSUMS_FILE, messages.listRespelled(CHECKSUMS_FILE)));
  }
  return either(problems, proven('whole', messages.filesAreListed(files.size)));
}
