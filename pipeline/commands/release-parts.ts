/** Puts an official edition together from what was rendered: its folder, and its bag. */
import { resolve } from 'node:path';
import { digests } from '#adapters/digests.ts';
import { disk } from '#adapters/disk.ts';
import type { OpenWorkshop } from '#adapters/workshop.ts';
import { count } from '#announce/terminal.ts';
import { FACES } from '#model/look.ts';
import type { Made } from '#release/apply.ts';
import { bagContents } from '#release/bag/bag.ts';
import { bagNameOf } from '#release/bag/bag-words.ts';
import { zipBag } from '#release/bag/zip-bag.ts';
import { editionContents, type Part } from '#release/edition/edition-contents.ts';
import { fontVersion } from '#release/edition/font-version.ts';
import type { ReleasedFont, ReleaseFacts } from '#release/edition/release-manifest.ts';
import type { ReleasePlan } from '#release/plan.ts';
import type { Register } from '#release/register/entry.ts';
import { registerText } from '#release/register/register.ts';
import type { Checked, Published, SourceFile } from '../publish.ts';
import { editionFiles } from './edition-files.ts';
import { archiveOf } from './release-state.ts';

export const BAGS = ['zip', 'folder', 'none'] as const;
export type BagKind = (typeof BAGS)[number];

interface Making {
  readonly plan: ReleasePlan;
  readonly register: Register;
  readonly source: SourceFile;
  readonly checked: Checked;
  readonly published: Published;
  readonly workshop: OpenWorkshop;
  readonly bag: BagKind;
}

async function fontsOf(workshop: OpenWorkshop): Promise<readonly ReleasedFont[]> {
  const fonts = await workshop.fonts();
  const files = FACES.flatMap((face) => [fonts[face].regular, fonts[face].bold].map((font) => ({ face, font })));
  const described = files.map(({ face, font: { bytes, name, licence, substitute } }) => {
    return { face, name, version: fontVersion(bytes), licence, substitute, sha256: digests.sha256(bytes) };
  });
  return [...new Map(described.map((font) => [`${font.face} ${font.name}`, font])).values()];
}

async function factsOf({ plan, checked, published, workshop }: Making): Promise<ReleaseFacts> {
  const { report, composed } = checked;
  if (!report || !composed || !plan.reservation) throw new Error('nothing to release');
  const { organization, date, language, profile } = composed.facts;
  const lockfile = await disk.read(resolve('package-lock.json'));
  return {
    id: plan.id,
    title: composed.title,
    organization,
    date,
    language,
    profile,
    engine: workshop.engine,
    lockfile: lockfile && digests.sha256(lockfile),
    stamp: published.stamp,
    fonts: await fontsOf(workshop),
    reservation: plan.reservation,
  };
}

/** Messages inside an official edition are Chinese, whoever makes it in whatever language: same commit, same bytes. */
async function partsOf({ source, checked, published, workshop }: Making): Promise<readonly Part[]> {
  const built = await editionFiles(source, checked, published, workshop, 'zh');
  const names = new Map(published.editions.map(({ sibling }) => [sibling.file, sibling.downloadName]));
  const parts = [...built, ['report.md', source.bytes] as const].filter(([path]) => path !== 'manifest.json');
  return parts.map(([path, bytes]) => {
    const downloadName = names.get(path);
    return { path, bytes, ...(downloadName === undefined ? {} : { downloadName }) };
  });
}

export async function makeEdition(making: Making): Promise<Made> {
  const { checked, published, register, plan, bag } = making;
  if (!checked.report) throw new Error('nothing to release');
  const [facts, archive, parts] = await Promise.all([factsOf(making), archiveOf(making.source.file), partsOf(making)]);
  const all = [...checked.findings, ...published.findings];
  const findings = { errors: count(all, 'error'), warnings: count(all, 'warning'), notes: count(all, 'info') };
  const waivers = checked.waived.map(({ finding, waiver }) => {
    return { rule: finding.rule, line: finding.place.start.line, reason: waiver.reason };
  });
  const records = { facts, front: checked.report.front, archive: archive.facts, findings, waivers };
  const edition = editionContents({ ...records, parts, register: registerText(register) }, digests);
  const name = bagNameOf(plan.folder);
  if (bag === 'none') return { edition, folders: new Map(), beside: new Map() };
  const packed = bagContents({ facts, archive: archive.facts, edition, attachments: archive.attachments }, digests);
  return bag === 'zip'
    ? { edition, folders: new Map(), beside: new Map([[`${name}.zip`, zipBag(name, packed)]]) }
    : { edition, folders: new Map([[name, packed]]), beside: new Map() };
}
