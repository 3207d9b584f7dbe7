/** What goes to a worker of the pool, and what comes back. */
import type { Language } from '#announce/findings-json.ts';
import type { Commit } from '#ports/ports.ts';
import type { SourceFile } from '../publish.ts';
import type { BuildOptions } from './build-desk.ts';

export interface BuildTask {
  readonly source: SourceFile;
  readonly options: BuildOptions;
  readonly language: Language;
  readonly colour: boolean;
  /** what git says of it, asked once for all */
  readonly commit: Commit | null;
  readonly committedRegister: string | null;
  /** as its head says; another one is not built, for a report of that id may be under way */
  readonly id: string;
}

export interface BuildOutcome {
  readonly code: number;
  /** for stderr */
  readonly prose: string;
  /** what the front matter says; null where it cannot be read */
  readonly id: string | null;
  /** whether the edition was written */
  readonly written: boolean;
}
