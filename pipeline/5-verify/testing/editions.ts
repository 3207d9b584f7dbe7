/** The three editions of a report, made once for all tests of a file. */
import { join } from 'node:path';
import type { Format } from '#model/edition.ts';
import type { Finding } from '#model/finding.ts';
import type { EditionProof } from '#model/proof.ts';
import { RENDERERS } from '#render/renderers.ts';
import { type ComposedSample, composeFile, projectRoot, renderInput } from '../../test/compose-markdown.ts';
import { verifyEdition } from '../verify.ts';

export interface Editions {
  readonly sample: ComposedSample;
  readonly bytes: Readonly<Record<Format, Uint8Array>>;
  /** of rendering */
  readonly findings: readonly Finding[];
  prove(format: Format, bytes?: Uint8Array): EditionProof;
}

export async function renderAll(sample: ComposedSample): Promise<Editions> {
  const bytes: Partial<Record<Format, Uint8Array>> = {};
  const findings: Finding[] = [];
  let pageOf: Readonly<Record<string, number>> = {};
  for (const { format, load } of RENDERERS) {
    const render = await load();
    const rendered = await render({ ...renderInput(sample), siblings: { editions: [], pageOf } });
    if (format === 'pdf') pageOf = rendered.pageOf;
    bytes[format] = rendered.bytes;
    findings.push(...rendered.findings);
  }
  const all = bytes as Record<Format, Uint8Array>;
  return {
    sample,
    bytes: all,
    findings,
    prove: (format, other = all[format]) => verifyEdition(sample.composed, sample.look.texts, format, other),
  };
}

/** `path` is relative to the project's root. */
export async function editionsOf(path: string): Promise<Editions> {
  return renderAll(await composeFile(join(projectRoot, path)));
}

/** What broke, for a test's message. */
export function brokenPromises(proof: EditionProof): unknown {
  return proof.failure ?? proof.promises.filter(({ differences }) => differences.length > 0);
}
