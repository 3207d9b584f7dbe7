/** Brings every asset into a draft: what is there whole stays, what broke off is taken away and sent again. */
import { z } from 'zod';
import * as messages from '#messages/action-publish.ts';
import { UsageError } from '../../commands/usage-error.ts';
import type { Forge } from './forge.ts';
import { persist } from './persist.ts';
import { assetShape, type GivenAsset, type GivenRelease, isSame, type WantedAsset } from './release-shapes.ts';

export function listAssets(forge: Forge, { id }: GivenRelease): Promise<readonly GivenAsset[]> {
  return forge.list('GET /repos/{owner}/{repo}/releases/{release_id}/assets', { release_id: id }, assetShape);
}

/** @throws ForgeError, UsageError when a finished draft is still not what is wanted */
export async function fillDraft(forge: Forge, draft: GivenRelease, wanted: readonly WantedAsset[]): Promise<void> {
  const there = new Map((await listAssets(forge, draft)).map((asset) => [asset.name, asset]));
  const names = new Set(wanted.map(({ name }) => name));
  for (const asset of there.values()) if (!names.has(asset.name)) await remove(forge, asset);
  for (const one of wanted) await bring(forge, draft, one, there.get(one.name) ?? null);
  const odd = differences(await listAssets(forge, draft), wanted);
  if (odd.length > 0) throw new UsageError(messages.draftIncomplete(draft.tag_name, odd));
}

/** Names of assets that are missing, unfinished, others, or too many. */
export function differences(given: readonly GivenAsset[], wanted: readonly WantedAsset[]): readonly string[] {
  const there = new Map(given.map((asset) => [asset.name, asset]));
  const bad = wanted.filter((one) => {
    const found = there.get(one.name);
    return !found || !isSame(found, one);
  });
  const names = new Set(wanted.map(({ name }) => name));
  const surplus = given.filter(({ name }) => !names.has(name));
  return [...bad, ...surplus].map(({ name }) => name);
}

async function remove(forge: Forge, { id }: GivenAsset): Promise<void> {
  await forge.find('DELETE /repos/{owner}/{repo}/releases/assets/{asset_id}', { asset_id: id }, z.unknown());
}

/** Each attempt after the first looks anew: the one before may have left the asset whole, or half. */
async function bring(forge: Forge, draft: GivenRelease, one: WantedAsset, known: GivenAsset | null): Promise<void> {
  let first = true;
  await persist(
    `POST ${one.name}`,
    async () => {
      const given = first ? known : ((await listAssets(forge, draft)).find(({ name }) => name === one.name) ?? null);
      first = false;
      if (given && isSame(given, one)) return;
      if (given) await remove(forge, given);
      await forge.upload({ to: draft.upload_url, ...one }, assetShape);
    },
    forge.patience,
  );
}
