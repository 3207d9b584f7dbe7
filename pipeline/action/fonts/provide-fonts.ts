/** Makes sure that the free fonts are on this machine: from this package, from the runner's tool cache, or from npm by checksum. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import * as messages from '#messages/action-fonts.ts';
import type { Bilingual } from '#model/finding.ts';
import { UsageError } from '../../commands/usage-error.ts';
import { type Patience, persist } from '../github/persist.ts';
import { FONT_PACKAGES, type FontPackage } from './font-packages.ts';
import { fitsIntegrity, readTarball } from './read-tarball.ts';

export interface FontPlaces {
  /** of this package: has its own node_modules after `npm ci`, and none where GitHub put the Action alone */
  readonly home: string;
  readonly registry: string;
  readonly environment: NodeJS.ProcessEnv;
  readonly patience: Patience;
  say(message: Bilingual): void;
}

/** Where the font reader looks, below a home: packages as npm lays them, and what was unpacked beside the bundle. */
function placeOf(name: string, path: string, unpacked: string | null): string {
  return unpacked === null ? join('node_modules', name, path) : join('pipeline', 'bin', 'fonts', unpacked);
}

/** The package's own fonts, as `npm ci` leaves them. */
function hasOwn(home: string, packages: readonly FontPackage[]): boolean {
  const files = packages.flatMap(({ name, files }) =>
    Object.entries(files).map(([path, unpacked]) => placeOf(name, path, unpacked)),
  );
  return files.every((path) => existsSync(join(home, path)));
}

/** @returns a home that has the fonts; null where the package has its own. @throws UsageError when they cannot be had */
export async function provideFonts(places: FontPlaces, packages = FONT_PACKAGES): Promise<string | null> {
  const { environment, home, say } = places;
  const named = environment['DINGBEN_FONT_HOME'];
  if (named) return named;
  if (hasOwn(home, packages)) return null;
  const pins = packages.map(({ integrity }) => integrity).join('\n');
  const key = createHash('sha256').update(pins).digest('hex').slice(0, 16);
  const cache = environment['RUNNER_TOOL_CACHE'] || environment['RUNNER_TEMP'] || tmpdir();
  const folder = join(cache, 'dingben-fonts', key);
  if (existsSync(folder)) return folder;
  await mkdir(join(cache, 'dingben-fonts'), { recursive: true });
  const work = await mkdtemp(join(cache, 'dingben-fonts', '.part-'));
  try {
    for (const each of packages) {
      say(messages.fetchingFonts(`${each.name}@${each.version}`, places.registry));
      for (const [path, bytes] of await fetchPackage(each, places)) {
        await mkdir(dirname(join(work, path)), { recursive: true });
        await writeFile(join(work, path), bytes);
      }
    }
    // another job of this runner may have been quicker: the content is the same
    if (!existsSync(folder)) await rename(work, folder);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
  return folder;
}

async function fetchPackage(one: FontPackage, places: FontPlaces): Promise<ReadonlyMap<string, Uint8Array>> {
  const { name, version, integrity, files } = one;
  const base = name.slice(name.indexOf('/') + 1);
  const url = `${places.registry}/${name}/-/${base}-${version}.tgz`;
  const tarball = await persist(`GET ${url}`, () => download(url), places.patience);
  if (!fitsIntegrity(tarball, integrity)) throw new UsageError(messages.fontsAltered(url));
  const found = readTarball(tarball, new Set(Object.keys(files)));
  const ready = new Map<string, Uint8Array>();
  for (const [path, unpacked] of Object.entries(files)) {
    const bytes = found.get(path);
    if (!bytes) throw new UsageError(messages.fontMissing(url, path));
    ready.set(placeOf(name, path, unpacked), unpacked === null ? bytes : await unpackWoff(bytes));
  }
  return ready;
}

async function download(url: string): Promise<Uint8Array> {
  const answer = await fetch(url, { signal: AbortSignal.timeout(300_000) });
  if (!answer.ok) throw Object.assign(new Error(`${answer.status}`), { status: answer.status, response: answer });
  return new Uint8Array(await answer.arrayBuffer());
}

async function unpackWoff(bytes: Uint8Array): Promise<Uint8Array> {
  const { default: decompress } = await import('wawoff2/decompress.js');
  return decompress(bytes);
}
