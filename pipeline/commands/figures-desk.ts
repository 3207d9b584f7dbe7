/** What the parts of `dingben figures` share: its options, and the report on the desk. */
import type { Console } from '#adapters/console.ts';
import type { OpenWorkshop } from '#adapters/workshop.ts';
import type { Report } from '#model/report.ts';
import type { Checked, SourceFile } from '../publish.ts';

export const FIGURE_FORMATS = ['table', 'json', 'csv', 'xlsx', 'markdown'] as const;
export type FigureFormat = (typeof FIGURE_FORMATS)[number];

export interface FiguresOptions {
  readonly format: FigureFormat;
  /** also the numerals that are no figures */
  readonly all: boolean;
  /** one text per line in, one JSON line out */
  readonly lines: boolean;
  /** against the lock, or against this git revision; null: no comparison */
  readonly diff: { readonly revision: string | null } | null;
  readonly accept: boolean;
  /** a sheet with answers */
  readonly merge: string | null;
  /** null: standard output */
  readonly output: string | null;
}

export interface FigureDesk {
  readonly source: SourceFile;
  readonly checked: Checked;
  readonly report: Report;
  readonly workshop: OpenWorkshop;
  readonly console: Console;
}
