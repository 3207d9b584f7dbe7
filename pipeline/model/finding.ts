/** What a stage has to say to the author, and the value that came with it. */
import type { Place } from './place.ts';

export type Severity = 'error' | 'warning' | 'info';

/** The same sentence in both languages of the catalogue (pipeline/messages). */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

export interface Related {
  readonly place: Place;
  readonly message: Bilingual;
}

/** Replaces source[from, to) (0-based offsets). `safe` ones are applied by --fix, others by --fix=suggested. */
export interface Fix {
  readonly safe: boolean;
  readonly edits: readonly { readonly from: number; readonly to: number; readonly text: string }[];
}

export interface Finding {
  /** folder and file name of its rule (`numbers/digits-split-by-space`), or the stage that found it (`read/raw-html`) */
  readonly rule: string;
  readonly severity: Severity;
  readonly message: Bilingual;
  readonly place: Place;
  readonly expected?: string;
  readonly actual?: string;
  readonly related?: readonly Related[];
  readonly fix?: Fix;
}

/** `fatal`: the input cannot be used at all (exit 2), in contrast to a report with findings (exit 1). */
export interface Outcome<T> {
  readonly value: T | null;
  readonly findings: readonly Finding[];
  readonly fatal: boolean;
}
