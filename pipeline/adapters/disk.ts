/** FileSystem on the real disk: a folder is replaced whole or not at all. */
import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { FileSystem } from '#ports/ports.ts';

const ABSENT = new Set(['ENOENT', 'ENOTDIR', 'EISDIR']);

async function orNull<T>(promise: Promise<T>): Promise<T | null> {
  try {
    return await promise;
  } catch (error) {
    if (ABSENT.has((error as NodeJS.ErrnoException).code ?? '')) return null;
    throw error;
  }
}

/** Writes beside the target, moves the old folder away, moves the new one in; puts the old one back when that fails. */
async function replaceFolder(folder: string, files: ReadonlyMap<string, Uint8Array>): Promise<void> {
  const target = resolve(folder);
  await mkdir(dirname(target), { recursive: true });
  const work = await mkdtemp(join(dirname(target), `.${basename(target)}-`));
  const fresh = join(work, 'new');
  const old = join(work, 'old');
  try {
    await mkdir(fresh);
    for (const [path, bytes] of files) {
      await mkdir(dirname(join(fresh, path)), { recursive: true });
      await writeFile(join(fresh, path), bytes);
    }
    const hadOne = (await orNull(stat(target))) !== null;
    if (hadOne) await rename(target, old);
    try {
      await rename(fresh, target);
    } catch (error) {
      if (hadOne) await rename(old, target);
      throw error;
    }
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/** `.report-Ab3dE9`, as mkdtemp names it. */
const WORK = /^\..+-[A-Za-z0-9]{6}$/u;

/** Takes away what a killed run left in the making: folders of editions that were never moved into place. */
export async function clearWork(folder: string): Promise<void> {
  for (const name of (await orNull(readdir(folder))) ?? []) {
    if (WORK.test(name) || name.endsWith('.restored')) await rm(join(folder, name), { recursive: true, force: true });
  }
}

/** All files are written in full before the first one is moved into place. */
async function writeFiles(folder: string, files: ReadonlyMap<string, Uint8Array>): Promise<void> {
  await mkdir(folder, { recursive: true });
  const work = await mkdtemp(join(folder, '.dingben-'));
  try {
    for (const [path, bytes] of files) await writeFile(join(work, path), bytes);
    for (const path of files.keys()) await rename(join(work, path), join(folder, path));
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

export const disk: FileSystem = {
  read: (path) => orNull(readFile(path)),
  async list(folder) {
    const names = await orNull(readdir(folder));
    return names?.sort() ?? null;
  },
  replaceFolder,
  writeFiles,
};
