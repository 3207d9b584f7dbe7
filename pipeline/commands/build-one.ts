/** One report of a build: checked, rendered, proven and put in its folder, or told why not. */
import { join } from 'node:path';
import type { Console } from '#adapters/console.ts';
import { disk } from '#adapters/disk.ts';
import { count, grouped, sizeText } from '#announce/terminal.ts';
import * as messages from '#messages/cli.ts';
import { type Checked, checkSource, type Published, renderEditions, type SourceFile } from '../publish.ts';
import { type Bench, type BuildOptions, NOT_HERE } from './build-desk.ts';
import { exitCode, prettyReport } from './check.ts';
import { editingFile } from './editing-file.ts';
import { editionFiles } from './edition-files.ts';
import { UsageError } from './usage-error.ts';

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
  const agree = messages.editionsAgree(editions.length, grouped(proof?.characters ?? 0), proof?.figures ?? 0);
  return [
    `  ${messages.renderedLine[language]}  ${sizes.join('   ')}`,
    `  ${messages.provenLine[language]}  ${agree[language]}  ${errorPaint.green('✓')}`,
    `  ${messages.writtenTo(folder)[language]}`,
    '',
  ].join('\n');
}
