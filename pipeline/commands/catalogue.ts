/** DIR/manifest.json: every edition that lies in a folder of editions, with the digest of its own manifest. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { digests } from '#adapters/digests.ts';
import { disk } from '#adapters/disk.ts';

export const CATALOGUE = 'manifest.json';

export interface Listed {
  readonly folder: string;
  readonly id: string;
  readonly title: string;
  readonly stage: string;
  readonly manifest: { readonly bytes: number; readonly sha256: string };
}

/** Read at once and not by promises: there may be thousands. */
function listed(output: string, folder: string): Listed | null {
  const path = join(output, folder, 'manifest.json');
  if (!existsSync(path)) return null;
  const bytes = readFileSync(path);
  const { id, title, stage } = JSON.parse(bytes.toString('utf8')) as Omit<Listed, 'folder' | 'manifest'>;
  return { folder, id, title, stage, manifest: { bytes: bytes.length, sha256: digests.sha256(bytes) } };
}

/** The same editions give the same bytes, whoever built them and in which order. */
export async function writeCatalogue(output: string): Promise<readonly Listed[]> {
  const editions: Listed[] = [];
  for (const folder of (await disk.list(output)) ?? []) {
    const found = folder.startsWith('.') || folder.startsWith('_') ? null : listed(output, folder);
    if (found) editions.push(found);
  }
  const text = `${JSON.stringify({ version: 1, editions }, null, 2)}\n`;
  if (editions.length > 0) await disk.writeFiles(output, new Map([[CATALOGUE, new TextEncoder().encode(text)]]));
  return editions;
}
