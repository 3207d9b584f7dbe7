/** The commit that this run compares with: named by the input, else by the event. */
import { gitBase } from '#adapters/git-base.ts';
import { noBase } from '#messages/action.ts';
import { UsageError } from '../commands/usage-error.ts';
import type { ActionDesk } from './desk.ts';

/** null: nothing to compare with. @throws UsageError where one was named that is not here */
export async function findBase(desk: ActionDesk): Promise<string | null> {
  const { inputs, run } = desk;
  const ofEvent = run.event.pull_request?.base.sha ?? run.event.before ?? null;
  // a branch that is new has no commit before
  const revision = inputs.base ?? (ofEvent && /^0+$/u.test(ofEvent) ? null : ofEvent);
  if (revision === null) return null;
  const base = await gitBase(process.cwd(), revision);
  if (base !== null) return base;
  if (inputs.base !== null) throw new UsageError(noBase(revision));
  desk.notice(noBase(revision));
  return null;
}
