/** `dingben check`: findings on stdout, nothing written. */
import type { Console } from '#adapters/console.ts';
import { openWorkshop } from '#adapters/workshop.ts';
import { findingsJson } from '#announce/findings-json.ts';
import { count, findingsText } from '#announce/terminal.ts';
import { summaryLine } from '#messages/cli.ts';
import { type Checked, checkSource } from '../publish.ts';
import { readSources } from './sources.ts';

export type CheckFormat = 'pretty' | 'json';

/** 2 for input that cannot be used, 1 for an error, else 0 */
export function exitCode(checked: readonly Pick<Checked, 'fatal' | 'findings'>[]): 0 | 1 | 2 {
  if (checked.some(({ fatal }) => fatal)) return 2;
  return checked.some(({ findings }) => count(findings, 'error') > 0) ? 1 : 0;
}

export function prettyReport(
  checked: Checked,
  source: string,
  console: Pick<Console, 'language'>,
  paint: Console['paint'],
): string {
  const { file, findings, figures } = checked;
  const summary = summaryLine(
    figures.length,
    count(findings, 'error'),
    count(findings, 'warning'),
    count(findings, 'info'),
  );
  return `${paint.bold(file)}\n${findingsText(findings, source, console.language, paint)}  ${summary[console.language]}\n`;
}

export async function check(files: readonly string[], format: CheckFormat, console: Console): Promise<number> {
  const workshop = await openWorkshop(process.cwd(), process.env);
  const sources = await readSources(files);
  const all: Checked[] = [];
  for (const [index, source] of sources.entries()) {
    if (sources.length > 1) console.progress.step(index, sources.length, source.file);
    const checked = await checkSource(source, workshop);
    all.push(checked);
    if (format === 'pretty') {
      console.progress.end();
      const text = checked.report?.source ?? new TextDecoder().decode(source.bytes);
      console.data(prettyReport(checked, text, console, console.paint));
    }
  }
  console.progress.end();
  if (format === 'json') console.data(findingsJson(all, console.language));
  return exitCode(all);
}
