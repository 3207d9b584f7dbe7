/** An official edition as mode release leaves it in the output folder: read back, and held to its own manifest. */
import { join } from 'node:path';
import { z } from 'zod';
import { digests } from '#adapters/digests.ts';
import { disk } from '#adapters/disk.ts';
import { vault } from '#adapters/vault.ts';
import * as messages from '#messages/action-publish.ts';
import type { Register } from '#release/register/entry.ts';
import { completionOf, parseRegister, reservations } from '#release/register/register.ts';
import { UsageError } from '../commands/usage-error.ts';
import type { EditionTag } from './edition-tag.ts';
import type { WantedAsset } from './github/release-shapes.ts';

/** Beside the edition's folder. */
export const notesFile = ({ folder }: EditionTag): string => `${folder}-notes.md`;
export const registerCopy = ({ folder }: EditionTag): string => `${folder}-register.json`;

const manifestShape = z.object({
  id: z.string(),
  title: z.string(),
  stage: z.string(),
  files: z.array(z.object({ path: z.string(), mediaType: z.string().optional(), downloadName: z.string().optional() })),
});

export interface MadeEdition {
  readonly title: string;
  /** Markdown */
  readonly notes: string;
  /** as it is after this edition */
  readonly register: Register;
  readonly registerText: string;
  /** the commit that the edition was made of */
  readonly commit: string;
  readonly assets: readonly WantedAsset[];
}

/** @throws UsageError where nothing was made, or not what the register says, or what may not leave the house */
export async function readMade(output: string, tag: EditionTag): Promise<MadeEdition> {
  const folder = join(output, tag.folder);
  const files = await vault.readFolder(folder);
  const [notes, registerBytes] = await Promise.all([
    disk.read(join(output, notesFile(tag))),
    disk.read(join(output, registerCopy(tag))),
  ]);
  const registerText = registerBytes && new TextDecoder().decode(registerBytes);
  const register = registerText === null ? null : parseRegister(registerText);
  const manifest = manifestShape.safeParse(parse(files?.get('manifest.json')));
  if (!files || !notes || !register || registerText === null || !manifest.success) {
    throw new UsageError(messages.notMade(folder));
  }
  const reservation = reservations(register.entries).find(({ number }) => number === tag.number);
  const completion = completionOf(register.entries, tag.number);
  if (!reservation || !completion || manifest.data.id !== tag.id) throw new UsageError(messages.notMade(folder));
  for (const stage of [manifest.data.stage, reservation.stage]) {
    if (stage !== 'published') throw new UsageError(messages.notPublished(tag.tag, stage));
  }
  const odd = Object.entries(completion.files).find(([name, sha256]) => digestOf(files.get(name)) !== sha256)?.[0];
  const surplus = [...files.keys()].find((name) => !(name in completion.files));
  if (odd ?? surplus) throw new UsageError(messages.notAsListed(folder, odd ?? surplus ?? ''));
  const beside = await besideFiles(output, tag);
  return {
    title: manifest.data.title,
    notes: new TextDecoder().decode(notes),
    register,
    registerText,
    commit: reservation.commit,
    assets: [...[...files].sort(byName), ...beside].map(([name, bytes]) => asset(name, bytes, manifest.data.files)),
  };
}

const byName = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : 1);

function parse(bytes: Uint8Array | undefined): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
}

function digestOf(bytes: Uint8Array | undefined): string | null {
  return bytes ? digests.sha256(bytes) : null;
}

/** The bag and the signature, where there are any. */
async function besideFiles(
  output: string,
  { folder }: EditionTag,
): Promise<readonly (readonly [string, Uint8Array])[]> {
  const found: (readonly [string, Uint8Array])[] = [];
  for (const name of [`${folder}-bag.zip`, `${folder}-SHA512SUMS.minisig`]) {
    const bytes = await disk.read(join(output, name));
    if (bytes) found.push([name, bytes]);
  }
  return found;
}

type Listed = z.infer<typeof manifestShape>['files'];

function asset(name: string, bytes: Uint8Array, listed: Listed): WantedAsset {
  const entry = listed.find(({ path }) => path === name);
  return {
    name,
    label: entry?.downloadName ?? name,
    mediaType: entry?.mediaType ?? (name.endsWith('.zip') ? 'application/zip' : 'application/octet-stream'),
    bytes,
    sha256: digests.sha256(bytes),
  };
}
