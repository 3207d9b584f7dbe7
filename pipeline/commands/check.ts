/** `dingben check`: findings on stdout; with --fix the report is mended, with --dry-run the change is only shown. */
import type { Console } from '#adapters/console.ts';
import { type OpenWorkshop, openWorkshop } from '#adapters/workshop.ts';
import { findingsJson } from '#announce/findings-json.ts';
import { count, findingsText } from '#announce/terminal.ts';
import { summaryLine } from '#messages/cli.ts';
import { type Checked, checkSource, type SourceFile } from '../publish.ts';
import { type FixRequest, mend } from './fix.ts';
import { readSources } from './sources.ts';

export const CHECK_FORMATS = ['pretty', 'json', 'sarif', 'github'] as const;
export type CheckFormat = (typeof CHECK_FORMATS)[number];

export interface CheckRequest {
  readonly format: CheckFormat;
  /** more warnings than this are an error; null: any number will do */
  readonly maxWarnings: number | null;
  readonly fix: FixRequest | null;
}

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
  const { file, findings, figures, changes } = checked;
  const summary = summaryLine({
    figures: figures.length,
    since: changes && { unchanged: changes.unchanged, changed: changes.changes.length },
    errors: count(findings, 'error'),
    warnings: count(findings, 'warning'),
    notes: count(findings, 'info'),
    waived: checked.waived.length,
  });
  return `${paint.bold(file)}\n${findingsText(findings, source, console.language, paint)}  ${summary[console.language]}\n`;
}

async function checkOne(source: SourceFile, request: CheckRequest, workshop: OpenWorkshop, console: Console) {
  if (!request.fix) return checkSource(source, workshop);
  return mend(source, request.fix, workshop, console);
}

export async function check(files: readonly string[], request: CheckRequest, console: Console): Promise<number> {
  const workshop = await openWorkshop(process.cwd(), process.env);
  const sources = await readSources(files);
  const all: Checked[] = [];
  for (const [index, source] of sources.entries()) {
    if (sources.length > 1) console.progress.step(index, sources.length, source.file);
    const checked = await checkOne(source, request, workshop, console);
    all.push(checked);
    if (request.format !== 'pretty') continue;
    console.progress.end();
    const text = checked.report?.source ?? new TextDecoder().decode(source.bytes);
    console.data(prettyReport(checked, text, console, console.paint));
  }
  console.progress.end();
  await printData(all, request.format, console, workshop);
  const warnings = all.reduce((sum, { findings }) => sum + count(findings, 'warning'), 0);
  const tooMany = request.maxWarnings !== null && warnings > request.maxWarnings;
  return Math.max(exitCode(all), tooMany ? 1 : 0);
}

async function printData(
  all: readonly Checked[],
  format: CheckFormat,
  console: Console,
  workshop: OpenWorkshop,
): Promise<void> {
  const { language } = console;
  if (format === 'json') console.data(findingsJson(all, language));
  if (format === 'github') {
    const { githubCommands } = await import('#announce/github.ts');
    const findings = all.flatMap((checked) => checked.findings);
    console.data(githubCommands(findings, language));
  }
  if (format === 'sarif') {
    const [{ sarif }, { RULES }] = await Promise.all([
      import('#announce/sarif.ts'),
      import('#check/rules/registry.ts'),
    ]);
    console.data(sarif({ reports: all, rules: RULES, version: workshop.version, language }));
  }
}
