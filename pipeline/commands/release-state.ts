/** What a release finds before it plans: the register, the state of the tree, stand-in fonts, the archive's facts. */
import { basename, dirname, join } from 'node:path';
import { digests } from '#adapters/digests.ts';
import { disk } from '#adapters/disk.ts';
import { gitListing, gitPath, gitTreeOf } from '#adapters/git-tree.ts';
import { attachmentMissing, registerSpoilt } from '#messages/release.ts';
import type { FontSet, Look } from '#model/look.ts';
import { type ArchiveFacts, archiveFacts } from '#release/edition/archive-facts.ts';
import { REGISTER_FILE } from '#release/edition-name.ts';
import type { Register } from '#release/register/entry.ts';
import { chainProblems } from '#release/register/judge-register.ts';
import { emptyRegister, parseRegister } from '#release/register/register.ts';
import type { TreeState } from '#release/release-asked.ts';
import { parseYaml } from '#settings/parse.ts';
import { UsageError } from './usage-error.ts';

export const hashText = (text: string): string => digests.sha256(new TextEncoder().encode(text));

/** @throws UsageError for a register that is not sound: nothing can be added to it */
export async function readRegister(file: string, id: string): Promise<Register> {
  const bytes = await disk.read(file);
  if (!bytes) return emptyRegister(id);
  const text = new TextDecoder().decode(bytes);
  const register = parseRegister(text);
  if (!register || chainProblems(text, id, hashText).length > 0) throw new UsageError(registerSpoilt(file));
  return register;
}

export interface ProjectState {
  readonly state: TreeState | null;
  /** '' without a commit */
  readonly inputs: string;
}

/**
 * The inputs are what git has of the report's folder, of templates and of the lockfile, and the engine: not the whole tree,
 * so that a commit elsewhere (or of the register) does not ask for a new edition.
 */
export async function projectState(file: string, outputs: readonly string[], engine: string): Promise<ProjectState> {
  const found = await gitTreeOf(file);
  if (!found) return { state: null, inputs: '' };
  const { root, commit, tree, changes } = found;
  const at = (path: string): string => gitPath(root, path);
  const register = at(join(dirname(file), REGISTER_FILE));
  const own = new Set([register, register.replace(/[^/]+$/u, `.${REGISTER_FILE}.part`)]);
  const made = (path: string): boolean => own.has(path) || outputs.some((folder) => path.startsWith(`${at(folder)}/`));
  const paths = [dirname(file), 'templates', 'package-lock.json'].map((path) => at(path) || '.');
  const listing = await gitListing(
    root,
    paths.filter((path) => !path.startsWith('..')),
  );
  const inputs = listing.filter((line) => basename(line.split('\t')[1] ?? '') !== REGISTER_FILE).sort();
  return {
    state: { commit, tree, changes: changes.filter((path) => !made(path)) },
    inputs: hashText([...inputs, engine].join('\n')),
  };
}

/** Stand-ins among the faces that this look's styles are set in. */
export function substitutesOf(look: Look, fonts: FontSet): readonly string[] {
  const used = Object.values(look.styles).map(({ face, bold }) => ({
    face,
    font: fonts[face][bold ? 'bold' : 'regular'],
  }));
  const names = used.filter(({ font }) => font.substitute).map(({ face, font }) => `${font.name} (${face})`);
  return [...new Set(names)].sort();
}

export interface Archive {
  readonly facts: ArchiveFacts;
  /** by file name */
  readonly attachments: ReadonlyMap<string, Uint8Array>;
}

/** @throws SettingsError, UsageError */
export async function archiveOf(file: string): Promise<Archive> {
  const folder = dirname(file);
  const bytes = await disk.read(join(folder, 'archive.yml'));
  const text = bytes ? new TextDecoder().decode(bytes).trim() : '';
  const facts = parseYaml(join(folder, 'archive.yml'), text || '{}', archiveFacts);
  const attachments = new Map<string, Uint8Array>();
  for (const key of ['approval_form', 'ofd'] as const) {
    const path = facts[key];
    if (path === null) continue;
    const inside = !path.startsWith('/') && !path.split(/[\\/]/u).includes('..');
    const content = inside ? await disk.read(join(folder, path)) : null;
    if (!content) throw new UsageError(attachmentMissing(key, path));
    attachments.set(basename(path), content);
  }
  return { facts, attachments };
}
