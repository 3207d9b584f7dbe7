/** Finds what the archive site may show: registered, completed editions of stage `published`, byte for byte as registered. */
import { join } from 'node:path';
import { activeInSvg } from '#adapters/active-svg.ts';
import { digests } from '#adapters/digests.ts';
import { disk } from '#adapters/disk.ts';
import { imageActive } from '#messages/compose.ts';
import * as messages from '#messages/site.ts';
import type { ComposedReport } from '#model/composed-report.ts';
import { FORMATS } from '#model/edition.ts';
import type { Look } from '#model/look.ts';
import { folderOf, REGISTER_FILE } from '#release/edition-name.ts';
import type { Completed, Register } from '#release/register/entry.ts';
import { completionOf, parseRegister, reservations } from '#release/register/register.ts';
import { composeSource, type Workshop } from '../publish.ts';
import { editionOfReport, type RegisteredEdition } from '../site/edition-of-report.ts';
import { SITE_FORMATS, type SiteEdition, type SiteFile } from '../site/site-edition.ts';
import { readRegister } from './release-state.ts';
import { UsageError } from './usage-error.ts';

export interface FoundEdition {
  readonly edition: SiteEdition;
  readonly composed: ComposedReport;
  /** of the look: compared as a line of the report */
  readonly keyFiguresTitle: string;
  /** the last one of an earlier stage; null, and not even read, unless the report says `publish_redline: true` */
  readonly earlier: { readonly composed: ComposedReport; readonly name: string } | null;
  /** every file that the site may copy, by its name */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** @throws UsageError for a register that is not sound */
async function allRegisters(): Promise<readonly Register[]> {
  const registers: Register[] = [];
  for (const folder of (await disk.list('source')) ?? []) {
    const file = join('source', folder, REGISTER_FILE);
    const bytes = await disk.read(file);
    if (!bytes) continue;
    const report = parseRegister(new TextDecoder().decode(bytes))?.report ?? folder;
    registers.push(await readRegister(file, report));
  }
  return registers;
}

/** What is withdrawn stays listed: the record stays. @throws UsageError where an edition is not what its register says */
export async function publishedEditions(folder: string, workshop: Workshop): Promise<readonly FoundEdition[]> {
  const found: FoundEdition[] = [];
  for (const register of await allRegisters()) {
    for (const { number, stage } of reservations(register.entries)) {
      const completed = completionOf(register.entries, number);
      if (stage !== 'published' || !completed) continue;
      found.push(await readEdition({ editions: folder, register, completed, workshop }));
    }
  }
  return found;
}

/** What report.md names beside itself. */
const PICTURE = /\.(?:png|jpe?g|svg)$/iu;

interface Reading {
  /** holds `<id>-e01` */
  readonly editions: string;
  readonly register: Register;
  readonly completed: Completed;
  readonly workshop: Workshop;
}

async function readEdition(reading: Reading): Promise<FoundEdition> {
  const { editions, register, completed, workshop } = reading;
  const { report: id } = register;
  const folder = join(editions, folderOf(id, completed.number));
  if ((await disk.list(folder)) === null) throw new UsageError(messages.editionMissing(folder));
  const pictures = Object.keys(completed.files).filter((name) => PICTURE.test(name));
  const wanted = [...FORMATS.map((format) => `${id}.${format}`), 'report.md', 'figures.csv', ...pictures];
  const files = new Map<string, Uint8Array>();
  for (const name of wanted) files.set(name, await readAsRegistered(join(folder, name), completed.files[name]));
  for (const name of pictures) refuseActive(join(folder, name), files.get(name));
  const file = join(folder, 'report.md');
  const bytes = files.get('report.md') ?? new Uint8Array();
  const { report, composed, look } = await composeSource({ file, bytes, id }, workshop);
  if (!report || !composed || !look || composed.facts.id !== id) throw new UsageError(messages.editionUnreadable(file));
  // the register and the text must agree that this may be seen
  if (composed.facts.stage !== 'published') throw new UsageError(messages.stageNotRegistered(file));
  const registered = registeredEdition(register, completed, listFiles(files, composed));
  const edition = editionOfReport(composed, { ...registered, pictures });
  const earlier = report.front.publishRedline ? await readEarlier(reading, look) : null;
  return { edition, composed, files, keyFiguresTitle: look.texts.keyFigures, earlier };
}

/** Of an earlier stage, and after the published edition before this one, if there is any. */
async function readEarlier({ editions, register, completed, workshop }: Reading, { texts }: Look) {
  const before = reservations(register.entries).filter(({ number }) => number < completed.number);
  const since = before.slice(before.findLastIndex(({ stage }) => stage === 'published') + 1);
  const done = since.flatMap(({ number }) => completionOf(register.entries, number) ?? []).at(-1);
  if (!done) return null;
  const file = join(editions, folderOf(register.report, done.number), 'report.md');
  const bytes = await readAsRegistered(file, done.files['report.md']);
  const { composed } = await composeSource({ file, bytes, id: register.report }, workshop);
  if (!composed) throw new UsageError(messages.editionUnreadable(file));
  return { composed, name: texts.stages[composed.facts.stage] };
}

/** A reader may open a picture by itself: there it would act in the site's name. @throws UsageError */
function refuseActive(path: string, bytes: Uint8Array | undefined): void {
  const active = bytes && /\.svg$/iu.test(path) ? activeInSvg(bytes) : null;
  if (active) throw new UsageError(imageActive(path, active));
}

/** @throws UsageError for a file that is gone or has changed */
async function readAsRegistered(path: string, sha256: string | undefined): Promise<Uint8Array> {
  const bytes = await disk.read(path);
  if (!bytes || digests.sha256(bytes) !== sha256) throw new UsageError(messages.fileNotAsRegistered(path));
  return bytes;
}

function listFiles(files: ReadonlyMap<string, Uint8Array>, { facts }: ComposedReport): readonly SiteFile[] {
  return [...files].flatMap(([name, bytes]) => {
    const format = SITE_FORMATS.find((ending) => name.endsWith(`.${ending}`));
    if (!format) return [];
    const downloadName = `${facts.downloadName}.${format}`;
    return [{ format, name, downloadName, bytes: bytes.length, sha256: digests.sha256(bytes) }];
  });
}

function registeredEdition(
  { entries }: Register,
  { number, published, date }: Completed,
  files: readonly SiteFile[],
): RegisteredEdition {
  const own = entries.map(({ happened }) => happened).filter((happened) => happened.number === number);
  const withdrawn = own.find((happened) => happened.kind === 'withdrawn') ?? null;
  const corrections = own.flatMap((happened) =>
    happened.kind === 'corrected' ? happened.corrections.map((each) => ({ ...each, date: happened.date })) : [],
  );
  return {
    number,
    published: published ?? date,
    files,
    withdrawn: withdrawn && { date: withdrawn.date, reason: withdrawn.reason },
    corrections,
    redlines: [],
    pictures: [],
  };
}
