/** One report of a build: checked, rendered, proven and put in its folder, or told why not. */
import { join } from 'node:path';
import type { Console } from '#adapters/console.ts';
import { disk } from '#adapters/disk.ts';
import type { OpenWorkshop } from '#adapters/workshop.ts';
import { count, sizeText } from '#announce/terminal.ts';
import * as messages from '#messages/cli.ts';
import type { Format } from '#model/edition.ts';
import type { Bilingual } from '#model/finding.ts';
import { type Checked, checkSource, type Published, renderEditions, type SourceFile } from '../publish.ts';
import { exitCode, prettyReport } from './check.ts';
import { editingFile } from './editing-file.ts';
import { editionFiles } from './edition-files.ts';
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

export async function buildOne(source: SourceFile, options: BuildOptions, bench: Bench): Promise<number> {
  const { workshop, console } = bench;
  const checked = await checkSource(source, workshop);
  const text = checked.report?.source ?? new TextDecoder().decode(source.bytes);
  console.prose(prettyReport(checked, text, console, console.errorPaint));
  const { report, composed } = checked;
  if (!report || !composed) return Math.max(1, exitCode([checked]));
  if (!bench.claim(report.front.id, source.file)) return NOT_HERE;
  const found = exitCode([checked]);
  if (found > 0 && report.front.stage !== 'consultation') {
    console.say(messages.notWritten(composed.facts.mark ?? report.front.stage));
    return found;
  }
  const published = await renderEditions(checked, options.only, workshop);
  console.progress.end();
  return Math.max(found, await deliver(source, checked, published, options, bench));
}

async function deliver(
  source: SourceFile,
  checked: Checked,
  published: Published,
  options: BuildOptions,
  { workshop, console, written }: Bench,
): Promise<number> {
  const { report, composed } = checked;
  if (!report || !composed) throw new Error('nothing to deliver');
  const { findings, editions } = published;
  if (findings.length > 0) {
    console.prose(prettyReport({ ...checked, findings }, report.source, console, console.errorPaint));
  }
  const failed = editions.find(({ proof }) => !proof.equal);
  if (failed) {
    console.say(messages.proofFailed(messages.FORMAT_NAMES[failed.format][console.language]));
    return 1;
  }
  if (count(findings, 'error') > 0) return 1;
  const folder = join(options.output, report.front.id);
  const beside = options.forEditing ? [await editingFile(checked, published, workshop)] : [];
  const files = await editionFiles(source, checked, published, workshop, console.language, beside);
  try {
    await disk.replaceFolder(folder, files);
  } catch (error) {
    throw new UsageError(messages.cannotWrite(folder, (error as Error).message));
  }
  written?.(report.front.id);
  console.prose(resultText(published, folder, console));
  return 0;
}

function resultText({ editions }: Published, folder: string, console: Console): string {
  const { language, errorPaint } = console;
  const sizes = editions.map(({ format, bytes, pageCount }) =>
    [
      messages.FORMAT_NAMES[format][language],
      pageCount ? messages.pages(pageCount)[language] : '',
      sizeText(bytes.length),
    ]
      .filter(Boolean)
      .join(' '),
  );
  const proof = editions[0]?.proof;
  const agree = messages.editionsAgree(
    editions.length,
    (proof?.characters ?? 0).toLocaleString('en'),
    proof?.figures ?? 0,
  );
  return [
    `  ${messages.renderedLine[language]}  ${sizes.join('   ')}`,
    `  ${messages.provenLine[language]}  ${agree[language]}  ${errorPaint.green('✓')}`,
    `  ${messages.writtenTo(folder)[language]}`,
    '',
  ].join('\n');
}
