/** What the commands for official editions take: release, register, verify, site. */
import { Option } from 'commander';
import * as help from '#messages/help.ts';
import * as siteHelp from '#messages/site.ts';
import { STAGES, type Stage } from '#model/report.ts';
import { consoleOf, type Define } from './desk.ts';
import type { RegisterOptions } from './register.ts';
import type { ReleaseOptions } from './release.ts';
import type { SiteOptions } from './site.ts';
import type { VerifyOptions } from './verify.ts';

export const release: Define = (desk) =>
  desk.program
    .command('release')
    .description(desk.t(help.RELEASE))
    .argument('<FILE.md>', desk.t(help.RELEASE_FILE))
    .addOption(new Option('--stage <STAGE>', desk.t(help.RELEASE_STAGE)).choices(STAGES))
    .option('-o, --output <DIR>', desk.t(help.OUTPUT), 'dist')
    .option('--dry-run', desk.t(help.RELEASE_DRY_RUN), false)
    .option('--accept-substitutes', desk.t(help.ACCEPT_SUBSTITUTES), false)
    .addOption(new Option('--bag <KIND>', desk.t(help.BAG)).choices(['zip', 'folder', 'none']).default('zip'))
    .option('--store <DIR>', desk.t(help.STORE))
    .option('--sign <KEYFILE>', desk.t(help.SIGN))
    .addOption(new Option('--without <READER...>', desk.t(help.WITHOUT)).choices(['pdftotext']).default([]))
    .action(
      async (
        file: string,
        options: Omit<ReleaseOptions, 'store' | 'stage' | 'sign'> & { store?: string; stage?: Stage; sign?: string },
      ) => {
        const { release: run } = await import('./release.ts');
        const { store = null, stage = null, sign = null } = options;
        desk.finish(await run(file, { ...options, store, stage, sign }, consoleOf(desk)));
      },
    );

export const verify: Define = (desk) =>
  desk.program
    .command('verify')
    .description(desk.t(help.VERIFY))
    .argument('<DIR|FILE|BAG>', desk.t(help.VERIFY_TARGET))
    .option('--register <FILE>', desk.t(help.VERIFY_REGISTER))
    .option('--public-key <KEY>', desk.t(help.PUBLIC_KEY))
    .option('--rebuild', desk.t(help.REBUILD), false)
    .option('--report', desk.t(help.PROPERTY_REPORT), false)
    .addOption(new Option('--format <FORMAT>', desk.t(help.FORMAT)).choices(['pretty', 'json']).default('pretty'))
    .action(
      async (
        target: string,
        options: Omit<VerifyOptions, 'register' | 'publicKey'> & { register?: string; publicKey?: string },
      ) => {
        const { verify: run } = await import('./verify.ts');
        const { register = null, publicKey = null } = options;
        desk.finish(await run(target, { ...options, register, publicKey }, consoleOf(desk)));
      },
    );

export const site: Define = (desk) =>
  desk.program
    .command('site')
    .description(desk.t(siteHelp.SITE))
    .option('-o, --output <DIR>', desk.t(siteHelp.SITE_OUTPUT), 'dist/_site')
    .option('--editions <DIR>', desk.t(siteHelp.SITE_EDITIONS), 'dist')
    .option('--base <URL>', desk.t(siteHelp.SITE_BASE))
    .action(async (options: Omit<SiteOptions, 'base'> & { base?: string }) => {
      const { site: run } = await import('./site.ts');
      desk.finish(await run({ ...options, base: options.base ?? null }, consoleOf(desk)));
    });

export const registering: Define = (desk) =>
  desk.program
    .command('register')
    .description(desk.t(help.REGISTER))
    .argument('<FILE.md>', desk.t(help.RELEASE_FILE))
    .option('--withdraw <EDITION>', desk.t(help.WITHDRAW))
    .option('--correct <EDITION>', desk.t(help.CORRECT))
    .option('--by <EDITION>', desk.t(help.CORRECTED_BY))
    .option('--place <TEXT>', desk.t(help.CORRECT_PLACE))
    .option('--old <TEXT>', desk.t(help.CORRECT_OLD))
    .option('--new <TEXT>', desk.t(help.CORRECT_NEW))
    .option('--reason <TEXT>', desk.t(help.REASON))
    .option('-o, --output <DIR>', desk.t(help.OUTPUT), 'dist')
    .action(async (file: string, options: RegisterOptions) => {
      const { register: run } = await import('./register.ts');
      desk.finish(await run(file, options, consoleOf(desk)));
    });
