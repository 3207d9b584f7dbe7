/** Keeps a released edition in an OCFL 1.1 store: one object per report, one version per edition. */
import { digests } from '#adapters/digests.ts';
import { vault } from '#adapters/vault.ts';
import { STAGE_WORDS } from '#messages/archive.ts';
import { storeSpoilt } from '#messages/release.ts';
import type { Made } from '#release/apply.ts';
import type { ReleasePlan } from '#release/plan.ts';
import { keepInStore, ObjectSpoilt } from '#release/store/keep-in-store.ts';
import { UsageError } from './usage-error.ts';

/** @throws UsageError for an object that is not sound: nothing is added to it */
export async function addToStore(root: string, plan: ReleasePlan, { edition }: Made, engine: string): Promise<void> {
  const version = {
    id: `urn:dingben:${plan.id}`,
    files: edition,
    created: new Date(plan.sourceDateEpoch * 1000).toISOString().replace('.000Z', 'Z'),
    message: `${plan.edition} ${STAGE_WORDS[plan.stage].zh}`,
    user: engine,
  };
  try {
    await keepInStore(root, plan.id, version, { vault, digests });
  } catch (error) {
    if (!(error instanceof ObjectSpoilt)) throw error;
    throw new UsageError(storeSpoilt(error.folder, error.problem.path, error.problem.fault));
  }
}
