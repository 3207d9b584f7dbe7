/** Keeps a released edition in an OCFL 1.1 store: one object per report, one version per edition. */
import { join } from 'node:path';
import { digests } from '#adapters/digests.ts';
import { vault } from '#adapters/vault.ts';
import { STAGE_WORDS } from '#messages/archive.ts';
import { storeSpoilt } from '#messages/release.ts';
import type { Made } from '#release/apply.ts';
import type { ReleasePlan } from '#release/plan.ts';
import { addVersion } from '#release/store/add-version.ts';
import { declarationText, ROOT_DECLARATION } from '#release/store/inventory.ts';
import { judgeObject } from '#release/store/judge-object.ts';
import { UsageError } from './usage-error.ts';

/** @throws UsageError for an object that is not sound: nothing is added to it */
export async function addToStore(root: string, plan: ReleasePlan, { edition }: Made, engine: string): Promise<void> {
  const declaration = join(root, ROOT_DECLARATION);
  if (!(await vault.read(declaration))) {
    await vault.writeFile(declaration, new TextEncoder().encode(declarationText(ROOT_DECLARATION)));
  }
  const folder = join(root, plan.id);
  await vault.restoreFolder(folder);
  const object = await vault.readFolder(folder);
  const [problem] = object ? judgeObject(object, digests) : [];
  if (problem) throw new UsageError(storeSpoilt(folder, problem.path, problem.fault));
  const version = {
    id: `urn:dingben:${plan.id}`,
    files: edition,
    created: new Date(plan.sourceDateEpoch * 1000).toISOString().replace('.000Z', 'Z'),
    message: `${plan.edition} ${STAGE_WORDS[plan.stage].zh}`,
    user: engine,
  };
  const grown = addVersion(object, version, digests);
  if (grown) await vault.exchangeFolder(folder, grown);
}
