/** What the commands for many reports take: plan, merge. */
import { badNumber } from '#messages/cli.ts';
import * as fleetHelp from '#messages/fleet.ts';
import * as help from '#messages/help.ts';
import * as siteHelp from '#messages/site.ts';
import { consoleOf, type Define } from './desk.ts';
import { UsageError } from './usage-error.ts';

/** @throws UsageError */
function shardsOf(written: string): number | null {
  if (written === 'auto') return null;
  if (!/^[1-9]\d*$/u.test(written)) throw new UsageError(badNumber('--shards', written));
  return Number(written);
}

export const plan: Define = (desk) =>
  desk.program
    .command('plan')
    .description(desk.t(fleetHelp.PLAN))
    .option('--shards <N>', desk.t(fleetHelp.SHARDS), 'auto')
    .option('--changed-since <REV>', desk.t(fleetHelp.CHANGED_SINCE))
    .action(async ({ shards, changedSince }: { shards: string; changedSince?: string }) => {
      const { plan: run } = await import('./plan.ts');
      desk.finish(await run({ shards: shardsOf(shards), changedSince: changedSince ?? null }, consoleOf(desk)));
    });

export const merge: Define = (desk) =>
  desk.program
    .command('merge')
    .description(desk.t(fleetHelp.MERGE))
    .argument('<DIR...>', desk.t(fleetHelp.MERGE_PARTS))
    .option('-o, --output <DIR>', desk.t(help.OUTPUT), 'dist')
    .option('--site <DIR>', desk.t(fleetHelp.MERGE_SITE))
    .option('--base <URL>', desk.t(siteHelp.SITE_BASE))
    .action(async (folders: string[], { output, site, base }: { output: string; site?: string; base?: string }) => {
      const { merge: run } = await import('./merge.ts');
      desk.finish(await run(folders, { output, site: site ?? null, base: base ?? null }, consoleOf(desk)));
    });
