/** `dingben release`: one official edition with a number of its own, or every reason why not. */
import { dirname, join, relative, resolve, sep } from 'node:path';
import { today } from '#adapters/clock.ts';
import type { Console } from '#adapters/console.ts';
import { digests } from '#adapters/digests.ts';
import { vault } from '#adapters/vault.ts';
import { type OpenWorkshop, openWorkshop } from '#adapters/workshop.ts';
import { cannotWrite } from '#messages/cli.ts';
import * as messages from '#messages/release.ts';
import type { Stage } from '#model/report.ts';
import { type ApplyPorts, applyRelease } from '#release/apply.ts';
import { FolderDiffers, RemadeDiffers } from '#release/apply-errors.ts';
import { REGISTER_FILE } from '#release/edition-name.ts';
import { planRelease, type ReleasePlan } from '#release/plan.ts';
import type { Judge, Register } from '#release/register/entry.ts';
import { type Checked, checkSource, type SourceFile } from '../publish.ts';
import { exitCode, prettyReport } from './check.ts';
import { planJson } from './plan-json.ts';
import { findJudges, NotProven } from './release-judges.ts';
import { make } from './release-making.ts';
import { type BagKind, picturePath } from './release-parts.ts';
import { archiveOf, projectState, readRegister, substitutesOf } from './release-state.ts';
import { addToStore } from './release-store.ts';
import { readSources } from './sources.ts';
import { UsageError } from './usage-error.ts';

export interface ReleaseOptions {
  readonly stage: Stage | null;
  readonly output: string;
  readonly dryRun: boolean;
  readonly acceptSubstitutes: boolean;
  readonly bag: BagKind;
  /** an OCFL storage root; null: none is kept */
  readonly store: string | null;
  /** a secret key file of minisign; null: nothing is signed */
  readonly sign: string | null;
  /** readers of the PDF that someone agreed to do without where they are not here */
  readonly without: readonly string[];
}

interface Desk {
  readonly source: SourceFile;
  readonly checked: Checked;
  readonly workshop: OpenWorkshop;
  readonly options: ReleaseOptions;
  readonly console: Console;
  readonly register: Register;
  readonly registerFile: string;
  readonly judges: readonly Judge[];
}

/** Findings name their file: however it was typed, an edition must say the same. */
const projectPath = (typed: string): string => relative(process.cwd(), resolve(typed)).split(sep).join('/');

export async function release(typed: string, options: ReleaseOptions, console: Console): Promise<number> {
  const workshop = await openWorkshop(process.cwd(), process.env);
  const file = projectPath(typed);
  const [source] = await readSources([file]);
  if (!source) return 2;
  const checked = await checkSource(source, workshop);
  const { report, composed, look } = checked;
  console.prose(prettyReport(checked, report?.source ?? '', console, console.errorPaint));
  if (!report || !composed || !look) {
    console.say(messages.unusable);
    return Math.max(1, exitCode([checked]));
  }
  const registerFile = join(dirname(file), REGISTER_FILE);
  const register = await readRegister(registerFile, report.front.id);
  const outputs = [options.output, ...(options.store === null ? [] : [options.store])];
  const { state, inputs } = await projectState(file, outputs, workshop.engine);
  const here = await findJudges();
  const plan = planRelease({
    file,
    front: report.front,
    title: report.title,
    stage: options.stage,
    state,
    register,
    inputs,
    source: digests.sha256(source.bytes),
    findings: checked.findings,
    waived: checked.waived,
    judges: here.judges,
    missingReaders: here.missingReaders,
    without: options.without,
    substitutes: substitutesOf(look, await workshop.fonts()),
    acceptSubstitutes: options.acceptSubstitutes,
    epochSeconds: (await workshop.stamp(report)).epochSeconds,
  });
  const pictures = [...new Set(Object.keys(composed.assets).map(picturePath))].sort();
  if (options.dryRun) console.data(planJson(plan, { ...options, ...console, registerFile, pictures }));
  if (plan.refusals.length > 0) return refuse(plan, console);
  const desk = { source, checked, workshop, options, console, register, registerFile, judges: here.judges };
  return options.dryRun ? 0 : carryOut(plan, desk);
}

function refuse({ refusals }: ReleasePlan, console: Console): number {
  console.say(messages.refused);
  for (const { message, place } of refusals) {
    console.prose(`  ${place.file}:${place.start.line}  ${message[console.language]}\n`);
  }
  return 1;
}

async function carryOut(plan: ReleasePlan, desk: Desk): Promise<number> {
  const { options, console, register, registerFile, source, checked, workshop } = desk;
  if (plan.step === 'resume') console.say(messages.resuming(plan.edition));
  const archive = await archiveOf(source.file);
  const ports: ApplyPorts = {
    vault,
    digests,
    today: today(process.env),
    make: (upToHere) =>
      make({ plan, register: upToHere, source, checked, workshop, judgesHere: desk.judges }, options, console),
    store: async (made) => {
      if (options.store !== null) await addToStore(options.store, plan, made, workshop.engine);
    },
  };
  const where = { register, registerFile, output: options.output, published: archive.facts.published };
  try {
    await applyRelease(plan, where, ports);
  } catch (error) {
    if (error instanceof NotProven) return 1;
    throw explained(error, plan, options.output);
  }
  const folder = join(options.output, plan.folder);
  if (plan.step === 'done') console.say(messages.alreadyReleased(plan.edition, folder));
  else {
    console.say(messages.releasedTo(plan.edition, folder));
    console.say(messages.commitNext(registerFile, plan.tag, plan.reservation?.commit ?? ''));
  }
  return 0;
}

/** What a disk, a folder or an earlier run has against it, in one line. */
function explained(error: unknown, { edition }: ReleasePlan, output: string): unknown {
  if (error instanceof FolderDiffers) return new UsageError(messages.folderDiffers(error.folder, error.path));
  if (error instanceof RemadeDiffers) return new UsageError(messages.remadeDiffers(edition));
  const { code, message, path } = error as NodeJS.ErrnoException;
  return code ? new UsageError(cannotWrite(path ?? output, message)) : error;
}
