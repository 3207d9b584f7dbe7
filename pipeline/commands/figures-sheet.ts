/** `figures --format xlsx` and `figures --merge`: the 数据核校表 goes out to the offices and comes back with answers. */
import { dirname, join } from 'node:path';
import { disk } from '#adapters/disk.ts';
import { SOURCES_FILE } from '#adapters/figure-files.ts';
import { sheetRows } from '#announce/figures-sheet.ts';
import { figuresXlsx, readFiguresXlsx, type SheetReading } from '#announce/figures-xlsx.ts';
import { type AnsweredRow, mergeAnswers } from '#check/lock/merge-answers.ts';
import { whereNames } from '#check/lock/where-names.ts';
import { passagesOf } from '#check/passages.ts';
import { cannotWrite, fileMissing } from '#messages/cli.ts';
import * as messages from '#messages/figure-sources.ts';
import { writeFigureSources } from '#settings/figure-sources.ts';
import type { FigureDesk } from './figures-desk.ts';
import { UsageError } from './usage-error.ts';

/** @throws UsageError where no file is named: a terminal shows no workbook */
export async function sheetOf({ report, checked }: FigureDesk, output: string | null): Promise<Uint8Array> {
  if (output === null) throw new UsageError(messages.XLSX_NEEDS_OUTPUT);
  const texts = new Map(passagesOf(report).map(({ anchor, text }) => [anchor, text.value]));
  return figuresXlsx(sheetRows({ figures: checked.figures, where: whereNames(report), texts }));
}

async function readSheetFile(file: string): Promise<SheetReading> {
  const bytes = await disk.read(file);
  if (!bytes) throw new UsageError(fileMissing(file));
  let reading: SheetReading;
  try {
    reading = await readFiguresXlsx(bytes);
  } catch (error) {
    throw new UsageError(messages.notASheet(file, (error as Error).message.split('\n')[0] ?? ''));
  }
  if (reading.missing.length > 0) throw new UsageError(messages.columnsMissing(file, reading.missing.join('、')));
  return reading;
}

const FIELDS = ['provider', 'definition', 'verifiedBy', 'status'] as const;

/** @throws UsageError */
export async function mergeSheet({ report, checked, workshop, console }: FigureDesk, file: string): Promise<void> {
  const { rows } = await readSheetFile(file);
  const answered = rows.map((row): AnsweredRow => {
    const source = Object.fromEntries(FIELDS.flatMap((field) => (row[field] ? [[field, row[field]]] : [])));
    return { id: row.id, text: row.text, row: row.row, source };
  });
  const { answers, left } = mergeAnswers(checked.figures, await workshop.figureSources(report), answered);
  for (const message of left) console.say(message);
  const folder = dirname(report.file);
  const path = join(folder, SOURCES_FILE);
  if (answers.length > 0) {
    const old = await disk.read(path);
    const text = writeFigureSources(old ? new TextDecoder().decode(old) : '', answers);
    try {
      await disk.writeFiles(folder, new Map([[SOURCES_FILE, new TextEncoder().encode(text)]]));
    } catch (error) {
      throw new UsageError(cannotWrite(path, (error as Error).message));
    }
  }
  console.say(messages.merged(answers.length, path));
}
