/** Judges a bag by the rules of RFC 8493, and by those that ours keep beside them: one problem per thing that does not fit. */
import * as messages from '#messages/verification.ts';
import type { Digests } from '#ports/ports.ts';
import { type Evidence, either, proven, refuted } from '../verify/evidence.ts';
import { DECLARATION, readPath, SM3_LIST, TAG_MANIFEST } from './bag-words.ts';
import { judgeList } from './judge-list.ts';

type Files = ReadonlyMap<string, Uint8Array>;

const decode = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes ?? new Uint8Array());

/** null: an algorithm that is not known here */
const ALGORITHMS: Readonly<Record<string, (digests: Digests) => (bytes: Uint8Array) => string>> = {
  sha256: ({ sha256 }) => sha256,
  sha512: ({ sha512 }) => sha512,
};

const isPayload = (path: string): boolean => path.startsWith('data/');

function judgeDeclaration(files: Files): Evidence[] {
  const bytes = files.get('bagit.txt');
  if (!bytes) return [refuted('whole', 'bagit.txt', messages.fileMissing('bagit.txt'))];
  return decode(bytes) === DECLARATION ? [] : [refuted('whole', 'bagit.txt', messages.notBagIt)];
}

/** At least one payload manifest, each complete; tag manifests may leave out files, but ours must not. */
function judgeManifests(files: Files, digests: Digests): Evidence[] {
  const payload = [...files.keys()].filter(isPayload);
  const tags = [...files.keys()].filter((path) => !isPayload(path) && !path.startsWith('tagmanifest-'));
  const problems: Evidence[] = [];
  let manifests = 0;
  for (const [file, bytes] of files) {
    const [, kind, algorithm] = /^(tagmanifest|manifest)-([a-z0-9]+)\.txt$/u.exec(file) ?? [];
    if (!kind || !algorithm) continue;
    const digest = ALGORITHMS[algorithm]?.(digests);
    if (!digest) {
      problems.push(refuted('whole', file, messages.unknownAlgorithm(algorithm)));
      continue;
    }
    if (kind === 'manifest') manifests++;
    const expected = kind === 'manifest' ? payload : tags;
    problems.push(...judgeList({ file, text: decode(bytes), expected, files, digest }));
  }
  if (manifests === 0)
    problems.push(refuted('whole', 'manifest-sha512.txt', messages.fileMissing('manifest-sha512.txt')));
  if (!files.has(TAG_MANIFEST)) problems.push(refuted('whole', TAG_MANIFEST, messages.fileMissing(TAG_MANIFEST)));
  return problems;
}

function judgeInfo(files: Files): Evidence[] {
  const text = decode(files.get('bag-info.txt'));
  const oxum = /^Payload-Oxum: (\d+)\.(\d+)$/mu.exec(text);
  if (!oxum) return [];
  const payload = [...files].filter(([path]) => isPayload(path));
  const octets = payload.reduce((sum, [, bytes]) => sum + bytes.length, 0);
  const fits = Number(oxum[1]) === octets && Number(oxum[2]) === payload.length;
  return fits ? [] : [refuted('whole', 'bag-info.txt', messages.oxumDiffers(`${octets}.${payload.length}`))];
}

/** RFC 8493 5.1: a path must not lead out of the bag. */
function judgePaths(files: Files): Evidence[] {
  const bad = [...files.keys()].filter((path) => path.split('/').includes('..') || path.startsWith('/'));
  return bad.map((path) => refuted('safe', path, messages.pathEscapes(readPath(path))));
}

export function judgeBag(files: Files, digests: Digests): readonly Evidence[] {
  const sm3 = files.get(SM3_LIST);
  const payload = [...files.keys()].filter(isPayload);
  const problems = [
    ...judgeDeclaration(files),
    ...judgeManifests(files, digests),
    ...(sm3 ? judgeList({ file: SM3_LIST, text: decode(sm3), expected: payload, files, digest: digests.sm3 }) : []),
    ...judgeInfo(files),
    ...judgePaths(files),
  ];
  if (files.has('fetch.txt')) problems.push(refuted('whole', 'fetch.txt', messages.fetchRefused));
  return either(problems, proven('whole', messages.bagSound(payload.length)));
}
