/** Actions inputs → the same check and build as at a desk; findings become annotations and a job summary. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as core from '@actions/core';
import { openConsole } from '#adapters/console.ts';
import { openWorkshop } from '#adapters/workshop.ts';
import { annotationsOf } from '#announce/annotations.ts';
import type { Language } from '#announce/findings-json.ts';
import { type SummaryEdition, summaryMarkdown } from '#announce/summary.ts';
import { count } from '#announce/terminal.ts';
import { notAnnotated, reportsFailed, unknownMode, unknownStage, wrongStage } from '#messages/action.ts';
import { FORMATS } from '#model/edition.ts';
import type { Bilingual } from '#model/finding.ts';
import { STAGES, type Stage } from '#model/report.ts';
import { build } from './commands/build.ts';
import { exitCode } from './commands/check.ts';
import { readSources } from './commands/sources.ts';
import { UsageError } from './commands/usage-error.ts';
import { type Checked, checkSource } from './publish.ts';

interface Inputs {
  readonly mode: 'check' | 'build';
  /** one path per line; none: all of source/*&#47;report.md */
  readonly files: readonly string[];
  readonly output: string;
  /** only reports of this stage may go on; null: any */
  readonly stage: Stage | null;
  readonly language: Language;
}

/** @throws UsageError for a value that is not allowed */
function readInputs(): Inputs {
  const mode = core.getInput('mode') || 'check';
  if (mode !== 'check' && mode !== 'build') throw new UsageError(unknownMode(mode));
  const written = core.getInput('stage');
  const stage = STAGES.find((name) => name === written) ?? null;
  if (written && !stage) throw new UsageError(unknownStage(written, STAGES.join(', ')));
  return {
    mode,
    files: core.getMultilineInput('files'),
    output: core.getInput('output') || 'dist',
    stage,
    language: core.getInput('language') === 'en' ? 'en' : 'zh',
  };
}

async function checkAll({ files, stage }: Inputs): Promise<readonly Checked[]> {
  const workshop = await openWorkshop(process.cwd(), process.env);
  const checked: Checked[] = [];
  for (const source of await readSources(files)) {
    const one = await checkSource(source, workshop);
    const found = one.report?.front.stage;
    if (stage && found && found !== stage) throw new UsageError(wrongStage(source.file, found, stage));
    checked.push(one);
  }
  return checked;
}

const PRINT = { error: core.error, warning: core.warning, notice: core.notice } as const;

function annotate(checked: readonly Checked[], language: Language): void {
  const { shown, left } = annotationsOf(
    checked.flatMap(({ findings }) => findings),
    language,
  );
  for (const { level, message, ...properties } of shown) PRINT[level](message, properties);
  if (left > 0) core.info(notAnnotated(left)[language]);
}

/** The editions that the build has written, from their manifests. */
async function editionsOf(checked: readonly Checked[], output: string): Promise<readonly SummaryEdition[]> {
  const all: SummaryEdition[] = [];
  for (const { report } of checked) {
    if (!report) continue;
    const { id } = report.front;
    const text = await readFile(join(output, id, 'manifest.json'), 'utf8').catch(() => null);
    if (text === null) continue;
    const { files } = JSON.parse(text) as { files: readonly { path: string; bytes: number; sha256: string }[] };
    const editions = files.filter(({ path }) => FORMATS.some((format) => path === `${id}.${format}`));
    all.push(...editions.map(({ path, bytes, sha256 }) => ({ file: path, bytes, sha256 })));
  }
  return all;
}

async function run(inputs: Inputs): Promise<void> {
  const { mode, files, output, language } = inputs;
  const checked = await checkAll(inputs);
  annotate(checked, language);
  const code =
    mode === 'build' ? await build(files, { output, only: FORMATS }, openConsole(language)) : exitCode(checked);
  const editions = mode === 'build' ? await editionsOf(checked, output) : [];
  const reports = checked.map(({ file, figures, findings }) => ({ file, figures: figures.length, findings }));
  // at a desk there is no summary to write to
  if (process.env['GITHUB_STEP_SUMMARY']) {
    await core.summary.addRaw(summaryMarkdown(reports, editions, language)).write();
  }
  const errors = checked.reduce((sum, { findings }) => sum + count(findings, 'error'), 0);
  core.setOutput('errors', errors);
  core.setOutput('editions', editions.length);
  if (code !== 0) core.setFailed(reportsFailed(errors)[language]);
}

try {
  await run(readInputs());
} catch (error) {
  const { bilingual } = error as { bilingual?: Bilingual };
  core.setFailed(bilingual ? bilingual.zh : (error as Error).message);
}
