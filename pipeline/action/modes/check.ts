/** Modes check and build: annotations on the lines, the review of figures, and for build editions and redlines. */
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import * as core from '@actions/core';
import { openWorkshop } from '#adapters/workshop.ts';
import { annotationsOf } from '#announce/annotations.ts';
import type { Language } from '#announce/findings-json.ts';
import { type SummaryEdition, summaryMarkdown } from '#announce/summary.ts';
import { count } from '#announce/terminal.ts';
import * as messages from '#messages/action.ts';
import { sameIdTwice } from '#messages/cli.ts';
import { FORMATS } from '#model/edition.ts';
import { main } from '../../cli.ts';
import { exitCode } from '../../commands/check.ts';
import { readSources } from '../../commands/sources.ts';
import { UsageError } from '../../commands/usage-error.ts';
import { type Checked, checkSource } from '../../publish.ts';
import { redlinesIn } from '../artifacts.ts';
import { findBase } from '../base.ts';
import { type ActionDesk, writeSummary } from '../desk.ts';
import { ownFonts } from '../fonts/own-fonts.ts';
import type { Inputs } from '../inputs.ts';
import { giveOutput } from '../outputs.ts';
import { changedFigures, type Reviewed, reviewReport, summaryChanges } from '../review.ts';
import { keepDrafts, keepReview, tellPull } from './keep-review.ts';

export async function checkAll({ files, stage }: Inputs): Promise<readonly Checked[]> {
  const workshop = await openWorkshop(process.cwd(), process.env);
  const checked: Checked[] = [];
  const seen = new Map<string, string>();
  for (const source of await readSources(files)) {
    const one = await checkSource(source, workshop);
    const found = one.report?.front.stage;
    if (stage && found && found !== stage) throw new UsageError(messages.wrongStage(source.file, found, stage));
    const id = one.report?.front.id;
    const twin = id === undefined ? undefined : seen.get(id);
    if (id !== undefined && twin !== undefined) throw new UsageError(sameIdTwice(id, twin, source.file));
    if (id !== undefined) seen.set(id, source.file);
    checked.push(one);
  }
  return checked;
}

const PRINT = { error: core.error, warning: core.warning, notice: core.notice } as const;

export function annotate(checked: readonly Checked[], language: Language): void {
  const { shown, left } = annotationsOf(
    checked.flatMap(({ findings }) => findings),
    language,
  );
  for (const { level, message, ...properties } of shown) PRINT[level](message, properties);
  if (left > 0) core.info(messages.notAnnotated(left)[language]);
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

/** Old runs must not pass for this one. */
async function clear(checked: readonly Checked[], output: string): Promise<void> {
  for (const { report } of checked) {
    if (report) await rm(join(output, report.front.id), { recursive: true, force: true });
  }
  await rm(redlinesIn(output), { recursive: true, force: true });
}

/** @returns the exit code of the build; a redline that cannot be made is told, and is no failure of the report */
async function makeEditions(reviewed: readonly Reviewed[], base: string | null, desk: ActionDesk): Promise<number> {
  const { language, output } = desk.inputs;
  await ownFonts(desk);
  const speak = ['--lang', language];
  await clear(
    reviewed.map(({ checked }) => checked),
    output,
  );
  // one by one: many reports are for the matrix of the workflow, not for one step
  let code = 0;
  for (const { checked } of reviewed) {
    code = Math.max(code, await main([...speak, 'build', '-o', output, checked.file]));
  }
  for (const { checked, edited } of reviewed) {
    const id = checked.report?.front.id;
    if (!edited || !id || base === null) continue;
    const target = join(redlinesIn(output), `${id}-redline.docx`);
    await main([...speak, 'redline', `${base}:${checked.file}`, checked.file, '-o', target]);
  }
  return code;
}

export async function checkOrBuild(desk: ActionDesk): Promise<number> {
  const { inputs, environment } = desk;
  const { mode, language, output } = inputs;
  const checked = await checkAll(inputs);
  annotate(checked, language);
  const base = await findBase(desk);
  const reviewed = await Promise.all(
    checked.map((one) => (base === null ? { checked: one, view: null, edited: false } : reviewReport(one, base))),
  );
  const code = mode === 'build' ? await makeEditions(reviewed, base, desk) : exitCode(checked);
  const editions = mode === 'build' ? await editionsOf(checked, output) : [];
  const reports = checked.map(({ file, figures, findings }) => ({ file, figures: figures.length, findings }));
  const changes = base === null ? [] : summaryChanges(reviewed, language);
  await writeSummary(summaryMarkdown(reports, editions, language, changes), environment);
  const errors = checked.reduce((sum, { findings }) => sum + count(findings, 'error'), 0);
  giveOutput('errors', errors);
  giveOutput('figures-changed', changedFigures(reviewed));
  giveOutput('editions', editions.length);
  await keepDrafts(checked, desk);
  await keepReview(reviewed, desk);
  await tellPull(reviewed, desk);
  if (code !== 0) core.setFailed(messages.reportsFailed(errors)[language]);
  return code;
}
