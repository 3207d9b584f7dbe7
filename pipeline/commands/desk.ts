/** What the definitions of commands share: the program, the language, and where the exit code goes. */
import type { Command } from 'commander';
import { type Console, openConsole } from '#adapters/console.ts';
import type { Language } from '#announce/findings-json.ts';
import type { Bilingual } from '#model/finding.ts';

export interface Desk {
  readonly program: Command;
  /** in the language asked for */
  t(message: Bilingual): string;
  /** keeps a command's exit code for main() */
  finish(code: number): void;
}

export type Define = (desk: Desk) => Command;

export function consoleOf({ program }: Desk): Console {
  return openConsole(program.opts<{ lang: Language }>().lang);
}
