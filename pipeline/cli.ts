/** argv → commands: the contract that scripts build on (exit 0 good, 1 findings of severity error, 2 wrong usage). */
import { Command, CommanderError, Option } from 'commander';
import type { Language } from '#announce/findings-json.ts';
import { internalError } from '#messages/cli.ts';
import * as help from '#messages/help.ts';
import type { Bilingual } from '#model/finding.ts';
import { COMMANDS } from './commands/definitions.ts';

/** Help must be in one language before the options are parsed. */
function languageOf(argv: readonly string[]): Language {
  const at = argv.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const given = at < 0 ? '' : (argv[at]?.split('=')[1] ?? argv[at + 1]);
  return given === 'en' ? 'en' : 'zh';
}

/** `--fix FILE` names a file, not a level: a bare --fix is the safe one. */
function withFixLevel(word: string): string {
  return word === '--fix' ? '--fix=safe' : word;
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
  const finish = (result: number): void => {
    code = result;
  };
  for (const define of COMMANDS) define({ program, t, finish }).helpOption('-h, --help', t(help.HELP)).exitOverride();
  try {
    await program.parseAsync(argv.map(withFixLevel), { from: 'user' });
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
