/** Editions that were built before, kept by the digests of all that went into them: .cache/dingben. */
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { filesBelow, stateOf } from './engine-digest.ts';

export interface KeptFile {
  readonly path: string;
  readonly sha256: string;
  /** of the file in the output folder when it was written */
  readonly state: string;
}

export interface KeptBuild {
  readonly key: string;
  /** the source, as it was named */
  readonly file: string;
  readonly id: string;
  /** the exit code of the build */
  readonly code: number;
  /** what was said to people */
  readonly prose: string;
  /** the folder of the edition, and what lies in it */
  readonly folder: string;
  readonly files: readonly KeptFile[];
}

export interface BuildCache {
  /** what was built of this key and is in its folder now; null where it must be built */
  find(file: string, key: string): KeptBuild | null;
  /** takes in the folder as it was just written */
  keep(build: Omit<KeptBuild, 'files'>): void;
  /** drops what no report of the last builds needs */
  prune(): void;
  readText(name: string): string | null;
  writeText(name: string, text: string): void;
}

const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

/** Written beside its place and renamed: a process that is killed leaves no half file. */
function writeWhole(path: string, text: string): void {
  const beside = `${path}.${process.pid}`;
  writeFileSync(beside, text);
  renameSync(beside, path);
}

/** Two names for one file where the disk can do that, else a copy. */
function link(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}

/** The bytes of a blob, if they are still those that its name says. */
function soundBlob(path: string, digest: string): boolean {
  return existsSync(path) && sha256(readFileSync(path)) === digest;
}

/** Puts an edition back into its folder; false when one of its blobs is lost or was changed. */
function restore(blobs: string, { folder, files }: KeptBuild): boolean {
  if (!files.every((file) => soundBlob(join(blobs, file.sha256), file.sha256))) return false;
  const work = `${folder}.restored`;
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  for (const file of files) {
    mkdirSync(dirname(join(work, file.path)), { recursive: true });
    link(join(blobs, file.sha256), join(work, file.path));
  }
  rmSync(folder, { recursive: true, force: true });
  renameSync(work, folder);
  return true;
}

function readEntry(path: string): KeptBuild | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as KeptBuild;
  } catch {
    return null;
  }
}

/** @param home the folder of the cache; made when it is not there */
export function openBuildCache(home: string): BuildCache {
  const entries = join(home, 'reports');
  const blobs = join(home, 'blobs');
  for (const folder of [entries, blobs]) mkdirSync(folder, { recursive: true });
  const entryOf = (file: string): string => join(entries, `${sha256(file).slice(0, 32)}.json`);
  const refreshed = (build: KeptBuild): KeptBuild => ({
    ...build,
    files: build.files.map((file) => ({ ...file, state: stateOf(join(build.folder, file.path)) ?? '' })),
  });
  return {
    find(file, key) {
      const build = readEntry(entryOf(file));
      if (build?.key !== key) return null;
      if (build.files.every(({ path, state }) => stateOf(join(build.folder, path)) === state)) return build;
      if (!restore(blobs, build)) return null;
      writeWhole(entryOf(file), JSON.stringify(refreshed(build)));
      return build;
    },
    keep(build) {
      const files = filesBelow(build.folder).map((whole): KeptFile => {
        const path = relative(build.folder, whole);
        const digest = sha256(readFileSync(join(build.folder, path)));
        const blob = join(blobs, digest);
        if (!soundBlob(blob, digest)) {
          rmSync(blob, { force: true });
          link(join(build.folder, path), blob);
        }
        return { path, sha256: digest, state: stateOf(join(build.folder, path)) ?? '' };
      });
      writeWhole(entryOf(build.file), JSON.stringify({ ...build, files }));
    },
    prune() {
      const needed = new Set(
        readdirSync(entries).flatMap((name) => readEntry(join(entries, name))?.files.map((file) => file.sha256) ?? []),
      );
      for (const name of readdirSync(blobs)) if (!needed.has(name)) rmSync(join(blobs, name), { force: true });
    },
    readText: (name) => (existsSync(join(home, name)) ? readFileSync(join(home, name), 'utf8') : null),
    writeText: (name, text) => writeWhole(join(home, name), text),
  };
}
