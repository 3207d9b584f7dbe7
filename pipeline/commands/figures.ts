/** `dingben figures`: the ledger of one report, what changed in it, its lock, and the sheet that goes to the offices. */
import { basename, dirname } from 'node:path';
import { text as readAll } from 'node:stream/consumers';
import type { Console } from '#adapters/console.ts';
import { disk } from '#adapters/disk.ts';
import { openWorkshop } from '#adapters/workshop.ts';
import { figuresCsv } from '#announce/figures-csv.ts';
import { figuresJson } from '#announce/figures-json.ts';
import { figuresOfLines } from '#announce/figures-lines.ts';
import { figuresTable } from '#announce/figures-table.ts';
import { nameSources } from '#check/lock/name-sources.ts';
import { listNonFigures } from '#check/non-figures.ts';
import { cannotWrite } from '#messages/cli.ts';
import { formatNotHere, NOT_FROM_STDIN } from '#messages/lock.ts';
import type { Figure } from '#model/figure.ts';
import { checkSource, type SourceFile } from '../publish.ts';
import { exitCode, prettyReport } from './check.ts';
import type { FigureDesk, FigureFormat, FiguresOptions } from './figures-desk.ts';
import { acceptFigures, diffFigures } from './figures-lock.ts';
import { readSources } from './sources.ts';
import { UsageError } from './usage-error.ts';

/** `-` is standard input. @throws UsageError for a file that is not there */
async function readOne(name: string): Promise<SourceFile> {
  if (name === '-') return { file: '-', bytes: new TextEncoder().encode(await readAll(process.stdin)), id: 'report' };
  const [source] = await readSources([name]);
  if (!source) throw new Error('one name gives one source');
  return source;
}

/** @throws UsageError */
function refuseWhatCannotBe(name: string, { format, diff, accept, merge }: FiguresOptions): void {
  if (name === '-' && (diff || accept || merge !== null)) throw new UsageError(NOT_FROM_STDIN);
  const allowed = diff ? (['table', 'json', 'markdown'] as const) : (['table', 'json', 'csv', 'xlsx'] as const);
  if (!(allowed as readonly FigureFormat[]).includes(format))
    throw new UsageError(formatNotHere(format, allowed.join(', ')));
}

export async function figures(name: string, options: FiguresOptions, console: Console): Promise<number> {
  refuseWhatCannotBe(name, options);
  const source = await readOne(name);
  if (options.lines) {
    console.data(figuresOfLines(new TextDecoder().decode(source.bytes), { all: options.all }));
    return 0;
  }
  const workshop = await openWorkshop(process.cwd(), process.env);
  const checked = await checkSource(source, workshop);
  const { report } = checked;
  if (!report) {
    console.prose(prettyReport(checked, new TextDecoder().decode(source.bytes), console, console.errorPaint));
    return Math.max(1, exitCode([checked]));
  }
  const entries = await workshop.figureSources(report);
  const sourced = nameSources(checked.figures, entries, report.title.place);
  const desk = { source, checked: { ...checked, figures: sourced.figures }, report, workshop, console };
  await perform(desk, options);
  return 0;
}

async function perform(desk: FigureDesk, options: FiguresOptions): Promise<void> {
  const { diff, accept, merge, output, format } = options;
  if (merge !== null || format === 'xlsx') {
    const { mergeSheet, sheetOf } = await import('./figures-sheet.ts');
    if (merge !== null) return mergeSheet(desk, merge);
    return write(output ?? '', await sheetOf(desk, output));
  }
  if (diff || !accept) {
    const text = diff ? await diffFigures(desk, diff.revision, format) : ledgerOf(desk, options);
    if (output === null) desk.console.data(text);
    else await write(output, new TextEncoder().encode(text));
  }
  if (accept) await acceptFigures(desk);
}

/** @throws UsageError */
async function write(path: string, bytes: Uint8Array): Promise<void> {
  try {
    await disk.writeFiles(dirname(path), new Map([[basename(path), bytes]]));
  } catch (error) {
    throw new UsageError(cannotWrite(path, (error as Error).message));
  }
}

function ledgerOf({ checked, report, console }: FigureDesk, { format, all }: FiguresOptions): string {
  const listed = all ? inReadingOrder([...checked.figures, ...listNonFigures(report)]) : checked.figures;
  if (format === 'json') return figuresJson(listed);
  return format === 'csv' ? figuresCsv(listed) : figuresTable(listed, console.language);
}

function inReadingOrder(figures: readonly Figure[]): readonly Figure[] {
  return figures.toSorted((a, b) => a.place.start.offset - b.place.start.offset);
}
