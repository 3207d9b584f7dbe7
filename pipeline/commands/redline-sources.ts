/** Finds what `dingben redline` is to compare: a file, a file at a git revision, a revision alone, or an edition's id. */
import { join } from 'node:path';
import { disk } from '#adapters/disk.ts';
import { gitHistory } from '#adapters/git.ts';
import type { SourceFile } from '../publish.ts';

export interface NamedSource extends SourceFile {
  /** what people call it */
  readonly name: string;
}

const EDITION = /^[a-z0-9][a-z0-9-]*-e\d{2,}$/u;

async function fromDisk(file: string, name: string): Promise<NamedSource | null> {
  const bytes = await disk.read(file);
  return bytes && { file, bytes, id: 'report', name };
}

async function fromGit(file: string, revision: string): Promise<NamedSource | null> {
  const bytes = await gitHistory.fileAt(file, revision);
  return bytes && { file, bytes, id: 'report', name: `${revision}:${file}` };
}

/** `other` is the file that a revision alone is a revision of. null: there is no such thing. */
export async function findEdition(written: string, other: string): Promise<NamedSource | null> {
  const file = await fromDisk(written, written);
  if (file) return file;
  if (EDITION.test(written)) {
    const edition = await fromDisk(join('dist', written, 'report.md'), written);
    if (edition) return edition;
  }
  const [, revision = '', path = ''] = /^([^:]+):(.+)$/u.exec(written) ?? [];
  if (revision && path) return fromGit(path, revision);
  const otherFile = /^[^:]+:(.+)$/u.exec(other)?.[1] ?? other;
  return fromGit(otherFile, written);
}
