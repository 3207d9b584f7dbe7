/** `dingben merge`: the editions of several builds in one folder, with one manifest and, if wanted, one site. */
import { join } from 'node:path';
import type { Console } from '#adapters/console.ts';
import { digests } from '#adapters/digests.ts';
import { clearWork, disk } from '#adapters/disk.ts';
import { filesBelow } from '#adapters/engine-digest.ts';
import { cannotWrite } from '#messages/cli.ts';
import * as messages from '#messages/fleet.ts';
import { writeCatalogue } from './catalogue.ts';
import { UsageError } from './usage-error.ts';

export interface MergeOptions {
  readonly output: string;
  /** a folder for the site; null: none is made */
  readonly site: string | null;
  readonly base: string | null;
}

interface Part {
  readonly folder: string;
  readonly path: string;
  /** of its manifest */
  readonly sha256: string;
}

/** All parts are read and compared before anything is written. @throws UsageError */
export async function merge(folders: readonly string[], options: MergeOptions, console: Console): Promise<number> {
  const parts = new Map<string, Part>();
  for (const folder of folders) {
    for (const part of await partsOf(folder)) {
      const twin = parts.get(part.folder);
      if (twin && twin.sha256 !== part.sha256) throw new UsageError(messages.partsDiffer(twin.path, part.path));
      parts.set(part.folder, part);
    }
  }
  if (parts.size === 0) throw new UsageError(messages.nothingToMerge(folders.join(' ')));
  await clearWork(options.output);
  for (const part of parts.values()) await take(part, options.output);
  const editions = await writeCatalogue(options.output);
  console.say(messages.merged(parts.size, folders.length, editions.length, options.output));
  if (options.site === null) return 0;
  const { site } = await import('./site.ts');
  return site({ output: options.site, editions: options.output, base: options.base }, console);
}

/** The editions in a folder, each as whole as its manifest says. @throws UsageError */
async function partsOf(folder: string): Promise<readonly Part[]> {
  const names = await disk.list(folder);
  if (!names) throw new UsageError(messages.noSuchFolder(folder));
  const parts: Part[] = [];
  for (const name of names.filter((each) => !/^[._]/u.test(each))) {
    const path = join(folder, name);
    const manifest = await disk.read(join(path, 'manifest.json'));
    if (!manifest) continue;
    await refuseBroken(path, manifest);
    parts.push({ folder: name, path, sha256: digests.sha256(manifest) });
  }
  return parts;
}

interface ManifestFiles {
  readonly files?: readonly { readonly path: string; readonly sha256: string }[];
}

function filesOf(manifest: Uint8Array): ManifestFiles['files'] {
  try {
    return (JSON.parse(new TextDecoder().decode(manifest)) as ManifestFiles | null)?.files;
  } catch {
    return undefined;
  }
}

/** A transfer that was cut off must not become an edition. @throws UsageError */
async function refuseBroken(path: string, manifest: Uint8Array): Promise<void> {
  const files = filesOf(manifest);
  if (!Array.isArray(files)) throw new UsageError(messages.brokenPart(join(path, 'manifest.json')));
  for (const file of files) {
    const bytes = await disk.read(join(path, file.path));
    if (!bytes || digests.sha256(bytes) !== file.sha256)
      throw new UsageError(messages.brokenPart(join(path, file.path)));
  }
}

async function take({ folder, path }: Part, output: string): Promise<void> {
  const files = new Map<string, Uint8Array>();
  for (const file of filesBelow(path)) {
    const bytes = await disk.read(file);
    if (bytes) files.set(file.slice(path.length + 1), bytes);
  }
  try {
    await disk.replaceFolder(join(output, folder), files);
  } catch (error) {
    throw new UsageError(cannotWrite(join(output, folder), (error as Error).message));
  }
}
