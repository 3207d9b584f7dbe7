/** Mode site: every registered published edition is fetched from its release, held to the register, and made a site. */
import { join } from 'node:path';
import * as core from '@actions/core';
import { digests } from '#adapters/digests.ts';
import { disk } from '#adapters/disk.ts';
import { gitHistory } from '#adapters/git.ts';
import { vault } from '#adapters/vault.ts';
import { siteFailed } from '#messages/action.ts';
import * as messages from '#messages/action-publish.ts';
import { FORMATS } from '#model/edition.ts';
import { folderOf, REGISTER_FILE, tagOf } from '#release/edition-name.ts';
import type { Completed, Register } from '#release/register/entry.ts';
import { completionOf, parseRegister, registerText, reservations } from '#release/register/register.ts';
import { main } from '../../cli.ts';
import { hashText, readRegister } from '../../commands/release-state.ts';
import { UsageError } from '../../commands/usage-error.ts';
import { type ActionDesk, forgeOf } from '../desk.ts';
import { tagOfRun } from '../edition-tag.ts';
import { listAssets } from '../github/fill-draft.ts';
import type { Forge } from '../github/forge.ts';
import { findPublished } from '../github/publish-release.ts';
import { registerCopy } from '../made-edition.ts';
import { mergeRegister } from '../merge-register.ts';
import { giveOutput } from '../outputs.ts';

export async function site(desk: ActionDesk): Promise<void> {
  const { output, language, siteUrl } = desk.inputs;
  await takeFreshRegister(desk);
  for (const register of await allRegisters()) {
    for (const { number, stage, commit } of reservations(register.entries)) {
      const completed = completionOf(register.entries, number);
      if (!completed) continue;
      if (stage === 'published') await fetchEdition(register.report, completed, desk);
      else await recallText(register.report, completed, commit, output);
    }
  }
  const target = join(output, '_site');
  const base = siteUrl === null ? [] : ['--base', siteUrl];
  const code = await main(['--lang', language, 'site', '-o', target, '--editions', output, ...base]);
  giveOutput('changed', false);
  if (code !== 0) core.setFailed(siteFailed[language]);
}

/** On a tag the new edition is shown at once: its entry is only proposed for the default branch as yet. */
async function takeFreshRegister(desk: ActionDesk): Promise<void> {
  if (desk.inputs.tag === null && desk.run.tag === null) return;
  const tag = tagOfRun(desk);
  const bytes = await disk.read(join(desk.inputs.output, registerCopy(tag)));
  const made = bytes && parseRegister(new TextDecoder().decode(bytes));
  if (!made) return;
  const there = await readRegister(tag.register, tag.id);
  const merged = mergeRegister(there.entries.length > 0 ? there : null, made, tag.number, hashText);
  if (merged.kind === 'other' || merged.kind === 'diverged')
    throw new UsageError(messages.registerDiverged(tag.register));
  if (merged.kind === 'add') {
    await vault.writeFile(tag.register, new TextEncoder().encode(registerText(merged.register)));
  }
}

async function allRegisters(): Promise<readonly Register[]> {
  const found: Register[] = [];
  for (const folder of (await disk.list('source')) ?? []) {
    const file = join('source', folder, REGISTER_FILE);
    if (await disk.read(file)) found.push(await readRegister(file, folder));
  }
  return found;
}

const asRegistered = (bytes: Uint8Array | null, sha256: string | undefined): boolean =>
  bytes !== null && sha256 !== undefined && digests.sha256(bytes) === sha256;

/** What the site shows of an edition. @throws UsageError where the release has not got it as registered */
async function fetchEdition(id: string, completed: Completed, desk: ActionDesk): Promise<void> {
  const folder = join(desk.inputs.output, folderOf(id, completed.number));
  const tag = tagOf(id, completed.number);
  const missing: string[] = [];
  for (const name of [...FORMATS.map((format) => `${id}.${format}`), 'report.md', 'figures.csv']) {
    if (!asRegistered(await disk.read(join(folder, name)), completed.files[name])) missing.push(name);
  }
  if (missing.length === 0) return;
  const files = await fetchAssets(forgeOf(desk), tag, missing);
  for (const [name, bytes] of files) {
    if (!asRegistered(bytes, completed.files[name])) throw new UsageError(messages.assetMissing(tag, name));
    await vault.writeFile(join(folder, name), bytes);
  }
}

async function fetchAssets(forge: Forge, tag: string, names: readonly string[]): Promise<Map<string, Uint8Array>> {
  const release = await findPublished(forge, tag);
  if (!release) throw new UsageError(messages.releaseMissing(tag));
  const assets = new Map((await listAssets(forge, release)).map((asset) => [asset.name, asset.id]));
  const files = new Map<string, Uint8Array>();
  for (const name of names) {
    const id = assets.get(name);
    if (id === undefined) throw new UsageError(messages.assetMissing(tag, name));
    files.set(name, await forge.download('GET /repos/{owner}/{repo}/releases/assets/{asset_id}', { asset_id: id }));
  }
  return files;
}

/**
 * An earlier stage was never released: its text comes from git. `dingben site` opens it only where the report itself says
 * publish_redline; where git has it not as registered, there is nothing to open.
 */
async function recallText(id: string, completed: Completed, commit: string, output: string): Promise<void> {
  const path = join(output, folderOf(id, completed.number), 'report.md');
  const bytes = (await disk.read(path)) ?? (await gitHistory.fileAt(`source/${id}/report.md`, commit));
  if (bytes && asRegistered(bytes, completed.files['report.md'])) await vault.writeFile(path, bytes);
}
