/** Finds what `dingben redline` is to compare: a file, a file at a git revision, a revision alone, or an edition's id. */
import { join } from 'node:path';
import { disk } from '#adapters/disk.ts';
import { commitUpTo, gitHistory } from '#adapters/git.ts';
import type { Commit, FileSystem } from '#ports/ports.ts';
import { readManifest } from '#release/verify/read-manifest.ts';
import type { SourceFile } from '../publish.ts';

export interface NamedSource extends SourceFile {
  /** what people call it */
  readonly name: string;
  /** that this text came from, with its author where that is known; null: not committed as it is */
  readonly commit: (Commit & { readonly author?: string }) | null;
  /** where its pictures lie: on the disk, or in the same revision */
  readonly files: FileSystem;
}

const EDITION = /^[a-z0-9][a-z0-9-]*-e\d{2,}$/u;

async function fromDisk(file: string): Promise<NamedSource | null> {
  const bytes = await disk.read(file);
  if (!bytes) return null;
  const isCommitted = (await gitHistory.commitOf(file)) !== null;
  const commit = isCommitted ? await commitUpTo(file, 'HEAD') : null;
  return { file, bytes, id: 'report', name: file, commit, files: disk };
}

async function fromGit(file: string, revision: string): Promise<NamedSource | null> {
  const bytes = await gitHistory.fileAt(file, revision);
  if (!bytes) return null;
  const commit = await commitUpTo(file, revision);
  const files: FileSystem = { ...disk, read: (path) => gitHistory.fileAt(path, revision) };
  return { file, bytes, id: 'report', name: `${revision}:${file}`, commit, files };
}

/** An official edition is of the commit that its manifest names. */
async function fromEdition(name: string): Promise<NamedSource | null> {
  const folder = join('dist', name);
  const file = join(folder, 'report.md');
  const [bytes, written] = await Promise.all([disk.read(file), disk.read(join(folder, 'manifest.json'))]);
  if (!bytes) return null;
  const manifest = readManifest(written ?? undefined);
  const commit = manifest && { hash: manifest.commit, epochSeconds: manifest.sourceDateEpoch };
  return { file, bytes, id: 'report', name, commit, files: disk };
}

/** `other` is the file that a revision alone is a revision of. null: there is no such thing. */
export async function findEdition(written: string, other: string): Promise<NamedSource | null> {
  const found = (await fromDisk(written)) ?? (EDITION.test(written) ? await fromEdition(written) : null);
  if (found) return found;
  const [, revision = '', path = ''] = /^([^:]+):(.+)$/u.exec(written) ?? [];
  if (revision && path) return fromGit(path, revision);
  const otherFile = /^[^:]+:(.+)$/u.exec(other)?.[1] ?? other;
  return fromGit(otherFile, written);
}
