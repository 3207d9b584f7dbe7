/** Finds and reads the reports that a command is to work on. */
import { basename, dirname, join, resolve } from 'node:path';
import { digests } from '#adapters/digests.ts';
import { disk } from '#adapters/disk.ts';
import { cannotRead, fileMissing, noSources } from '#messages/cli.ts';
import type { SourceFile } from '../publish.ts';
import { UsageError } from './usage-error.ts';

/**
 * `source/<id>/report.md` is called by its folder, any other file by its own name. What is not ASCII falls away; a short
 * digest of the whole name takes its place, so that 报告甲.md and 报告乙.md stay two.
 */
function idOf(path: string): string {
  const name = basename(path).replace(/\.[^.]+$/u, '');
  const chosen = name === 'report' ? basename(dirname(resolve(path))) : name;
  const ascii = chosen
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-+|-+$/gu, '')
    .slice(0, 48);
  if (/^[\x20-\x7e]*$/u.test(chosen) && ascii) return ascii;
  const digest = digests.sha256(new TextEncoder().encode(chosen.normalize('NFC'))).slice(0, 8);
  return `${ascii || 'report'}-${digest}`;
}

async function allSources(): Promise<readonly string[]> {
  const folders = (await disk.list('source')) ?? [];
  const found: string[] = [];
  for (const folder of folders) {
    const names = (await disk.list(join('source', folder))) ?? [];
    if (names.includes('report.md')) found.push(`source/${folder}/report.md`);
  }
  if (found.length === 0) throw new UsageError(noSources);
  return found;
}

/** Without a name all of source/*&#47;report.md. @throws UsageError for a file that is not there */
export async function readSources(names: readonly string[]): Promise<readonly SourceFile[]> {
  const paths = names.length > 0 ? names : await allSources();
  return Promise.all(paths.map(readSource));
}

async function readSource(file: string): Promise<SourceFile> {
  let bytes: Uint8Array | null;
  try {
    bytes = await disk.read(file);
  } catch (error) {
    throw new UsageError(cannotRead(file, (error as Error).message));
  }
  if (!bytes) throw new UsageError(fileMissing(file));
  return { file, bytes, id: idOf(file) };
}
