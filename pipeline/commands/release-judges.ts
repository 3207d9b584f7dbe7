/** Other readers and validators judge the editions of a release: two readers must agree, a claim is only what a validator confirmed. */
import type { Console } from '#adapters/console.ts';
import { nu } from '#adapters/judges/nu.ts';
import { openXmlSdk } from '#adapters/judges/open-xml-sdk.ts';
import { pdfjs } from '#adapters/judges/pdfjs.ts';
import { pdftotext } from '#adapters/judges/pdftotext.ts';
import { verapdf } from '#adapters/judges/verapdf.ts';
import { FORMAT_NAMES } from '#messages/cli.ts';
import * as messages from '#messages/release.ts';
import type { Bilingual } from '#model/finding.ts';
import type { Witness } from '#model/proof.ts';
import type { OtherReader, Validator } from '#ports/judges.ts';
import type { Conformance } from '#release/edition/release-manifest.ts';
import type { Judge } from '#release/register/entry.ts';
import type { Checked, Edition } from '../publish.ts';
import { UsageError } from './usage-error.ts';

const READERS: readonly OtherReader[] = [pdfjs, pdftotext];
const VALIDATORS: readonly Validator[] = [verapdf, openXmlSdk, nu];

export interface JudgesHere {
  readonly judges: readonly Judge[];
  readonly missingReaders: readonly string[];
}

export async function findJudges(): Promise<JudgesHere> {
  const all = [...READERS, ...VALIDATORS];
  const versions = await Promise.all(all.map((judge) => judge.version()));
  return {
    judges: all.flatMap(({ name }, index) => (versions[index] ? [{ name, version: versions[index] }] : [])),
    missingReaders: READERS.filter((_, index) => versions[index] === null).map(({ name }) => name),
  };
}

/** Thrown when a judge says no, or when the editions do not agree: what was found has been told already. */
export class NotProven extends Error {}

/** @throws UsageError for a judge that breaks down: that is no fault of the edition */
async function asked<T>(name: string, answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    throw new UsageError(messages.judgeFailed(name, error instanceof Error ? error.message : String(error)));
  }
}

/** By the judges that the reservation names. @throws NotProven, UsageError */
export async function hearWitnesses(
  { composed, look }: Checked,
  pdf: Uint8Array,
  judges: readonly Judge[],
  console: Console,
): Promise<readonly Witness[]> {
  if (!composed || !look) throw new Error('nothing to release');
  const { hearWitness, notRun } = await import('#verify/witnesses/hear-witness.ts');
  const witnesses: Witness[] = [];
  for (const reader of READERS) {
    const { name } = reader;
    const version = judges.find((judge) => judge.name === name)?.version ?? null;
    if (version === null) witnesses.push(notRun(name));
    else {
      const said = await asked(name, reader.read(pdf));
      witnesses.push(hearWitness(composed, look.texts, pdf, { name, version, ...said }));
    }
  }
  for (const witness of witnesses) {
    console.say(messages.witnessLine(witness));
    for (const difference of witness.differences) console.say(messages.witnessDiffers(witness.reader.name, difference));
  }
  if (witnesses.some(({ state }) => state === 'differs')) {
    console.say(messages.witnessesDisagree);
    throw new NotProven();
  }
  return witnesses;
}

/** What validators confirmed, by the name of the file. @throws NotProven when one refutes what a file claims, UsageError */
export async function confirmClaims(
  editions: readonly Edition[],
  judges: readonly Judge[],
  console: Console,
): Promise<ReadonlyMap<string, readonly Conformance[]>> {
  const claims = new Map<string, readonly Conformance[]>();
  const refuted: Bilingual[] = [];
  const absent: string[] = [];
  for (const validator of VALIDATORS) {
    const version = judges.find(({ name }) => name === validator.name)?.version ?? null;
    const edition = editions.find(({ format }) => format === validator.format);
    const tool = validator.name;
    if (version === null) absent.push(tool);
    if (version === null || !edition) continue;
    const name = FORMAT_NAMES[edition.format][console.language];
    const verdicts = await asked(tool, validator.judge(edition.bytes));
    for (const { standard, passed, problem } of verdicts) {
      if (passed) console.say(messages.claimConfirmed(name, standard, tool));
      else refuted.push(messages.claimRefuted(name, standard, tool, problem));
    }
    const confirmed = verdicts.map(({ standard, profile }) => {
      return { standard, validator: { tool, version, profile, result: 'passed' } };
    });
    claims.set(edition.sibling.file, confirmed);
  }
  if (absent.length > 0) console.say(messages.noValidator(absent));
  for (const message of refuted) console.say(message);
  if (refuted.length > 0) throw new NotProven();
  return claims;
}
