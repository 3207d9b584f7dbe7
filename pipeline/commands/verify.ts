/** `dingben verify`: what a folder, a file or a bag proves of itself, without a network and without git. */
import { basename, dirname, join, resolve } from 'node:path';
import type { Console } from '#adapters/console.ts';
import { digests } from '#adapters/digests.ts';
import { disk } from '#adapters/disk.ts';
import { vault } from '#adapters/vault.ts';
import * as messages from '#messages/verification.ts';
import { EDITION_IN_BAG } from '#release/bag/bag-words.ts';
import { judgeBag } from '#release/bag/judge-bag.ts';
import { unzipBag } from '#release/bag/zip-bag.ts';
import { CHECKSUMS_FILE } from '#release/edition/checksums.ts';
import { REGISTER_FILE } from '#release/edition-name.ts';
import { parseRegister } from '#release/register/register.ts';
import { editionEvidence } from '#release/verify/edition-evidence.ts';
import { type Evidence, proven, refuted, unproven } from '#release/verify/evidence.ts';
import { MANIFEST_FILE } from '#release/verify/lists-evidence.ts';
import type { OuterRegister } from '#release/verify/outer-register-evidence.ts';
import { readManifest } from '#release/verify/read-manifest.ts';
import { evidenceJson, evidenceText, isGood, propertyTable } from '#release/verify/report-text.ts';
import { signatureEvidence } from './signatures.ts';
import { UsageError } from './usage-error.ts';
import { contentEvidence } from './verify-content.ts';
import { rebuildEvidence } from './verify-rebuild.ts';

export interface VerifyOptions {
  /** a complete editions.json; null: source/<id>/editions.json below the working folder, if it is there */
  readonly register: string | null;
  /** of minisign: the key itself or a file; null: signatures are not checked */
  readonly publicKey: string | null;
  readonly rebuild: boolean;
  /** the four-property report on standard output */
  readonly report: boolean;
  readonly format: 'pretty' | 'json';
}

type Files = ReadonlyMap<string, Uint8Array>;

export async function verify(target: string, options: VerifyOptions, console: Console): Promise<number> {
  const evidence = await gather(target, options);
  const name = basename(resolve(target));
  const { language } = console;
  if (options.format === 'json') console.data(evidenceJson(name, evidence, language));
  else if (options.report) console.data(propertyTable(name, evidence, language));
  else console.data(`${target}\n${evidenceText(evidence, language)}`);
  return isGood(evidence) ? 0 : 1;
}

async function gather(target: string, options: VerifyOptions): Promise<readonly Evidence[]> {
  const bytes = await disk.read(target);
  if (bytes)
    return target.endsWith('.zip') ? zipEvidence(target, bytes, options) : fileEvidence(target, bytes, options);
  const files = await vault.readFolder(target);
  if (!files) throw new UsageError(messages.nothingThere(target));
  return files.has('bagit.txt') ? bagEvidence(files, target, options) : folderEvidence(files, target, options);
}

/** @throws UsageError for a register that was named and is not there */
async function registerFor(files: Files, { register }: VerifyOptions): Promise<OuterRegister | null> {
  const id = readManifest(files.get(MANIFEST_FILE))?.id;
  const name = register ?? (id === undefined ? null : join('source', id, REGISTER_FILE));
  const bytes = name === null ? null : await disk.read(name);
  if (register !== null && !bytes) throw new UsageError(messages.nothingThere(register));
  return name !== null && bytes ? { name, text: new TextDecoder().decode(bytes) } : null;
}

async function folderEvidence(files: Files, name: string, options: VerifyOptions): Promise<readonly Evidence[]> {
  const register = await registerFor(files, options);
  const own = editionEvidence({ name, files, register }, digests);
  const rebuilt = options.rebuild ? await rebuildEvidence(files) : [unproven('authentic', messages.notRebuilt)];
  const signature = await signatureEvidence(name, files.get(CHECKSUMS_FILE), options.publicKey);
  return [...own, ...contentEvidence(files), ...signature, ...rebuilt];
}

async function bagEvidence(files: Files, name: string, options: VerifyOptions): Promise<readonly Evidence[]> {
  const inside = [...files].filter(([path]) => path.startsWith(EDITION_IN_BAG));
  const edition = new Map(inside.map(([path, bytes]) => [path.slice(EDITION_IN_BAG.length), bytes]));
  return [...judgeBag(files, digests), ...(await folderEvidence(edition, name, options))];
}

async function zipEvidence(target: string, bytes: Uint8Array, options: VerifyOptions): Promise<readonly Evidence[]> {
  const name = basename(target);
  const unzipped = unzipBag(bytes);
  if (!unzipped) return [refuted('whole', name, messages.noZip(name))];
  const packing = unzipped.untouched ? [] : [refuted('whole', name, messages.repacked(name))];
  return [...packing, ...(await bagEvidence(unzipped.files, target, options))];
}

/** One file: by the edition that it lies in, or by a register that knows its digest. */
async function fileEvidence(target: string, bytes: Uint8Array, options: VerifyOptions): Promise<readonly Evidence[]> {
  const folder = dirname(target);
  const files = await vault.readFolder(folder);
  if (files?.has(MANIFEST_FILE)) {
    const name = basename(target);
    const all = await folderEvidence(files, folder, options);
    const about = new Set([name, MANIFEST_FILE, CHECKSUMS_FILE, REGISTER_FILE]);
    const problems = all.filter(({ state, file }) => state === 'refuted' && about.has(file));
    const rest = all.filter(
      ({ state, property }) => state === 'noted' || (state === 'unproven' && property === 'authentic'),
    );
    return [...(problems.length > 0 ? problems : [proven('whole', messages.fileFits(name))]), ...rest];
  }
  return registeredFile(target, bytes, options);
}

async function registeredFile(target: string, bytes: Uint8Array, options: VerifyOptions): Promise<readonly Evidence[]> {
  const found = options.register === null ? null : await registerFor(new Map(), options);
  const digest = digests.sha256(bytes);
  for (const { happened } of (found && parseRegister(found.text)?.entries) ?? []) {
    if (happened.kind !== 'completed') continue;
    const known = Object.entries(happened.files).find(([, sha256]) => sha256 === digest);
    const edition = `e${String(happened.number).padStart(2, '0')}`;
    if (known) return [proven('whole', messages.fileRegistered(edition, known[0]))];
  }
  return [refuted('whole', basename(target), messages.fileUnknown)];
}
