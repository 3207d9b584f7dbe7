/** argv → commands: the contract that scripts build on (exit 0 good, 1 findings of severity error, 2 wrong usage). */
import { Command, CommanderError, Option } from 'commander';
import { openConsole } from '#adapters/console.ts';
import type { Language } from '#announce/findings-json.ts';
import { internalError } from '#messages/cli.ts';
import * as help from '#messages/help.ts';
import type { Bilingual } from '#model/finding.ts';

interface Globals {
  readonly lang: Language;
}

/** Writes a command's exit code where main() finds it. */
type Finish = (code: number) => void;

/** Help must be in one language before the options are parsed. */
function languageOf(argv: readonly string[]): Language {
  const at = argv.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const given = at < 0 ? '' : (argv[at]?.split('=')[1] ?? argv[at + 1]);
  return given === 'en' ? 'en' : 'zh';
}

function addCommands(program: Command, t: (message: Bilingual) => string, finish: Finish): void {
  const output = new Option('-o, --output <DIR>', t(help.OUTPUT));
  const console = () => openConsole(program.opts<Globals>().lang);

  program
    .command('build')
    .description(t(help.BUILD))
    .argument('[FILE.md...]', t(help.FILES))
    .addOption(output.default('dist'))
    .option('--only <FORMATS>', t(help.ONLY))
    .action(async (files: string[], options: { output: string; only?: string }) => {
      const { build, parseFormats } = await import('./commands/build.ts');
      finish(await build(files, { output: options.output, only: parseFormats(options.only) }, console()));
    });

  program
    .command('check')
    .description(t(help.CHECK))
    .argument('[FILE.md...]', t(help.FILES))
    .addOption(new Option('--format <FORMAT>', t(help.FORMAT)).choices(['pretty', 'json']).default('pretty'))
    .action(async (files: string[], options: { format: 'pretty' | 'json' }) => {
      const { check } = await import('./commands/check.ts');
      finish(await check(files, options.format, console()));
    });

  program
    .command('import')
    .description(t(help.IMPORT))
    .argument('<FILE.txt>', t(help.IMPORT_FILE))
    .requiredOption('-o, --output <DIR>', t(help.IMPORT_OUTPUT))
    .action(async (file: string, options: { output: string }) => {
      const { importFile } = await import('./commands/import.ts');
      finish(await importFile(file, options.output, console()));
    });
}

/** @returns the exit code; never throws, never prints a stack trace unless DINGBEN_DEBUG is set */
export async function main(argv: readonly string[]): Promise<number> {
  let code = 0;
  const language = languageOf(argv);
  const t = (message: Bilingual): string => message[language];
  const program = new Command('dingben')
    .description(t(help.PROGRAM))
    .addOption(new Option('--lang <LANG>', t(help.LANG)).choices(['zh', 'en']).default('zh'))
    .helpOption('-h, --help', t(help.HELP))
    .helpCommand('help [COMMAND]', t(help.HELP_COMMAND))
    .showHelpAfterError(t(help.SEE_HELP))
    .exitOverride();
  addCommands(program, t, (result) => {
    code = result;
  });
  for (const command of program.commands) command.helpOption('-h, --help', t(help.HELP)).exitOverride();
  try {
    await program.parseAsync(argv, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    const bilingual = (error as { bilingual?: Bilingual }).bilingual ?? internalError((error as Error).message);
    process.stderr.write(`dingben: ${bilingual[language]}\n`);
    if (process.env['DINGBEN_DEBUG']) process.stderr.write(`${(error as Error).stack}\n`);
    return 2;
  }
  return code;
}

if (import.meta.main) process.exitCode = await main(process.argv.slice(2));
