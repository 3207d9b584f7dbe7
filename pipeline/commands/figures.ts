/** `dingben figures`: the ledger of one report on standard output. */
import { text as readAll } from 'node:stream/consumers';
import type { Console } from '#adapters/console.ts';
import { openWorkshop } from '#adapters/workshop.ts';
import { figuresCsv } from '#announce/figures-csv.ts';
import { figuresJson } from '#announce/figures-json.ts';
import { figuresOfLines } from '#announce/figures-lines.ts';
import { figuresTable } from '#announce/figures-table.ts';
import type { Figure } from '#model/figure.ts';
import { checkSource, type SourceFile } from '../publish.ts';
import { exitCode, prettyReport } from './check.ts';
import { readSources } from './sources.ts';

export const FIGURE_FORMATS = ['table', 'json', 'csv'] as const;
export type FigureFormat = (typeof FIGURE_FORMATS)[number];

export interface FiguresOptions {
  readonly format: FigureFormat;
  /** also the numerals that are no figures */
  readonly all: boolean;
  /** one text per line in, one JSON line out */
  readonly lines: boolean;
}

/** `-` is standard input. @throws UsageError for a file that is not there */
async function readOne(name: string): Promise<SourceFile> {
  if (name === '-') return { file: '-', bytes: new TextEncoder().encode(await readAll(process.stdin)), id: 'report' };
  const [source] = await readSources([name]);
  if (!source) throw new Error('one name gives one source');
  return source;
}

function printed(figures: readonly Figure[], format: FigureFormat, console: Console): string {
  if (format === 'json') return figuresJson(figures);
  return format === 'csv' ? figuresCsv(figures) : figuresTable(figures, console.language);
}

export async function figures(name: string, options: FiguresOptions, console: Console): Promise<number> {
  const source = await readOne(name);
  if (options.lines) {
    console.data(figuresOfLines(new TextDecoder().decode(source.bytes), { all: options.all }));
    return 0;
  }
  const checked = await checkSource(source, await openWorkshop(process.cwd(), process.env));
  if (!checked.report) {
    console.prose(prettyReport(checked, new TextDecoder().decode(source.bytes), console, console.errorPaint));
    return Math.max(1, exitCode([checked]));
  }
  console.data(printed(checked.figures, options.format, console));
  return 0;
}
