/** Puts an official edition together from what was rendered: its folder, and its bag. */
import { posix, resolve } from 'node:path';
import { digests } from '#adapters/digests.ts';
import { disk } from '#adapters/disk.ts';
import type { OpenWorkshop } from '#adapters/workshop.ts';
import { count } from '#announce/terminal.ts';
import { FACES } from '#model/look.ts';
import type { Witness } from '#model/proof.ts';
import type { Made } from '#release/apply.ts';
import { bagContents } from '#release/bag/bag.ts';
import { bagNameOf } from '#release/bag/bag-words.ts';
import { zipBag } from '#release/bag/zip-bag.ts';
import { editionContents, type Part } from '#release/edition/edition-contents.ts';
import { fontVersion } from '#release/edition/font-version.ts';
import type { Conformance, ReleasedFont, ReleaseFacts } from '#release/edition/release-manifest.ts';
import type { ReleasePlan } from '#release/plan.ts';
import type { Judge, Register } from '#release/register/entry.ts';
import { registerText } from '#release/register/register.ts';
import type { Checked, Published, SourceFile } from '../publish.ts';
import { editionFiles, substitutionsIn } from './edition-files.ts';
import { archiveOf } from './release-state.ts';

export const BAGS = ['zip', 'folder', 'none'] as const;
export type BagKind = (typeof BAGS)[number];

export interface Making {
  readonly plan: ReleasePlan;
  /** up to this edition's own reservation */
  readonly register: Register;
  readonly source: SourceFile;
  readonly checked: Checked;
  readonly workshop: OpenWorkshop;
  /** the judges that are here now */
  readonly judgesHere: readonly Judge[];
}

/** Rendered, proven, and judged by others. */
export interface Judged {
  readonly published: Published;
  readonly witnesses: readonly Witness[];
  /** by file name */
  readonly claims: ReadonlyMap<string, readonly Conformance[]>;
}

type Files = ReadonlyMap<string, Uint8Array>;

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

async function fontsOf(workshop: OpenWorkshop): Promise<readonly ReleasedFont[]> {
  const fonts = await workshop.fonts();
  const files = FACES.flatMap((face) => [fonts[face].regular, fonts[face].bold].map((font) => ({ face, font })));
  const described = files.map(({ face, font: { bytes, name, licence, substitute } }) => {
    return { face, name, version: fontVersion(bytes), licence, substitute, sha256: digests.sha256(bytes) };
  });
  return [...new Map(described.map((font) => [`${font.face} ${font.name}`, font])).values()];
}

async function factsOf({ plan, checked, workshop }: Making): Promise<ReleaseFacts> {
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
    stamp: await workshop.stamp(report),
    fonts: await fontsOf(workshop),
    reservation: plan.reservation,
  };
}

/** Messages inside an official edition are Chinese, whoever makes it in whatever language: same commit, same bytes. */
async function partsOf(
  { source, checked, workshop }: Making,
  { published, witnesses, claims }: Judged,
): Promise<readonly Part[]> {
  if (!checked.composed) throw new Error('nothing to release');
  const { proofOf } = await import('#verify/verify.ts');
  const proofs = published.editions.map(({ proof }) => proof);
  const proof = encode(`${JSON.stringify(proofOf(checked.composed, proofs, witnesses), null, 2)}\n`);
  const built = await editionFiles(source, checked, published, workshop, 'zh');
  const names = new Map(published.editions.map(({ sibling }) => [sibling.file, sibling.downloadName]));
  const own = new Set(['manifest.json', 'proof.json']);
  const kept = [...built].filter(([path]) => !own.has(path));
  // the text names its pictures by their paths beside it
  const pictures = Object.entries(checked.composed.assets).map(
    ([url, { bytes }]) => [picturePath(url), bytes] as const,
  );
  const text = [['proof.json', proof] as const, ['report.md', source.bytes] as const];
  return [...kept, ...text, ...new Map(pictures)].map(([path, bytes]) => {
    const downloadName = names.get(path);
    const conformance = claims.get(path) ?? [];
    return { path, bytes, conformance, ...(downloadName === undefined ? {} : { downloadName }) };
  });
}

/** `./images/a%20b.png` lies at `images/a b.png`; nothing outside the report's folder was ever loaded. */
export const picturePath = (url: string): string => posix.normalize(decodeURI(url));

/** The edition's folder. */
export async function editionOf(making: Making, judged: Judged): Promise<Files> {
  const { checked, register, source } = making;
  if (!checked.report) throw new Error('nothing to release');
  const [facts, archive, parts] = await Promise.all([factsOf(making), archiveOf(source.file), partsOf(making, judged)]);
  const all = [...checked.findings, ...judged.published.findings];
  const findings = { errors: count(all, 'error'), warnings: count(all, 'warning'), notes: count(all, 'info') };
  const waivers = checked.waived.map(({ finding, waiver }) => {
    return { rule: finding.rule, line: finding.place.start.line, reason: waiver.reason };
  });
  const glyphSubstitutions = substitutionsIn(judged.published);
  const records = { facts, front: checked.report.front, archive: archive.facts, findings, waivers };
  return editionContents({ ...records, parts, glyphSubstitutions, register: registerText(register) }, digests);
}

/** The edition with its bag: nothing in the bag is of another time than the edition itself. */
export async function withBag(making: Making, edition: Files, bag: BagKind): Promise<Made> {
  const made = { edition, folders: new Map(), beside: new Map() };
  if (bag === 'none') return made;
  const [facts, archive] = await Promise.all([factsOf(making), archiveOf(making.source.file)]);
  const packed = bagContents({ facts, archive: archive.facts, edition, attachments: archive.attachments }, digests);
  const name = bagNameOf(making.plan.folder);
  return bag === 'zip'
    ? { ...made, beside: new Map([[`${name}.zip`, zipBag(name, packed)]]) }
    : { ...made, folders: new Map([[name, packed]]) };
}
