/** For tests: a PATH with git and pdftotext alone. Java's validators, which take long to start, have tests of their own. */
import { existsSync } from 'node:fs';
import { mkdir, symlink } from 'node:fs/promises';
import { delimiter, join } from 'node:path';

function findIn(path: string, name: string): string | null {
  const places = path.split(delimiter).filter(Boolean);
  return places.map((folder) => join(folder, name)).find((file) => existsSync(file)) ?? null;
}

/** The second reader of an official PDF: where it is not here, tests agree to do without it, as a house would. */
export const hasPdftotext = (): boolean =>
  Boolean(process.env['PDFTOTEXT']) || findIn(process.env['PATH'] ?? '', 'pdftotext') !== null;

/** @param folder a new one; @returns what $PATH and $PDFTOTEXT are to be */
export async function fewPrograms(folder: string): Promise<{ readonly PATH: string; readonly PDFTOTEXT: string }> {
  const path = process.env['PATH'] ?? '';
  const git = findIn(path, 'git');
  if (git === null) throw new Error('git is not on the PATH');
  await mkdir(folder, { recursive: true });
  if (!existsSync(join(folder, 'git'))) await symlink(git, join(folder, 'git'));
  return { PATH: folder, PDFTOTEXT: process.env['PDFTOTEXT'] ?? findIn(path, 'pdftotext') ?? 'pdftotext' };
}
