/** `dingben redline OLD NEW`: a Word file with tracked changes, a page that compares, and changes.json. */
import { basename, dirname, join } from 'node:path';
import { stampOf } from '#adapters/clock.ts';
import type { Console } from '#adapters/console.ts';
import { disk } from '#adapters/disk.ts';
import { loadImages } from '#adapters/images.ts';
import { type OpenWorkshop, openWorkshop } from '#adapters/workshop.ts';
import { cannotWrite } from '#messages/cli.ts';
import { notAnEdition, redlineWritten, unreadableEdition } from '#messages/redline-command.ts';
import type { ComposedReport } from '#model/composed-report.ts';
import type { Stamp } from '#model/edition.ts';
import type { Look } from '#model/look.ts';
import type { Reviser } from '#model/redline.ts';
import { checkSource } from '../publish.ts';
import { changesFile } from '../redline/changes-json.ts';
import { compareReports } from '../redline/compare-reports.ts';
import { countChanges } from '../redline/count-changes.ts';
import { writeComparisonPage } from '../redline/page/write-page.ts';
import { findEdition, type NamedSource } from './redline-sources.ts';
import { UsageError } from './usage-error.ts';

export interface RedlineOptions {
  /** of the Word file; the page and changes.json lie beside it under the same name; null: <id>-redline.docx */
  readonly output: string | null;
}

interface Side {
  readonly name: string;
  readonly composed: ComposedReport;
  readonly look: Look;
  readonly stamp: Stamp;
  /** of the commit that this text came from */
  readonly author: string | null;
}

async function readSide(source: NamedSource | null, written: string, workshop: OpenWorkshop): Promise<Side> {
  if (!source) throw new UsageError(notAnEdition(written));
  const { report, composed, look } = await checkSource(source, {
    ...workshop,
    images: (from) => loadImages(from, source.files),
  });
  if (!report || !composed || !look) throw new UsageError(unreadableEdition(written));
  const stamp = stampOf(source.commit, report.front.date, process.env);
  return { name: source.name, composed, look, stamp, author: source.commit?.author || null };
}

/** Whom Word names for every change: the body that answers for the report, or else whoever committed it. */
function reviserOf({ composed, stamp, author }: Side): Reviser {
  const { facts, title } = composed;
  const date = new Date(stamp.epochSeconds * 1000).toISOString().replace('.000Z', 'Z');
  return { author: facts.organization ?? author ?? title, date };
}

export async function redline(old: string, now: string, options: RedlineOptions, console: Console): Promise<number> {
  const workshop = await openWorkshop(process.cwd(), process.env);
  const before = await readSide(await findEdition(old, now), old, workshop);
  const after = await readSide(await findEdition(now, old), now, workshop);
  const compared = compareReports(before.composed, after.composed, after.look.texts.keyFigures);
  const names = [before, after].map(({ name, stamp }) => ({ name, commit: stamp.commit }));
  const [oldName, newName] = names as [(typeof names)[number], (typeof names)[number]];
  const { renderRedline } = await import('#render/docx/render-redline.ts');
  const docx = await renderRedline({
    redline: compared,
    look: after.look,
    stamp: after.stamp,
    reviser: reviserOf(after),
  });
  const page = await writeComparisonPage({
    redline: compared,
    oldName: before.name,
    newName: after.name,
    css: await workshop.template('redline/page.css'),
    script: await workshop.template('redline/page.js'),
  });
  const changes = `${JSON.stringify(changesFile(compared, oldName, newName), null, 2)}\n`;
  const target = options.output ?? `${after.composed.facts.id}-redline.docx`;
  await write(target, docx, page, changes);
  console.say(redlineWritten(target, countChanges(compared)));
  return 0;
}

async function write(target: string, docx: Uint8Array, page: string, changes: string): Promise<void> {
  const stem = basename(target).replace(/\.docx$/iu, '');
  const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
  const files = new Map([
    [`${stem}.docx`, docx],
    [`${stem}.html`, encode(page)],
    [`${stem}.changes.json`, encode(changes)],
  ]);
  try {
    await disk.writeFiles(dirname(target), files);
  } catch (error) {
    throw new UsageError(cannotWrite(join(dirname(target), stem), (error as Error).message));
  }
}
