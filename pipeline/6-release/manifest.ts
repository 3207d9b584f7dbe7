/** The manifest of an edition: what was made from what, with the digest of every file. */

import type { ReportFacts } from '#model/composed-report.ts';
import type { Stamp } from '#model/edition.ts';
import type { FontFile } from '#model/look.ts';

export interface ManifestFile {
  readonly path: string;
  readonly mediaType: string;
  readonly bytes: number;
  /** lower-case hex */
  readonly sha256: string;
  /** what people see when they download it */
  readonly downloadName?: string;
}

export interface GlyphSubstitution {
  readonly character: string;
  /** of its first place in the source */
  readonly line: number;
  readonly zh: string;
  readonly en: string;
}

export interface ManifestInput {
  readonly facts: ReportFacts;
  readonly title: string;
  readonly stamp: Stamp;
  readonly source: ManifestFile;
  readonly files: readonly ManifestFile[];
  readonly fonts: readonly Omit<FontFile, 'bytes'>[];
  /** characters that another face than the template's prints in the PDF */
  readonly glyphSubstitutions: readonly GlyphSubstitution[];
  readonly engine: string;
}

/** JSON with a line feed at its end; the same input gives the same text. */
export function manifestJson(input: ManifestInput): string {
  const { facts, title, stamp, source, files, fonts, glyphSubstitutions, engine } = input;
  const manifest = {
    version: 1,
    id: facts.id,
    title,
    organization: facts.organization,
    date: facts.date,
    language: facts.language,
    profile: facts.profile,
    stage: facts.stage,
    sample: facts.sample,
    commit: stamp.commit,
    sourceDateEpoch: stamp.epochSeconds,
    engine,
    source,
    files,
    fonts,
    glyphSubstitutions,
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
