/** `dingben build`: three editions that agree with their source, or a clear reason why not. */
import { join } from 'node:path';
import type { Console } from '#adapters/console.ts';
import { disk } from '#adapters/disk.ts';
import { type OpenWorkshop, openWorkshop } from '#adapters/workshop.ts';
import { count, sizeText } from '#announce/terminal.ts';
import * as messages from '#messages/cli.ts';
import { FORMATS, type Format } from '#model/edition.ts';
import type { Bilingual } from '#model/finding.ts';
import { type Checked, checkSource, type Published, renderEditions, type SourceFile } from '../publish.ts';
import { exitCode, prettyReport } from './check.ts';
import { editingFile } from './editing-file.ts';
import { editionFiles } from './edition-files.ts';
import { readSources } from './sources.ts';
import { UsageError } from './usage-error.ts';

export interface BuildOptions {
  readonly output: string;
  readonly only: readonly Format[];
  /** also the Word file that editors write in */
  readonly forEditing?: boolean;
}

/** @throws UsageError for a format that there is not */
export function parseFormats(written: string | undefined): readonly Format[] {
  if (written === undefined) return FORMATS;
  const names = written.split(/[,，\s]+/u).filter(Boolean);
  const unknown = names.find((name) => !FORMATS.includes(name as Format));
  if (unknown !== undefined || names.length === 0)
    throw new UsageError(messages.unknownFormat(unknown ?? written, FORMATS.join(', ')));
  return FORMATS.filter((format) => names.includes(format));
}

export async function build(files: readonly string[], options: BuildOptions, console: Console): Promise<number> {
  const workshop = await openWorkshop(process.cwd(), process.env);
  const sources = await readSources(files);
  const seen = new Map<string, string>();
  let worst = 0;
  for (const [index, source] of sources.entries()) {
    const watched = watching(workshop, console, index, sources.length, source.file);
    worst = Math.max(
      worst,
      await survive(console, () => buildOne(source, options, { workshop: watched, console, seen })),
    );
  }
  console.progress.end();
  return worst;
}

/** One report that cannot be built does not take the others with it. */
async function survive(console: Console, work: () => Promise<number>): Promise<number> {
  try {
    return await work();
  } catch (error) {
    console.say((error as { bilingual?: Bilingual }).bilingual ?? messages.internalError((error as Error).message));
    if (process.env['DINGBEN_DEBUG']) console.prose(`${(error as Error).stack}\n`);
    return 2;
  }
}

function watching(workshop: OpenWorkshop, console: Console, index: number, total: number, file: string): OpenWorkshop {
  return {
    ...workshop,
    onStep: (step) => {
      const parts = FORMATS.length;
      const done = index * parts + FORMATS.indexOf(step);
      console.progress.step(done, total * parts, `${messages.STEP_NAMES[step][console.language]} ${file}`);
    },
  };
}

interface Bench {
  readonly workshop: OpenWorkshop;
  readonly console: Console;
  /** file by id: two reports of one id would overwrite each other */
  readonly seen: Map<string, string>;
}

async function buildOne(source: SourceFile, options: BuildOptions, bench: Bench): Promise<number> {
  const { workshop, console, seen } = bench;
  const checked = await checkSource(source, workshop);
  const text = checked.report?.source ?? new TextDecoder().decode(source.bytes);
  console.prose(prettyReport(checked, text, console, console.errorPaint));
  const { report, composed } = checked;
  if (!report || !composed) return Math.max(1, exitCode([checked]));
  const twin = seen.get(report.front.id);
  if (twin !== undefined) throw new UsageError(messages.sameIdTwice(report.front.id, twin, source.file));
  seen.set(report.front.id, source.file);
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
  { workshop, console }: Bench,
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
