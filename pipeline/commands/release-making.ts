/** Makes what a release writes: rendered, proven, judged by others, packed and signed; or taken from disk where it lies there as registered. */
import { join } from 'node:path';
import type { Console } from '#adapters/console.ts';
import { digests } from '#adapters/digests.ts';
import { vault } from '#adapters/vault.ts';
import type { OpenWorkshop } from '#adapters/workshop.ts';
import { count } from '#announce/terminal.ts';
import { FORMAT_NAMES, proofFailed } from '#messages/cli.ts';
import * as messages from '#messages/release.ts';
import { FORMATS } from '#model/edition.ts';
import type { Made } from '#release/apply.ts';
import { CHECKSUMS_FILE } from '#release/edition/checksums.ts';
import type { ReleasePlan } from '#release/plan.ts';
import type { Judge } from '#release/register/entry.ts';
import { type Published, renderEditions } from '../publish.ts';
import { prettyReport } from './check.ts';
import { confirmClaims, hearWitnesses, NotProven } from './release-judges.ts';
import { type BagKind, editionOf, type Judged, type Making, withBag } from './release-parts.ts';
import { signatureName, signed } from './signatures.ts';
import { UsageError } from './usage-error.ts';

type Files = ReadonlyMap<string, Uint8Array>;

export interface MakingOptions {
  readonly output: string;
  readonly bag: BagKind;
  readonly sign: string | null;
}

/** @throws NotProven when the editions do not agree, or a judge says no; UsageError */
export async function make(making: Making, options: MakingOptions, console: Console): Promise<Made> {
  const { plan } = making;
  const edition =
    (await lyingAsRegistered(plan, options.output)) ?? (await editionOf(making, await judged(making, console)));
  const made = await withBag(making, edition, options.bag);
  const sums = edition.get(CHECKSUMS_FILE);
  if (options.sign === null || !sums) return made;
  const signature = await signed(sums, options.sign, plan.sourceDateEpoch);
  return { ...made, beside: new Map([...made.beside, [signatureName(plan.folder), signature]]) };
}

/** A completed edition need not be made again, also where the programs that judged it have changed since. */
async function lyingAsRegistered({ completion, folder }: ReleasePlan, output: string): Promise<Files | null> {
  const files = completion && (await vault.readFolder(join(output, folder)));
  if (!files || !completion) return null;
  const names = Object.keys(completion.files);
  const same = names.every((name) => {
    const bytes = files.get(name);
    return bytes !== undefined && digests.sha256(bytes) === completion.files[name];
  });
  return same && names.length === files.size ? files : null;
}

/** @throws UsageError where the edition would name other judges than its reservation does */
function checkJudges({ plan, judgesHere }: Making): readonly Judge[] {
  const { judges = [] } = plan.reservation ?? {};
  const others = judges.filter((judge) => {
    const here = judgesHere.find(({ name }) => name === judge.name)?.version ?? null;
    return judge.version !== null && here !== judge.version;
  });
  if (others.length === 0) return judges;
  const names = others.map(({ name, version }) => `${name} ${version}`);
  throw new UsageError(messages.judgesChanged(plan.edition, names));
}

async function judged(making: Making, console: Console): Promise<Judged> {
  const { checked, workshop } = making;
  const judges = checkJudges(making);
  const watched: OpenWorkshop = { ...workshop, onStep: (step) => progress(step, console) };
  const published = await renderEditions(checked, FORMATS, watched);
  console.progress.end();
  const { findings, editions } = published;
  if (findings.length > 0) {
    console.prose(prettyReport({ ...checked, findings }, checked.report?.source ?? '', console, console.errorPaint));
  }
  refuseUnproven(published, console);
  const pdf = editions.find(({ format }) => format === 'pdf');
  const witnesses = pdf ? await hearWitnesses(checked, pdf.bytes, judges, console) : [];
  return { published, witnesses, claims: await confirmClaims(editions, judges, console) };
}

/** @throws NotProven */
function refuseUnproven({ editions, findings }: Published, console: Console): void {
  const failed = editions.find(({ proof }) => !proof.equal);
  if (failed) console.say(proofFailed(FORMAT_NAMES[failed.format][console.language]));
  if (failed || count(findings, 'error') > 0) throw new NotProven();
}

function progress(step: (typeof FORMATS)[number], console: Console): void {
  console.progress.step(FORMATS.indexOf(step), FORMATS.length, FORMAT_NAMES[step][console.language]);
}
