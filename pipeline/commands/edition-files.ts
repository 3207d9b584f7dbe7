/** All files of one edition folder, ready to be written at once. */

import type { OpenWorkshop } from '#adapters/workshop.ts';
import { figuresJson } from '#announce/figures-json.ts';
import { findingsJson, type Language } from '#announce/findings-json.ts';
import { FACES } from '#model/look.ts';
import { type ManifestFile, manifestJson } from '#release/manifest.ts';
import type { Checked, Published, SourceFile } from '../publish.ts';

async function fontsUsed(workshop: OpenWorkshop) {
  const fonts = await workshop.fontsRead();
  if (!fonts) return [];
  const files = FACES.flatMap((face) => [fonts[face].regular, fonts[face].bold].map((file) => ({ face, ...file })));
  const seen = new Map(files.map(({ bytes: _bytes, ...font }) => [`${font.face} ${font.name}`, font]));
  return [...seen.values()];
}

export async function editionFiles(
  source: SourceFile,
  checked: Checked,
  published: Published,
  workshop: OpenWorkshop,
  language: Language,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const { composed } = checked;
  if (!composed) throw new Error('nothing to write');
  const files = new Map<string, Uint8Array>();
  const listed: ManifestFile[] = [];
  const add = (path: string, bytes: Uint8Array, mediaType: string, downloadName?: string): void => {
    files.set(path, bytes);
    const sha256 = workshop.sha256(bytes);
    listed.push({
      path,
      mediaType,
      bytes: bytes.length,
      sha256,
      ...(downloadName === undefined ? {} : { downloadName }),
    });
  };
  const text = (value: string): Uint8Array => new TextEncoder().encode(value);
  for (const { sibling, bytes, mediaType } of published.editions)
    add(sibling.file, bytes, mediaType, sibling.downloadName);
  const findings = [...checked.findings, ...published.findings];
  add('figures.json', text(figuresJson(checked.figures)), 'application/json');
  add('findings.json', text(findingsJson([{ ...checked, file: 'report.md', findings }], language)), 'application/json');
  const { proofOf } = await import('#verify/verify.ts');
  const proof = proofOf(
    composed,
    published.editions.map((edition) => edition.proof),
  );
  add('proof.json', text(`${JSON.stringify(proof, null, 2)}\n`), 'application/json');
  const manifest = manifestJson({
    facts: composed.facts,
    title: composed.title,
    stamp: published.stamp,
    source: {
      path: 'report.md',
      mediaType: 'text/markdown',
      bytes: source.bytes.length,
      sha256: workshop.sha256(source.bytes),
    },
    files: listed,
    fonts: await fontsUsed(workshop),
    engine: workshop.engine,
  });
  files.set('manifest.json', text(manifest));
  return files;
}
