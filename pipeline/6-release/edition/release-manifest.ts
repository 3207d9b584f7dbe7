/** The manifest of an official edition: what was made from what, and two digests of every file. */
import { editionOf, tagOf } from '../edition-name.ts';
import type { GlyphSubstitution } from '../manifest.ts';
import type { Reserved } from '../register/entry.ts';

/** By whom a claim such as PDF/A-3a was confirmed. Without a validator there is no claim. */
export interface Conformance {
  readonly standard: string;
  readonly validator: {
    readonly tool: string;
    readonly version: string;
    readonly profile: string;
    readonly result: string;
  };
}

export interface ReleasedFile {
  readonly path: string;
  readonly mediaType: string;
  readonly puid: string | null;
  readonly bytes: number;
  readonly sha256: string;
  readonly sha512: string;
  /** what people see when they download it */
  readonly downloadName?: string;
  readonly conformance: readonly Conformance[];
}

export interface ReleasedFont {
  readonly face: string;
  readonly name: string;
  readonly version: string | null;
  readonly licence: string;
  readonly substitute: boolean;
  readonly sha256: string;
}

export interface ReleaseFacts {
  readonly id: string;
  readonly title: string;
  readonly organization: string | null;
  readonly date: string | null;
  readonly language: string;
  readonly profile: string;
  readonly engine: string;
  /** SHA-256 of package-lock.json; null where there is none */
  readonly lockfile: string | null;
  /** printed on the editions: the last commit of the report itself */
  readonly stamp: { readonly commit: string | null; readonly epochSeconds: number };
  readonly fonts: readonly ReleasedFont[];
  readonly reservation: Reserved;
}

/** JSON with a line feed at its end; the same input gives the same text. `version` and `files` are as in a build's manifest. */
export function releaseManifest(
  facts: ReleaseFacts,
  files: readonly ReleasedFile[],
  glyphSubstitutions: readonly GlyphSubstitution[],
): string {
  const { reservation, id, stamp, fonts, lockfile, engine } = facts;
  const { number, stage, commit, tree, inputs, substitutesAccepted } = reservation;
  const manifest = {
    version: 1,
    id,
    edition: editionOf(number),
    tag: tagOf(id, number),
    title: facts.title,
    organization: facts.organization,
    date: facts.date,
    language: facts.language,
    profile: facts.profile,
    stage,
    sample: false,
    commit,
    tree,
    inputs,
    stampedCommit: stamp.commit,
    sourceDateEpoch: stamp.epochSeconds,
    engine,
    lockfileSha256: lockfile,
    source: files.find(({ path }) => path === 'report.md'),
    files,
    fonts,
    fontSubstitutesAccepted: substitutesAccepted,
    glyphSubstitutions,
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
