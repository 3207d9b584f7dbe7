/** Finds the text that a returned file was made of: the report as it is, the recorded commit, a commit of the same blocks. */
import { gitHistory } from '#adapters/git.ts';
import { gitRevisionsOf } from '#adapters/git-revisions.ts';
import type { OpenWorkshop } from '#adapters/workshop.ts';
import { whereNames } from '#check/lock/where-names.ts';
import type { ComposedReport } from '#model/composed-report.ts';
import type { Look } from '#model/look.ts';
import type { Report } from '#model/report.ts';
import { blockHashesXml } from '#render/docx/block-hashes.ts';
import { composeSource, type SourceFile } from '../publish.ts';
import type { BaseLine } from '../return/base/base-line.ts';
import { baseText } from '../return/base/base-text.ts';
import type { FileBase } from '../return/merge-returns/returned-file.ts';
import { readReturned } from '../return/read/read-returned.ts';
import { type ItemRead, type Origin, type ParagraphRead, type Returned, rejectedText } from '../return/returned.ts';

/** A text of the report that could be what a file was made of. */
export interface Version {
  readonly report: Report;
  readonly composed: ComposedReport;
  readonly look: Look;
}

export interface Search {
  readonly source: SourceFile;
  readonly now: Version;
  readonly workshop: OpenWorkshop;
  /** Markdown that earlier papers have kept */
  readonly kept: readonly string[];
}

/** commits that are looked through for one with the same blocks */
const MOST_REVISIONS = 60;

export async function findBase(returned: Returned, search: Search): Promise<FileBase> {
  const { origin } = returned;
  const today = hashesOf(search.now);
  const same = [...origin.hashes].filter(([anchor, hash]) => today.get(anchor) === hash).map(([anchor]) => anchor);
  const known = { commit: origin.commit, kept: null, unchanged: new Set(same) };
  const isMade = (version: Version): boolean => isMadeOf(origin, version === search.now ? today : hashesOf(version));
  const isSaid = (version: Version): boolean => isMade(version) && saysFront(returned, version);
  const earlierFrom = async ({ version, ...from }: Earlier): Promise<FileBase> => {
    return { ...known, ...from, kind: 'earlier', ...(await partsOf(version, returned, search)) };
  };
  const earlier = isSaid(search.now) ? null : await earlierVersion(origin, search, isSaid);
  if (earlier) return earlierFrom(earlier);
  if (isMade(search.now)) {
    const text = decoded(search.source.bytes);
    const isInGit = origin.commit !== null && (await textAt(origin.commit, search)) === text;
    const parts = await partsOf(search.now, returned, search);
    return { ...known, kind: 'current', kept: isInGit ? null : text, ...parts };
  }
  const likely = (await earlierVersion(origin, search, isMade)) ?? (await namedVersion(origin, search));
  const earliest = likely ?? (await closerText(returned, search));
  if (earliest) return earlierFrom(earliest);
  const text = decoded(search.source.bytes);
  return { ...known, kind: 'unknown', kept: text, ...(await partsOf(search.now, returned, search)) };
}

function decoded(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

async function textAt(commit: string, { source }: Search): Promise<string | null> {
  const bytes = await gitHistory.fileAt(source.file, commit);
  return bytes && decoded(bytes);
}

function hashesOf({ composed }: Version): ReadonlyMap<string, string> {
  const xml = blockHashesXml(composed, { commit: null, epochSeconds: 0 });
  return new Map(
    [...xml.matchAll(/anchor="([^"]+)" hash="([^"]+)"/gu)].map(([, anchor = '', hash = '']) => [anchor, hash]),
  );
}

/** Whether every block has the words that the file was made with. */
function isMadeOf({ hashes }: Origin, now: ReadonlyMap<string, string>): boolean {
  if (hashes.size === 0 || hashes.size !== now.size) return false;
  return [...now].every(([anchor, hash]) => hashes.get(anchor) === hash);
}

interface Earlier {
  readonly version: Version;
  readonly commit: string | null;
  readonly kept: string | null;
}

/** The commit that the file names, a text that papers have kept, any commit: the first that the file could be made of. */
async function earlierVersion(
  origin: Origin,
  search: Search,
  fits: (version: Version) => boolean,
): Promise<Earlier | null> {
  if (origin.hashes.size === 0) return null;
  const named = await namedVersion(origin, search);
  if (named && fits(named.version)) return named;
  for (const kept of search.kept) {
    const version = await versionOf(new TextEncoder().encode(kept), search);
    if (version && fits(version)) return { version, commit: null, kept };
  }
  for (const commit of await gitRevisionsOf(search.source.file, MOST_REVISIONS)) {
    const found = await versionAt(commit, search);
    if (found && fits(found.version)) return found;
  }
  return null;
}

async function namedVersion({ commit }: Origin, search: Search): Promise<Earlier | null> {
  return commit === null ? null : versionAt(commit, search);
}

/** Of a file without hashes and commit: a text that papers have kept, if the file says more of its lines than of today's. */
async function closerText(returned: Returned, search: Search): Promise<Earlier | null> {
  let best: Earlier | null = null;
  let most = share(returned, search.now);
  for (const kept of search.kept) {
    const version = await versionOf(new TextEncoder().encode(kept), search);
    if (!version || share(returned, version) <= most) continue;
    most = share(returned, version);
    best = { version, commit: null, kept };
  }
  return best;
}

function share(returned: Returned, version: Version): number {
  const said = paragraphsSaid(returned);
  const lines = linesOf(version).filter(({ text }) => text !== '');
  return lines.filter(({ text }) => said.has(bare(text))).length / Math.max(1, lines.length);
}

/** Whether the file has the lines above the text (title, meeting) as they are printed: no hash is kept of them. */
function saysFront(returned: Returned, version: Version): boolean {
  const said = paragraphsSaid(returned);
  const front = linesOf(version).filter(({ role, anchor }) => role === 'front' && !returned.origin.hashes.has(anchor));
  return front.every(({ text }) => said.has(bare(text)));
}

function linesOf({ report, composed, look }: Version): BaseLine[] {
  const { body } = baseText({ report, composed, keyFiguresTitle: look.texts.keyFigures });
  return body.flatMap((item) => (item.kind === 'line' ? [item] : item.rows.flatMap((row) => row.cells)));
}

function paragraphsSaid({ body }: Returned): ReadonlySet<string> {
  return new Set(paragraphsIn(body).map((paragraph) => bare(rejectedText(paragraph))));
}

function bare(text: string): string {
  return text.replace(/\s/gu, '');
}

async function versionAt(commit: string, search: Search): Promise<Earlier | null> {
  const bytes = await gitHistory.fileAt(search.source.file, commit);
  const version = bytes && (await versionOf(bytes, search));
  return version ? { version, commit, kept: null } : null;
}

async function versionOf(bytes: Uint8Array, { source, workshop }: Search): Promise<Version | null> {
  const { report, composed, look } = await composeSource({ ...source, bytes }, workshop);
  return report && composed && look ? { report, composed, look } : null;
}

async function partsOf(version: Version, returned: Returned, { now, workshop }: Search) {
  const { report, composed, look } = version;
  const text = baseText({ report, composed, keyFiguresTitle: look.texts.keyFigures });
  const paraIds = await paraIdsOf(version, returned, workshop);
  return { text, where: whereNames(version === now ? now.report : report), paraIds };
}

/** Only where the file has lost the bookmarks of its blocks and kept its paragraphs' ids: an edition is made to compare. */
async function paraIdsOf(
  { report, composed, look }: Version,
  returned: Returned,
  workshop: OpenWorkshop,
): Promise<ReadonlyMap<string, string>> {
  const paragraphs = paragraphsIn(returned.body);
  const hasBookmarks = paragraphs.some(({ anchors }) => anchors.length > 0);
  if (hasBookmarks || paragraphs.every(({ paraId }) => paraId === null)) return new Map();
  const { renderDocx } = await import('#render/docx/render-docx.ts');
  const input = { report: composed, look, stamp: await workshop.stamp(report), siblings: { editions: [], pageOf: {} } };
  const reading = readReturned((await renderDocx({ ...input, fonts: workshop.fonts })).bytes);
  if ('refusal' in reading) return new Map();
  const named = paragraphsIn(reading.returned.body).flatMap(({ paraId, anchors }): [string, string][] => {
    const [anchor] = anchors;
    return paraId && anchor ? [[paraId, anchor]] : [];
  });
  return new Map(named);
}

function paragraphsIn(items: readonly ItemRead[]): ParagraphRead[] {
  return items.flatMap((item) =>
    item.kind === 'paragraph' ? [item] : item.rows.flatMap((row) => row.cells.flatMap((cell) => cell.paragraphs)),
  );
}
