/** One release per tag: a draft that is filled, checked, and only then published; a published one is never touched. */
import * as messages from '#messages/action-publish.ts';
import { UsageError } from '../../commands/usage-error.ts';
import { differences, fillDraft, listAssets } from './fill-draft.ts';
import type { Forge } from './forge.ts';
import { persist } from './persist.ts';
import { type GivenRelease, releaseShape, type WantedAsset } from './release-shapes.ts';

export interface WantedRelease {
  readonly tag: string;
  readonly title: string;
  /** Markdown */
  readonly notes: string;
  readonly assets: readonly WantedAsset[];
}

export interface ReleaseResult {
  readonly url: string;
  /** false: it was there already, the same */
  readonly changed: boolean;
}

/** Stands in the notes of our drafts: a draft without it is someone's own. */
export const releaseMark = (tag: string): string => `<!-- dingben:release ${tag} -->`;

export function findPublished(forge: Forge, tag: string): Promise<GivenRelease | null> {
  return forge.find('GET /repos/{owner}/{repo}/releases/tags/{tag}', { tag }, releaseShape);
}

/** By tag alone GitHub gives no drafts. @throws UsageError for a draft that someone else made */
async function findDraft(forge: Forge, tag: string): Promise<GivenRelease | null> {
  const all = await forge.list('GET /repos/{owner}/{repo}/releases', {}, releaseShape);
  const drafts = all.filter((release) => release.draft && release.tag_name === tag);
  const foreign = drafts.find(({ body }) => !body?.includes(releaseMark(tag)));
  if (foreign) throw new UsageError(messages.foreignDraft(tag, foreign.html_url));
  return drafts.toSorted((a, b) => a.id - b.id)[0] ?? null;
}

/** @throws UsageError where what is published is not what was made */
export async function alreadyPublished(
  forge: Forge,
  tag: string,
  assets: readonly WantedAsset[],
): Promise<GivenRelease | null> {
  const published = await findPublished(forge, tag);
  if (!published) return null;
  const odd = differences(await listAssets(forge, published), assets);
  if (odd.length > 0) throw new UsageError(messages.releaseDiffers(tag, odd));
  return published;
}

/** @throws ForgeError, UsageError; nothing is public then, and the next run goes on where this one ended */
export async function publishRelease(forge: Forge, wanted: WantedRelease): Promise<ReleaseResult> {
  const before = await alreadyPublished(forge, wanted.tag, wanted.assets);
  if (before) return { url: before.html_url, changed: false };
  const draft = await provideDraft(forge, wanted);
  await fillDraft(forge, draft, wanted.assets);
  const { html_url: url } = await forge.ask(
    'PATCH /repos/{owner}/{repo}/releases/{release_id}',
    { release_id: draft.id, ...words(wanted), draft: false },
    releaseShape,
  );
  return { url, changed: true };
}

function words({ tag, title, notes }: WantedRelease) {
  return { tag_name: tag, name: title, body: `${notes.trimEnd()}\n\n${releaseMark(tag)}\n` };
}

/** Looks before each attempt: an answer that was lost may have made the draft. */
async function provideDraft(forge: Forge, wanted: WantedRelease): Promise<GivenRelease> {
  const route = 'POST /repos/{owner}/{repo}/releases';
  return persist(
    route,
    async () =>
      (await findDraft(forge, wanted.tag)) ?? forge.once(route, { ...words(wanted), draft: true }, releaseShape),
    forge.patience,
  );
}
