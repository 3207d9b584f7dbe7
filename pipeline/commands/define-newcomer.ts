/** What the commands for someone who begins take: init, doctor. */
import { Option } from 'commander';
import { DOCTOR } from '#messages/doctor.ts';
import * as help from '#messages/help.ts';
import * as messages from '#messages/newcomer.ts';
import { consoleOf, type Define } from './desk.ts';

export const init: Define = (desk) =>
  desk.program
    .command('init')
    .description(desk.t(messages.INIT))
    .argument('[DIR]', desk.t(messages.INIT_FOLDER), '.')
    .option('--dry-run', desk.t(messages.INIT_DRY_RUN), false)
    .option('--build', desk.t(messages.INIT_BUILD), false)
    .option('--action <OWNER/REPO@COMMIT>', desk.t(messages.INIT_ACTION))
    .action(async (folder: string, flags: { dryRun: boolean; build: boolean; action?: string }) => {
      const { init: run } = await import('./newcomer/init.ts');
      const { dryRun, build, action = null } = flags;
      desk.finish(await run({ folder, dryRun, build, action }, consoleOf(desk)));
    });

export const doctor: Define = (desk) =>
  desk.program
    .command('doctor')
    .description(desk.t(DOCTOR))
    .addOption(new Option('--format <FORMAT>', desk.t(help.FORMAT)).choices(['pretty', 'json']).default('pretty'))
    .action(async ({ format }: { format: 'pretty' | 'json' }) => {
      const { doctor: run } = await import('./newcomer/doctor.ts');
      desk.finish(await run(format, consoleOf(desk)));
    });
