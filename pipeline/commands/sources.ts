/** Finds and reads the reports that a command is to work on. */
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
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
  const found = folders.map((folder) => `source/${folder}/report.md`).filter((file) => existsSync(file));
  if (found.length === 0) throw new UsageError(noSources);
  return found;
}

/** Without a name all of source/*&#47;report.md. @throws UsageError for a file that is not there */
export async function readSources(names: readonly string[]): Promise<readonly SourceFile[]> {
  const paths = names.length > 0 ? names : await allSources();
  return paths.map(readSource);
}

const ABSENT = new Set(['ENOENT', 'ENOTDIR', 'EISDIR']);

/** At once and not by promises: for a thousand files these take longer than the reading. */
function readSource(file: string): SourceFile {
  try {
    return { file, bytes: readFileSync(file), id: idOf(file) };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new UsageError(ABSENT.has(code ?? '') ? fileMissing(file) : cannotRead(file, message));
  }
}
