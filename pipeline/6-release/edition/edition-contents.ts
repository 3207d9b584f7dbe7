/** All files of an official edition's folder: the parts made before, and the records about them. */
import type { Digests } from '#ports/ports.ts';
import { REGISTER_FILE } from '../edition-name.ts';
import type { GlyphSubstitution } from '../manifest.ts';
import { byPath, CHECKSUMS_FILE, checksumsText } from './checksums.ts';
import { mediumOf } from './media.ts';
import { type RecordInput, recordJson } from './record.ts';
import { type Conformance, type ReleasedFile, releaseManifest } from './release-manifest.ts';

export interface Part {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly downloadName?: string;
  /** what validators confirmed of it */
  readonly conformance?: readonly Conformance[];
}

export type EditionInput = Omit<RecordInput, 'files'> & {
  /** report.md, the editions, the data beside them */
  readonly parts: readonly Part[];
  /** characters that another face than the template's prints in the PDF */
  readonly glyphSubstitutions: readonly GlyphSubstitution[];
  /** the register up to this edition's own reservation */
  readonly register: string;
};

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

function released({ path, bytes, downloadName, conformance = [] }: Part, digests: Digests): ReleasedFile {
  return {
    path,
    ...mediumOf(path, bytes),
    bytes: bytes.length,
    sha256: digests.sha256(bytes),
    sha512: digests.sha512(bytes),
    ...(downloadName === undefined ? {} : { downloadName }),
    conformance,
  };
}

/** Paths → bytes. record.json names the parts; manifest.json names them and the record; SHA512SUMS names all. */
export function editionContents(input: EditionInput, digests: Digests): ReadonlyMap<string, Uint8Array> {
  const parts = input.parts.toSorted((a, b) => byPath(a.path, b.path));
  const files = parts.map((part) => released(part, digests));
  const records: readonly Part[] = [
    { path: 'record.json', bytes: encode(recordJson({ ...input, files })) },
    { path: REGISTER_FILE, bytes: encode(input.register) },
  ];
  const listed = [...files, ...records.map((part) => released(part, digests))];
  const manifestText = releaseManifest(input.facts, listed, input.glyphSubstitutions);
  const manifest: Part = { path: 'manifest.json', bytes: encode(manifestText) };
  const contents = new Map([...parts, ...records, manifest].map(({ path, bytes }) => [path, bytes] as const));
  const sums = Object.fromEntries([...contents].map(([path, bytes]) => [path, digests.sha512(bytes)]));
  return contents.set(CHECKSUMS_FILE, encode(checksumsText(sums)));
}
