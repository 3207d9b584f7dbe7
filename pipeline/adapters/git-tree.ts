/** What a release asks of git: the commit that all of the project is at, what differs from it, how a file was committed. */
import { basename, dirname, relative, resolve, sep } from 'node:path';
import { runGit } from './run-git.ts';

export interface GitTree {
  /** of the working tree */
  readonly root: string;
  readonly commit: string;
  readonly tree: string;
  /** paths relative to `root`, with slashes; untracked ones too */
  readonly changes: readonly string[];
}

/** null without git, without a commit, or when the path was never committed */
export async function gitTreeOf(path: string): Promise<GitTree | null> {
  const folder = dirname(resolve(path));
  const [root, hashes, tracked, status] = await Promise.all([
    runGit(folder, ['rev-parse', '--show-toplevel']),
    runGit(folder, ['rev-parse', 'HEAD', 'HEAD^{tree}']),
    runGit(folder, ['ls-tree', '--name-only', 'HEAD', '--', basename(path)]),
    runGit(folder, ['status', '--porcelain', '-z', '--untracked-files=all', '--no-renames']),
  ]);
  const [commit, tree] = hashes?.trim().split('\n') ?? [];
  if (!root || !commit || !tree || !tracked?.trim() || status === null) return null;
  const changes = status.split('\0').flatMap((line) => (line === '' ? [] : [line.slice(3)]));
  return { root: root.trim(), commit, tree, changes };
}

/** `<mode> <type> <hash>\t<path>` of each file of HEAD below `paths`, paths relative to the tree's root. */
export async function gitListing(root: string, paths: readonly string[]): Promise<readonly string[]> {
  const listing = await runGit(root, ['ls-tree', '-r', '-z', '--full-tree', 'HEAD', '--', ...paths]);
  return listing?.split('\0').filter(Boolean) ?? [];
}

/** The text of a file as last committed; null where it never was. */
export async function gitCommitted(path: string): Promise<string | null> {
  return runGit(dirname(resolve(path)), ['show', `HEAD:./${basename(path)}`]);
}

/** Relative to `root`, with slashes, as git names it. */
export const gitPath = (root: string, path: string): string => relative(root, resolve(path)).split(sep).join('/');

/** A copy of `commit` in `folder`, to be taken away with gitRemoveCopy; false when there is no such commit. */
export async function gitCopy(root: string, commit: string, folder: string): Promise<boolean> {
  return (await runGit(root, ['worktree', 'add', '--detach', '--force', folder, commit])) !== null;
}

export async function gitRemoveCopy(root: string, folder: string): Promise<void> {
  await runGit(root, ['worktree', 'remove', '--force', folder]);
}

export interface FoundInHistory {
  readonly root: string;
  /** relative to the root */
  readonly path: string;
}

/** Where, in the commit, the file with these bytes lies; null without git, or when there is none. */
export async function gitFind(folder: string, commit: string, bytes: Uint8Array): Promise<FoundInHistory | null> {
  const root = (await runGit(folder, ['rev-parse', '--show-toplevel']))?.trim();
  const listing = await runGit(folder, ['ls-tree', '-r', '-z', '--full-tree', commit]);
  if (!root || listing === null) return null;
  const { createHash } = process.getBuiltinModule('node:crypto');
  const object = createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
  const line = listing.split('\0').find((each) => each.includes(` ${object}\t`));
  return line === undefined ? null : { root, path: line.slice(line.indexOf('\t') + 1) };
}
