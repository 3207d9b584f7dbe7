/** Which reports of a build are built already: told by the digest of all that goes into an edition. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { type BuildCache, type KeptBuild, openBuildCache } from '#adapters/build-cache.ts';
import type { Console } from '#adapters/console.ts';
import { engineDigest, filesBelow } from '#adapters/engine-digest.ts';
import { openHistories } from '#adapters/git-many.ts';
import type { OpenWorkshop } from '#adapters/workshop.ts';
import type { Commit } from '#ports/ports.ts';
import { REGISTER_FILE } from '#release/edition-name.ts';
import { HEAD_BYTES, type ReportHead, readHead } from '../fleet/report-head.ts';
import type { SourceFile } from '../publish.ts';
import type { BuildOptions } from './build-desk.ts';
import type { BuildOutcome } from './build-task.ts';

const HOME = join('.cache', 'dingben');
const COMMITS = 'commits.json';

export interface SourceFacts {
  readonly commit: Commit | null;
  readonly committedRegister: string | null;
}

export interface KeptBuilds {
  found(source: SourceFile): KeptBuild | null;
  /** as its head says, or as its file is called */
  idOf(source: SourceFile): string;
  factsOf(source: SourceFile): Promise<SourceFacts>;
  keep(source: SourceFile, outcome: BuildOutcome): void;
  /** writes what git said, and drops what nobody needs */
  close(): void;
}

interface Setting {
  readonly workshop: OpenWorkshop;
  readonly console: Console;
  readonly cache: boolean;
}

interface Opening extends ReportHead {
  readonly text: string;
}

/** Each head is decoded once: it is asked for by its id, its year and its neighbours. */
function openHeads(): (source: SourceFile) => Opening {
  const known = new Map<SourceFile, Opening>();
  return (source) => {
    const read = known.get(source);
    if (read) return read;
    const text = new TextDecoder().decode(source.bytes.subarray(0, HEAD_BYTES));
    const opening = { text, ...readHead(text) };
    known.set(source, opening);
    return opening;
  };
}

type HeadOf = ReturnType<typeof openHeads>;

/** The folder of its own in `source` that has all that belongs to a report in one place; null where it lies elsewhere. */
const ownFolder = ({ file }: SourceFile): string | null =>
  /^(source\/[^/]+)\/report\.md$/u.exec(relative('.', file).split(sep).join('/'))?.[1] ?? null;

/** All that lies in `source`, by the folder of its report: looked up once for thousands. */
function listSources(): ReadonlyMap<string, readonly string[]> {
  const folders = new Map<string, string[]>();
  for (const path of filesBelow('source')) {
    const folder = path.split(sep, 2).join('/');
    const files = folders.get(folder);
    if (files) files.push(path);
    else folders.set(folder, [path]);
  }
  return folders;
}

/** A report's digest takes in whatever else its check looks at: the folder, and last year's reports of the same body. */
function neighboursOf(
  sources: readonly SourceFile[],
  files: Iterable<readonly string[]>,
  headOf: HeadOf,
): (source: SourceFile) => readonly SourceFile[] {
  const named = new Set(sources.map(({ file }) => resolve(file)));
  const others = [...files].flat().filter((path) => basename(path) === 'report.md' && !named.has(resolve(path)));
  const all = [...sources, ...others.map((file) => ({ file, bytes: readFileSync(file), id: '' }))];
  const byYear = Map.groupBy(all, (source) => headOf(source).year);
  return (of) => {
    const { organization, year } = headOf(of);
    if (organization === null || year === null) return [];
    return [...(byYear.get(year - 1) ?? []), ...(byYear.get(null) ?? [])].filter(
      (source) => source.file !== of.file && headOf(source).text.includes(organization),
    );
  };
}

function keyOf(parts: Iterable<string | Uint8Array>): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length}:`).update(part);
  return hash.digest('hex');
}

/** What git said of this head before; commits of another head are of no use. */
function commitsIn(cache: BuildCache | null) {
  let told: { head: string; commits: Map<string, Commit | null> } | null = null;
  return {
    async of(head: string): Promise<Map<string, Commit | null>> {
      const text = cache?.readText(COMMITS) ?? null;
      const read = text === null ? null : (JSON.parse(text) as { head: string; commits: [string, Commit | null][] });
      told = { head, commits: new Map(read?.head === head ? read.commits : []) };
      return told.commits;
    },
    write(): void {
      if (told) cache?.writeText(COMMITS, JSON.stringify({ head: told.head, commits: [...told.commits] }));
    },
  };
}

type Histories = Awaited<ReturnType<typeof openHistories>>;

async function factsFrom(histories: Histories, source: SourceFile): Promise<SourceFacts> {
  const beside = join(dirname(source.file), REGISTER_FILE);
  const [commit, committedRegister] = await Promise.all([histories.commitOf(source.file), histories.committed(beside)]);
  return { commit, committedRegister };
}

/** The parts of a key that all reports of one build share; null where nothing can be kept. */
async function sharedParts(options: BuildOptions, { workshop, console, cache }: Setting): Promise<string | null> {
  if (!cache) return null;
  const engine = engineDigest(workshop.templates, await workshop.fonts(), workshop.settings);
  const { language, errorPaint } = console;
  const said = { language, colour: errorPaint.red('') !== '', epoch: process.env['SOURCE_DATE_EPOCH'] ?? null };
  return engine && JSON.stringify({ engine, ...options, ...said });
}

/** @returns what is known of each report before any is built */
export async function openKept(
  sources: readonly SourceFile[],
  options: BuildOptions,
  setting: Setting,
): Promise<KeptBuilds> {
  // git looks through the tree while the digest of the program is taken
  const opening = openHistories('.', async (head) => (await openingCommits).of(head));
  const sharing = sharedParts(options, setting);
  const openingCache = sharing.then((shared) => (shared === null ? null : openBuildCache(HOME)));
  const openingCommits = openingCache.then(commitsIn);
  const [histories, shared, cache, commits] = await Promise.all([opening, sharing, openingCache, openingCommits]);
  const headOf = openHeads();
  const facts = new Map<SourceFile, Promise<SourceFacts>>();
  const factsOf = (source: SourceFile): Promise<SourceFacts> => {
    const known = facts.get(source) ?? factsFrom(histories, source);
    facts.set(source, known);
    return known;
  };
  const keys = shared === null ? new Map<SourceFile, string>() : await keysOf(sources, { shared, factsOf, headOf });
  const found = new Map<SourceFile, KeptBuild | null>();
  for (const [source, key] of keys) found.set(source, cache?.find(source.file, key) ?? null);
  return {
    found: (source) => found.get(source) ?? null,
    idOf: (source) => headOf(source).id ?? source.id,
    factsOf,
    keep(source, { id, code, prose, written }) {
      const key = keys.get(source);
      if (key === undefined || id === null || !written) return;
      cache?.keep({ key, file: source.file, id, code, prose, folder: join(options.output, id) });
    },
    close() {
      commits.write();
      if ([...found.values()].some((build) => build === null)) cache?.prune();
    },
  };
}

interface KeyParts {
  readonly shared: string;
  readonly factsOf: (source: SourceFile) => Promise<SourceFacts>;
  readonly headOf: HeadOf;
}

async function keysOf(
  sources: readonly SourceFile[],
  { shared, factsOf, headOf }: KeyParts,
): Promise<ReadonlyMap<SourceFile, string>> {
  const files = listSources();
  const neighbours = neighboursOf(sources, files.values(), headOf);
  const keys = new Map<SourceFile, string>();
  for (const source of sources) {
    const folder = ownFolder(source);
    if (folder === null) continue;
    const beside = (files.get(folder) ?? []).flatMap((path) => [
      path,
      path === source.file ? source.bytes : readFileSync(path),
    ]);
    const last = neighbours(source).flatMap(({ file, bytes }) => [file, bytes]);
    const facts = JSON.stringify(await factsOf(source));
    keys.set(source, keyOf([shared, source.file, facts, ...beside, ...last]));
  }
  return keys;
}
