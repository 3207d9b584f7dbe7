/** What each command takes, and the file that does it: loaded only when it is called. */
import { type Command, Option } from 'commander';
import { type Console, openConsole } from '#adapters/console.ts';
import type { Language } from '#announce/findings-json.ts';
import { badNumber } from '#messages/cli.ts';
import * as help from '#messages/help.ts';
import { FIGURES_OF_WHAT } from '#messages/lock.ts';
import * as previewHelp from '#messages/preview.ts';
import * as siteHelp from '#messages/site.ts';
import type { Bilingual } from '#model/finding.ts';
import { STAGES, type Stage } from '#model/report.ts';
import type { CheckFormat } from './check.ts';
import type { FigureFormat } from './figures-desk.ts';
import type { RegisterOptions } from './register.ts';
import type { ReleaseOptions } from './release.ts';
import type { SiteOptions } from './site.ts';
import { UsageError } from './usage-error.ts';
import type { VerifyOptions } from './verify.ts';

export interface Desk {
  readonly program: Command;
  /** in the language asked for */
  t(message: Bilingual): string;
  /** keeps a command's exit code for main() */
  finish(code: number): void;
}

type Define = (desk: Desk) => Command;

function consoleOf({ program }: Desk): Console {
  return openConsole(program.opts<{ lang: Language }>().lang);
}

const build: Define = (desk) =>
  desk.program
    .command('build')
    .description(desk.t(help.BUILD))
    .argument('[FILE.md...]', desk.t(help.FILES))
    .option('-o, --output <DIR>', desk.t(help.OUTPUT), 'dist')
    .option('--only <FORMATS>', desk.t(help.ONLY))
    .action(async (files: string[], options: { output: string; only?: string }) => {
      const { build: run, parseFormats } = await import('./build.ts');
      desk.finish(await run(files, { output: options.output, only: parseFormats(options.only) }, consoleOf(desk)));
    });

interface CheckFlags {
  readonly format: CheckFormat;
  readonly fix?: true | 'safe' | 'suggested';
  readonly dryRun?: boolean;
  readonly maxWarnings?: string;
}

/** @throws UsageError */
function wholeNumber(option: string, written: string | undefined): number | null {
  if (written === undefined) return null;
  if (!/^\d+$/u.test(written)) throw new UsageError(badNumber(option, written));
  return Number(written);
}

const check: Define = (desk) =>
  desk.program
    .command('check')
    .description(desk.t(help.CHECK))
    .argument('[FILE.md...]', desk.t(help.FILES))
    .addOption(
      new Option('--format <FORMAT>', desk.t(help.FORMAT))
        .choices(['pretty', 'json', 'sarif', 'github'])
        .default('pretty'),
    )
    .addOption(new Option('--fix [LEVEL]', desk.t(help.FIX)).choices(['safe', 'suggested']))
    .option('--dry-run', desk.t(help.DRY_RUN))
    .option('--max-warnings <N>', desk.t(help.MAX_WARNINGS))
    .action(async (files: string[], flags: CheckFlags) => {
      const { check: run } = await import('./check.ts');
      const level = flags.fix === 'suggested' ? ('suggested' as const) : ('safe' as const);
      const fix = flags.fix ? { level, dryRun: flags.dryRun === true } : null;
      const maxWarnings = wholeNumber('--max-warnings', flags.maxWarnings);
      desk.finish(await run(files, { format: flags.format, fix, maxWarnings }, consoleOf(desk)));
    });

interface FigureFlags {
  readonly format: FigureFormat;
  readonly all: boolean;
  readonly lines: boolean;
  readonly diff?: true | string;
  readonly accept: boolean;
  readonly merge?: string;
  readonly output?: string;
}

const figures: Define = (desk) =>
  desk.program
    .command('figures')
    .description(desk.t(help.FIGURES))
    .argument('[FILE.md|-]', desk.t(help.FIGURES_FILE))
    .addOption(
      new Option('--format <FORMAT>', desk.t(help.FIGURES_FORMAT))
        .choices(['table', 'json', 'csv', 'xlsx', 'markdown'])
        .default('table'),
    )
    .option('--all', desk.t(help.ALL_NUMERALS), false)
    .option('--lines', desk.t(help.LINES), false)
    .option('--diff [REF]', desk.t(help.DIFF))
    .option('--accept', desk.t(help.ACCEPT), false)
    .option('--merge <FILE.xlsx>', desk.t(help.MERGE))
    .option('-o, --output <FILE>', desk.t(help.FIGURES_OUTPUT))
    .action(async (named: string | undefined, { diff, merge, output, ...flags }: FigureFlags) => {
      // `--diff FILE` without a revision: commander takes the file for one
      const file = named ?? (typeof diff === 'string' ? diff : undefined);
      if (file === undefined) throw new UsageError(FIGURES_OF_WHAT);
      const revision = named !== undefined && typeof diff === 'string' ? diff : null;
      const { figures: run } = await import('./figures.ts');
      const options = { ...flags, diff: diff ? { revision } : null, merge: merge ?? null, output: output ?? null };
      desk.finish(await run(file, options, consoleOf(desk)));
    });

const importing: Define = (desk) =>
  desk.program
    .command('import')
    .description(desk.t(help.IMPORT))
    .argument('<FILE>', desk.t(help.IMPORT_FILE))
    .requiredOption('-o, --output <DIR>', desk.t(help.IMPORT_OUTPUT))
    .option('--accept-changes', desk.t(help.ACCEPT_CHANGES), false)
    .action(async (file: string, options: { output: string; acceptChanges: boolean }) => {
      const { importFile } = await import('./import.ts');
      desk.finish(await importFile(file, options, consoleOf(desk)));
    });

const release: Define = (desk) =>
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
    .action(
      async (file: string, options: Omit<ReleaseOptions, 'store' | 'stage'> & { store?: string; stage?: Stage }) => {
        const { release: run } = await import('./release.ts');
        const { store = null, stage = null } = options;
        desk.finish(await run(file, { ...options, store, stage }, consoleOf(desk)));
      },
    );

const verify: Define = (desk) =>
  desk.program
    .command('verify')
    .description(desk.t(help.VERIFY))
    .argument('<DIR|FILE|BAG>', desk.t(help.VERIFY_TARGET))
    .option('--register <FILE>', desk.t(help.VERIFY_REGISTER))
    .option('--rebuild', desk.t(help.REBUILD), false)
    .option('--report', desk.t(help.PROPERTY_REPORT), false)
    .addOption(new Option('--format <FORMAT>', desk.t(help.FORMAT)).choices(['pretty', 'json']).default('pretty'))
    .action(async (target: string, options: Omit<VerifyOptions, 'register'> & { register?: string }) => {
      const { verify: run } = await import('./verify.ts');
      desk.finish(await run(target, { ...options, register: options.register ?? null }, consoleOf(desk)));
    });

const site: Define = (desk) =>
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

const redline: Define = (desk) =>
  desk.program
    .command('redline')
    .description(desk.t(help.REDLINE))
    .argument('<OLD>', desk.t(help.REDLINE_SIDE))
    .argument('<NEW>', desk.t(help.REDLINE_SIDE))
    .option('-o, --output <FILE.docx>', desk.t(help.REDLINE_OUTPUT))
    .action(async (old: string, now: string, options: { output?: string }) => {
      const { redline: run } = await import('./redline.ts');
      desk.finish(await run(old, now, { output: options.output ?? null }, consoleOf(desk)));
    });

const preview: Define = (desk) =>
  desk.program
    .command('preview')
    .description(desk.t(previewHelp.PREVIEW))
    .argument('[FILE.md]', desk.t(previewHelp.PREVIEW_FILE))
    .option('--port <N>', desk.t(previewHelp.PORT), '0')
    .action(async (file: string | undefined, { port }: { port: string }) => {
      const { preview: run } = await import('./preview.ts');
      desk.finish(await run(file, port, consoleOf(desk)));
    });

const registering: Define = (desk) =>
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

/** In the order in which --help lists them. */
export const COMMANDS: readonly Define[] = [
  build,
  check,
  figures,
  importing,
  redline,
  release,
  verify,
  registering,
  site,
  preview,
];
