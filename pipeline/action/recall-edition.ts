/** An edition that is public already is not made again: its own files come back from the release, for what is left to do. */
import { join } from 'node:path';
import { today } from '#adapters/clock.ts';
import { digests } from '#adapters/digests.ts';
import { disk } from '#adapters/disk.ts';
import * as messages from '#messages/action-publish.ts';
import { REGISTER_FILE } from '#release/edition-name.ts';
import type { Completed, Register } from '#release/register/entry.ts';
import { append, parseRegister, registerText } from '#release/register/register.ts';
import { hashText } from '../commands/release-state.ts';
import { UsageError } from '../commands/usage-error.ts';
import type { ActionDesk } from './desk.ts';
import type { EditionTag } from './edition-tag.ts';
import { listAssets } from './github/fill-draft.ts';
import type { Forge } from './github/forge.ts';
import type { GivenRelease } from './github/release-shapes.ts';
import { notesFile, registerCopy } from './made-edition.ts';

/** Beside the edition's folder lies what begins with the folder's name. */
const isBeside = (name: string, { folder }: EditionTag): boolean => name.startsWith(`${folder}-`);

async function download(forge: Forge, release: GivenRelease): Promise<ReadonlyMap<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  for (const { id, name } of await listAssets(forge, release)) {
    const route = 'GET /repos/{owner}/{repo}/releases/assets/{asset_id}';
    // a name of an asset is no path
    if (/^[\w.-]+$/u.test(name)) files.set(name, await forge.download(route, { asset_id: id }));
  }
  return files;
}

/** The register that the edition carries ends with its own reservation; this is the entry that follows it. */
function completed(tag: EditionTag, edition: ReadonlyMap<string, Uint8Array>, day: string): Register {
  const manifest = edition.get('manifest.json');
  const register = parseRegister(new TextDecoder().decode(edition.get(REGISTER_FILE)));
  if (!manifest || !register) throw new UsageError(messages.assetMissing(tag.tag, REGISTER_FILE));
  const files = [...edition].map(([name, bytes]) => [name, digests.sha256(bytes)] as const);
  const entry: Completed = {
    kind: 'completed',
    number: tag.number,
    date: day,
    published: day,
    manifest: digests.sha512(manifest),
    files: Object.fromEntries(files.sort(([a], [b]) => (a < b ? -1 : 1))),
  };
  return append(register, entry, hashText);
}

/** Writes folder, bag, notes and register copy into the output folder, as mode release does. @throws UsageError, ForgeError */
export async function recallEdition(release: GivenRelease, forge: Forge, tag: EditionTag, desk: ActionDesk) {
  const { output } = desk.inputs;
  const files = await download(forge, release);
  const edition = new Map([...files].filter(([name]) => !isBeside(name, tag)));
  const day = release.published_at?.slice(0, 10) ?? today(desk.environment);
  const register = completed(tag, edition, day);
  await disk.replaceFolder(join(output, tag.folder), edition);
  const beside = new Map([...files].filter(([name]) => isBeside(name, tag)));
  beside.set(registerCopy(tag), new TextEncoder().encode(registerText(register)));
  beside.set(notesFile(tag), new TextEncoder().encode(release.body ?? ''));
  await disk.writeFiles(output, beside);
}
