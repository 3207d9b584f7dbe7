/** All files of one edition folder, ready to be written at once. */

import type { OpenWorkshop } from '#adapters/workshop.ts';
import { figuresCsv } from '#announce/figures-csv.ts';
import { figuresJson } from '#announce/figures-json.ts';
import { findingsJson, type Language } from '#announce/findings-json.ts';
import { FACES } from '#model/look.ts';
import { type GlyphSubstitution, type ManifestFile, manifestJson } from '#release/manifest.ts';
import type { Checked, Published, SourceFile } from '../publish.ts';

async function fontsUsed(workshop: OpenWorkshop) {
  const fonts = await workshop.fontsRead();
  if (!fonts) return [];
  const files = FACES.flatMap((face) =>
    [fonts[face].regular, fonts[face].bold].map(({ name, licence, substitute }) => ({
      face,
      name,
      licence,
      substitute,
    })),
  );
  const seen = new Map(files.map((font) => [`${font.face} ${font.name}`, font]));
  return [...seen.values()];
}

export const substitutionsIn = ({ findings }: Published): GlyphSubstitution[] =>
  findings.flatMap(({ rule, actual, message, place }) =>
    rule === 'render/substituted-glyph' ? [{ character: actual ?? '', line: place.start.line, ...message }] : [],
  );

export interface Part {
  readonly path: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  readonly downloadName?: string;
}

const encode = (value: string): Uint8Array => new TextEncoder().encode(value);

/** The editions and the data beside them, all but the manifest that lists them. */
async function partsOf(checked: Checked, published: Published, language: Language): Promise<readonly Part[]> {
  const { composed } = checked;
  if (!composed) throw new Error('nothing to write');
  const { proofOf } = await import('#verify/verify.ts');
  const proofs = published.editions.map(({ proof }) => proof);
  const findings = [...checked.findings, ...published.findings];
  const json = 'application/json';
  const data: readonly (readonly [path: string, mediaType: string, text: string])[] = [
    ['figures.json', json, figuresJson(checked.figures)],
    ['figures.csv', 'text/csv', figuresCsv(checked.figures)],
    ['findings.json', json, findingsJson([{ ...checked, file: 'report.md', findings }], language)],
    ['proof.json', json, `${JSON.stringify(proofOf(composed, proofs), null, 2)}\n`],
  ];
  return [
    ...published.editions.map(({ sibling: { file, downloadName }, bytes, mediaType }) => {
      return { path: file, mediaType, bytes, downloadName };
    }),
    ...data.map(([path, mediaType, text]) => ({ path, mediaType, bytes: encode(text) })),
  ];
}

export async function editionFiles(
  source: SourceFile,
  checked: Checked,
  published: Published,
  workshop: OpenWorkshop,
  language: Language,
  beside: readonly Part[] = [],
): Promise<ReadonlyMap<string, Uint8Array>> {
  const { composed } = checked;
  if (!composed) throw new Error('nothing to write');
  const parts = [...(await partsOf(checked, published, language)), ...beside];
  const listed = ({ bytes, ...part }: Part): ManifestFile => ({
    ...part,
    bytes: bytes.length,
    sha256: workshop.sha256(bytes),
  });
  const manifest = manifestJson({
    facts: composed.facts,
    title: composed.title,
    stamp: published.stamp,
    source: listed({ path: 'report.md', mediaType: 'text/markdown', bytes: source.bytes }),
    files: parts.map(listed),
    fonts: await fontsUsed(workshop),
    glyphSubstitutions: substitutionsIn(published),
    engine: workshop.engine,
  });
  return new Map([...parts.map(({ path, bytes }) => [path, bytes] as const), ['manifest.json', encode(manifest)]]);
}
