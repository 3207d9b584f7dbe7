/** Finds the texts that earlier papers have kept: of reports that no history has, or that were sent out before a commit. */
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { disk } from '#adapters/disk.ts';
import { CHANGES_FILE } from './returned-papers.ts';
import type { OntoRequest } from './returned-request.ts';

const schema = z.object({ version: z.literal(1), texts: z.array(z.string()) });

/** In changes.json where papers are written, beside the first returned file and beside the paper that was filled in. */
export async function keptTexts(files: readonly string[], { output, accept }: OntoRequest): Promise<readonly string[]> {
  const folders = [output, dirname(files[0] ?? '.'), dirname(accept)].filter((folder) => folder !== null);
  const paths = new Set([...folders.map((folder) => join(folder, CHANGES_FILE)), accept]);
  const texts: string[] = [];
  for (const path of paths) texts.push(...(await textsIn(path)));
  return [...new Set(texts)];
}

async function textsIn(path: string): Promise<readonly string[]> {
  const bytes = await disk.read(path).catch(() => null);
  if (bytes?.[0] !== 0x7b) return [];
  try {
    return schema.parse(JSON.parse(new TextDecoder().decode(bytes))).texts;
  } catch {
    // what is not ours to read is read where it is asked for, and refused there
    return [];
  }
}
