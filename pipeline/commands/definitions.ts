/** What each command takes, and the file that does it: loaded only when it is called. */
import { Option } from 'commander';
import { badNumber } from '#messages/cli.ts';
import * as fleetHelp from '#messages/fleet.ts';
import * as help from '#messages/help.ts';
import { FIGURES_OF_WHAT } from '#messages/lock.ts';
import * as previewHelp from '#messages/preview.ts';
import * as returnHelp from '#messages/return.ts';
import type { CheckFormat } from './check.ts';
import { registering, release, site, verify } from './define-editions.ts';
import { merge, plan } from './define-fleet.ts';
import { doctor, init } from './define-newcomer.ts';
import { consoleOf, type Define } from './desk.ts';
import type { FigureFormat } from './figures-desk.ts';
import { UsageError } from './usage-error.ts';

const build: Define = (desk) =>
  desk.program
    .command('build')
    .description(desk.t(help.BUILD))
    .argument('[FILE.md...]', desk.t(help.FILES))
    .option('-o, --output <DIR>', desk.t(help.OUTPUT), 'dist')
    .option('--only <FORMATS>', desk.t(help.ONLY))
    .option('--for-editing', desk.t(help.FOR_EDITING), false)
    .option('--jobs <N>', desk.t(fleetHelp.JOBS))
    .option('--no-cache', desk.t(fleetHelp.NO_CACHE))
    .option('--files-from <FILE>', desk.t(fleetHelp.FILES_FROM))
    .action(async (files: string[], flags: BuildOptionFlags) => {
      const { build: run, parseFormats } = await import('./build.ts');
      const { output, only, forEditing, cache, filesFrom } = flags;
      const jobs = wholeNumber('--jobs', flags.jobs);
      const options = { output, only: parseFormats(only), forEditing, cache, jobs, filesFrom: filesFrom ?? null };
      desk.finish(await run(files, options, consoleOf(desk)));
    });

interface BuildOptionFlags {
  readonly output: string;
  readonly only?: string;
  readonly forEditing: boolean;
  readonly jobs?: string;
  readonly cache: boolean;
  readonly filesFrom?: string;
}

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

interface ImportFlags {
  readonly output?: string;
  readonly acceptChanges: boolean;
  readonly onto?: string;
  readonly accept: string;
  readonly dryRun: boolean;
  readonly format: 'pretty' | 'json';
}

const importing: Define = (desk) =>
  desk.program
    .command('import')
    .description(desk.t(help.IMPORT))
    .argument('<FILE...>', desk.t(help.IMPORT_FILE))
    .option('-o, --output <DIR>', desk.t(help.IMPORT_OUTPUT))
    .option('--accept-changes', desk.t(help.ACCEPT_CHANGES), false)
    .option('--onto <FILE.md>', desk.t(returnHelp.ONTO))
    .option('--accept <WHICH>', desk.t(returnHelp.ACCEPT_WHICH), 'none')
    .addOption(
      new Option('--format <FORMAT>', desk.t(returnHelp.ONTO_FORMAT)).choices(['pretty', 'json']).default('pretty'),
    )
    .option('--dry-run', desk.t(help.DRY_RUN), false)
    .action(async (files: string[], { onto, accept, dryRun, format, output, acceptChanges }: ImportFlags) => {
      if (onto !== undefined) {
        const { importOnto } = await import('./import-onto.ts');
        const request = { onto, accept, dryRun, format, output: output ?? null };
        desk.finish(await importOnto(files, request, consoleOf(desk)));
        return;
      }
      const [file, ...others] = files;
      if (file === undefined || others.length > 0) throw new UsageError(returnHelp.ONE_FILE);
      if (output === undefined) throw new UsageError(returnHelp.OUTPUT_OR_ONTO);
      const { importFile } = await import('./import.ts');
      desk.finish(await importFile(file, { output, acceptChanges }, consoleOf(desk)));
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
  plan,
  merge,
  init,
  doctor,
];
