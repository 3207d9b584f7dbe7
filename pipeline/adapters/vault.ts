/** Vault on the real disk: written beside its place, flushed, renamed. What a killed process left is cleared by the next one. */
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import type { Vault } from '#ports/ports.ts';
import { disk } from './disk.ts';

/** Fixed names: the next run finds what the last one left. */
const partOf = (path: string): string => join(dirname(path), `.${basename(path)}.part`);
const asideOf = (path: string): string => join(dirname(path), `.${basename(path)}.old`);

const exists = async (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

async function writeFlushed(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'w');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** A rename is on the disk once its folder is; not every system can flush a folder. */
async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null);
  await handle?.sync().catch(() => {});
  await handle?.close();
}

async function stage(target: string, files: ReadonlyMap<string, Uint8Array>): Promise<string> {
  const part = partOf(target);
  await mkdir(dirname(target), { recursive: true });
  await rm(part, { recursive: true, force: true });
  try {
    await mkdir(part);
    const folders = new Set([...files.keys()].map((path) => dirname(join(part, path))));
    for (const folder of folders) await mkdir(folder, { recursive: true });
    // together: a disk flushes many files in little more time than one
    await Promise.all([...files].map(([path, bytes]) => writeFlushed(join(part, path), bytes)));
  } catch (error) {
    await rm(part, { recursive: true, force: true });
    throw error;
  }
  return part;
}

async function addFolder(folder: string, files: ReadonlyMap<string, Uint8Array>): Promise<void> {
  const target = resolve(folder);
  if (await exists(target)) throw new Error(`EEXIST: ${folder}`);
  await rename(await stage(target, files), target);
  await flushFolder(dirname(target));
}

async function exchangeFolder(folder: string, files: ReadonlyMap<string, Uint8Array>): Promise<void> {
  const target = resolve(folder);
  const part = await stage(target, files);
  const aside = asideOf(target);
  if (await exists(target)) {
    await rm(aside, { recursive: true, force: true });
    await rename(target, aside);
  }
  await rename(part, target);
  await flushFolder(dirname(target));
  await rm(aside, { recursive: true, force: true });
}

async function restoreFolder(folder: string): Promise<void> {
  const target = resolve(folder);
  const aside = asideOf(target);
  if (await exists(target)) await rm(aside, { recursive: true, force: true });
  else if (await exists(aside)) await rename(aside, target);
  await rm(partOf(target), { recursive: true, force: true });
}

async function writeFile(path: string, bytes: Uint8Array): Promise<void> {
  const target = resolve(path);
  await mkdir(dirname(target), { recursive: true });
  const part = partOf(target);
  try {
    await writeFlushed(part, bytes);
    await rename(part, target);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
  await flushFolder(dirname(target));
}

async function readFolder(folder: string): Promise<ReadonlyMap<string, Uint8Array> | null> {
  const root = resolve(folder);
  const entries = await readdir(root, { recursive: true, withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null;
      throw error;
    },
  );
  if (!entries) return null;
  const paths = entries.filter((entry) => !entry.isDirectory()).map((entry) => join(entry.parentPath, entry.name));
  const files = new Map<string, Uint8Array>();
  for (const path of paths.sort()) files.set(relative(root, path).split(sep).join('/'), await readFile(path));
  return files;
}

export const vault: Vault = { read: disk.read, readFolder, addFolder, exchangeFolder, restoreFolder, writeFile };
