/** What every build knows before a report is read: its options, whose turn an id is, and what becomes of a crash. */
import type { Console } from '#adapters/console.ts';
import type { OpenWorkshop } from '#adapters/workshop.ts';
import * as messages from '#messages/cli.ts';
import type { Format } from '#model/edition.ts';
import type { Bilingual } from '#model/finding.ts';
import { UsageError } from './usage-error.ts';

export interface BuildOptions {
  readonly output: string;
  readonly only: readonly Format[];
  /** also the Word file that editors write in */
  readonly forEditing?: boolean;
}

/** One report that cannot be built does not take the others with it. */
export async function survive(console: Console, work: () => Promise<number>): Promise<number> {
  try {
    return await work();
  } catch (error) {
    console.say((error as { bilingual?: Bilingual }).bilingual ?? messages.internalError((error as Error).message));
    if (process.env['DINGBEN_DEBUG']) console.prose(`${(error as Error).stack}\n`);
    return 2;
  }
}

export interface BuildFlags extends BuildOptions {
  /** workers; null: as many as the machine bears */
  readonly jobs?: number | null;
  /** whether reports that are built already may be left as they are */
  readonly cache?: boolean;
  /** a file that names reports, one a line; - for standard input */
  readonly filesFrom?: string | null;
}

export interface Bench {
  readonly workshop: OpenWorkshop;
  readonly console: Console;
  /** told the id before anything is rendered; false: not to be built here. @throws UsageError when it is taken */
  claim(id: string, file: string): boolean;
  /** told when the edition is in its folder */
  written?(id: string): void;
}

/** Reports of one build may not share an id: they would overwrite each other. */
export function claimInTurn(): Bench['claim'] {
  const seen = new Map<string, string>();
  return (id, file) => {
    const twin = seen.get(id);
    if (twin !== undefined) throw new UsageError(messages.sameIdTwice(id, twin, file));
    seen.set(id, file);
    return true;
  };
}

/** The exit code of a report that was not to be built here. */
export const NOT_HERE = -1;
